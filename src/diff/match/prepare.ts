import type { EditionDocument } from '../../document/document.ts'
import type { Block } from '../../model/blocks.ts'
import type { Definition } from '../changes/changes.ts'
import { emptyVocabulary, type Vocabulary } from '../words/vocabulary.ts'
import { UnreadLeaf } from './leaf.ts'
import type {
  BodyNode,
  Container,
  DefinitionNode,
  GroupNode,
  ItemNode,
  Leaf,
  MeaningNode,
  NoteNode,
  PartNode,
  Placed,
} from './nodes.ts'

/** A document made ready to be compared with any other of the same vocabulary. */
export interface PreparedDocument {
  readonly document: EditionDocument
  readonly vocabulary: Vocabulary
  readonly parts: readonly PartNode[]
  /** Every leaf of the text, in reading order. */
  readonly leaves: readonly Leaf[]
  /** Letters, spaces and all, of all its leaves. */
  readonly length: number
}

/** Documents that are to be compared with each other share a vocabulary; each is prepared once for all its comparisons. */
export function prepareDocument(
  document: EditionDocument,
  vocabulary: Vocabulary = emptyVocabulary(),
): PreparedDocument {
  const parts: PartNode[] = []
  const leaves: Leaf[] = []
  let order = 0
  const reader = { language: document.language, vocabulary }

  const placed = (parent: Container | undefined, part: number, id: string): Placed => ({
    order: order++,
    parent,
    part,
    id,
  })

  document.parts.forEach((thing, part) => {
    const node: PartNode = {
      kind: 'part',
      thing,
      leaves: [leaves.length, leaves.length],
      children: [],
      ...placed(undefined, part, ''),
    }
    parts.push(node)
    const body: BodyNode = { kind: 'body', children: [], ...placed(node, part, 'body') }
    node.children.push(body)
    addBlocks(thing.blocks, body, part)
    const notes: BodyNode = { kind: 'notes', children: [], ...placed(node, part, 'notes') }
    node.children.push(notes)
    for (const note of thing.notes) {
      const noteNode: NoteNode = { kind: 'note', thing: note, children: [], ...placed(notes, part, `note-${note.id}`) }
      notes.children.push(noteNode)
      addBlocks(note.blocks, noteNode, part)
    }
    node.leaves[1] = leaves.length
  })
  return { document, vocabulary, parts, leaves, length: leaves.reduce((sum, leaf) => sum + leaf.length, 0) }

  function addBlocks(blocks: readonly Block[], parent: Container, part: number): void {
    for (const block of blocks) addBlock(block, parent, part)
  }

  function addBlock(block: Block, parent: Container, part: number): void {
    switch (block.kind) {
      case 'list': {
        const list: GroupNode = {
          kind: 'list',
          thing: block,
          children: [],
          ...placed(parent, part, block.id),
        }
        parent.children.push(list)
        for (const thing of block.items) {
          const item: ItemNode = { kind: 'item', thing, children: [], ...placed(list, part, thing.id) }
          list.children.push(item)
          addBlocks(thing.blocks, item, part)
        }
        return
      }
      case 'quote':
      case 'box': {
        const group: GroupNode = {
          kind: block.kind,
          thing: block,
          children: [],
          ...placed(parent, part, block.id),
        }
        parent.children.push(group)
        addBlocks(block.blocks, group, part)
        return
      }
      case 'definitions': {
        const group: GroupNode = {
          kind: 'definitions',
          thing: block,
          children: [],
          ...placed(parent, part, block.id),
        }
        parent.children.push(group)
        block.items.forEach((thing, index) => {
          addDefinition(thing, `${block.id}.${index + 1}`, group, part)
        })
        return
      }
      default:
        parent.children.push(leafOf(block.kind, block, placed(parent, part, block.id)))
    }
  }

  function addDefinition(thing: Definition, id: string, parent: Container, part: number): void {
    const node: DefinitionNode = { kind: 'definition', thing, children: [], ...placed(parent, part, id) }
    parent.children.push(node)
    node.children.push(leafOf('term', thing, placed(node, part, `${id}.term`)))
    thing.meanings.forEach((blocks, index) => {
      const meaning: MeaningNode = {
        kind: 'meaning',
        thing: blocks,
        children: [],
        ...placed(node, part, `${id}.${index + 1}`),
      }
      node.children.push(meaning)
      addBlocks(blocks, meaning, part)
    })
  }

  function leafOf(kind: Leaf['kind'], thing: Leaf['thing'], place: Placed): Leaf {
    const leaf = new UnreadLeaf(kind, thing, leaves.length, place, reader)
    leaves.push(leaf)
    return leaf
  }
}
