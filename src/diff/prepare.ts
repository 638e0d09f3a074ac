import type { DocumentNote, EditionDocument, Part } from '../document/document.ts'
import type { Block, ListItem, TableBlock } from '../model/blocks.ts'
import type { Definition, Meaning } from './changes.ts'
import { type Bag, bagOf } from './likeness.ts'
import { emptyVocabulary, keyOf, textNumber, type Vocabulary } from './vocabulary.ts'
import { emptyText, type WordText, wordText } from './word-text.ts'

/** A document made ready to be compared with any other of the same vocabulary. */
export interface PreparedDocument {
  readonly document: EditionDocument
  readonly vocabulary: Vocabulary
  readonly parts: readonly PartNode[]
  /** Every leaf of the text, in reading order. */
  readonly leaves: readonly Leaf[]
  /** In how many leaves a word occurs, by the number of its lower-case form. */
  readonly frequencies: ReadonlyMap<number, number>
}

export type Container = PartNode | BodyNode | NoteNode | ItemNode | DefinitionNode | MeaningNode | GroupNode
export type Node = Container | Leaf

interface Placed {
  /** Place in reading order among all nodes of the document. */
  readonly order: number
  readonly parent: Container | undefined
  /** Index of the part. */
  readonly part: number
  /** Unique in the part. */
  readonly id: string
}
interface Holds extends Placed {
  readonly children: Node[]
}
export interface PartNode extends Holds {
  readonly kind: 'part'
  readonly thing: Part
  readonly title: WordText
  readonly titleBag: Bag
  /** Its leaves: the place of the first, and the place after the last. */
  readonly leaves: [number, number]
}
/** The blocks or the notes of a part, which are compared with the same of another. */
export interface BodyNode extends Holds {
  readonly kind: 'body' | 'notes'
}
export interface NoteNode extends Holds {
  readonly kind: 'note'
  readonly thing: DocumentNote
}
export interface ItemNode extends Holds {
  readonly kind: 'item'
  readonly thing: ListItem
}
export interface DefinitionNode extends Holds {
  readonly kind: 'definition'
  readonly thing: Definition
}
export interface MeaningNode extends Holds {
  readonly kind: 'meaning'
  readonly thing: Meaning
}
export interface GroupNode extends Holds {
  readonly kind: 'list' | 'quote' | 'box' | 'definitions'
  readonly thing: Extract<Block, { readonly kind: 'list' | 'quote' | 'box' | 'definitions' }>
  /** A box's title; without words for the others. */
  readonly title: WordText
}

/** Text that is matched as a whole. */
export interface Leaf extends Placed {
  readonly kind: LeafBlock['kind'] | 'term'
  /** A term's definition when it is a term. */
  readonly thing: LeafBlock | Definition
  /** Place among the leaves of the document. */
  readonly leaf: number
  readonly text: WordText | undefined
  readonly table: TableText | undefined
  /** All its words in the order of reading. */
  readonly keys: readonly number[]
  /** The same words without their order. */
  readonly bag: Bag
  /** Equal for leaves of one kind with the same words. */
  readonly plain: number
  /** How many words and numbers it has. */
  readonly words: number
  /** How many letters and digits it has. */
  readonly letters: number
}
type LeafBlock = Exclude<Block, GroupNode['thing']>

export interface TableText {
  readonly caption: WordText
  readonly head: readonly WordText[]
  readonly rows: readonly (readonly WordText[])[]
}

/** Documents that are to be compared with each other share a vocabulary; each is prepared once for all its comparisons. */
export function prepareDocument(
  document: EditionDocument,
  vocabulary: Vocabulary = emptyVocabulary(),
): PreparedDocument {
  const parts: PartNode[] = []
  const leaves: Leaf[] = []
  let order = 0
  const textOf = (runs: WordText['runs']): WordText => wordText(runs, document.language, vocabulary)

  const placed = (parent: Container | undefined, part: number, id: string): Placed => ({
    order: order++,
    parent,
    part,
    id,
  })

  document.parts.forEach((thing, part) => {
    const title = textOf([{ text: thing.title }])
    const node: PartNode = {
      kind: 'part',
      thing,
      title,
      titleBag: bagOf(title.keys, vocabulary),
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
  return { document, vocabulary, parts, leaves, frequencies: frequenciesOf(leaves) }

  function addBlocks(blocks: readonly Block[], parent: Container, part: number): void {
    for (const block of blocks) addBlock(block, parent, part)
  }

  function addBlock(block: Block, parent: Container, part: number): void {
    switch (block.kind) {
      case 'list': {
        const list: GroupNode = {
          kind: 'list',
          thing: block,
          title: emptyText,
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
        const title = block.kind === 'box' ? textOf(block.title ?? []) : emptyText
        const group: GroupNode = {
          kind: block.kind,
          thing: block,
          title,
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
          title: emptyText,
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
        parent.children.push(leafOf(block, parent, part))
    }
  }

  function addDefinition(thing: Definition, id: string, parent: Container, part: number): void {
    const node: DefinitionNode = { kind: 'definition', thing, children: [], ...placed(parent, part, id) }
    parent.children.push(node)
    node.children.push(madeLeaf('term', thing, textOf(thing.term), undefined, [], placed(node, part, `${id}.term`)))
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

  function leafOf(block: LeafBlock, parent: Container, part: number): Leaf {
    const place = placed(parent, part, block.id)
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return madeLeaf(block.kind, block, textOf(block.runs), undefined, [], place)
      case 'table': {
        const table = tableText(block)
        return madeLeaf('table', block, undefined, table, [table.caption, ...table.head, ...table.rows.flat()], place)
      }
      case 'code':
        return madeLeaf('code', block, textOf([{ text: block.text }]), undefined, [], place)
      case 'figure':
        return madeLeaf(
          'figure',
          block,
          undefined,
          undefined,
          [
            textOf([{ text: block.alternative }]),
            textOf(block.caption ?? []),
            textOf([{ text: block.file.split('/').at(-1)! }]),
          ],
          place,
        )
      case 'facts': {
        const texts = block.facts.flatMap((fact) => [textOf([{ text: fact.field }]), ...fact.values.map(textOf)])
        return madeLeaf('facts', block, undefined, undefined, texts, place)
      }
      case 'chart':
        return madeLeaf('chart', block, textOf([{ text: block.alternative }]), undefined, [], place)
    }
  }

  function tableText(block: TableBlock): TableText {
    return {
      caption: textOf(block.caption ?? []),
      head: block.head.map(textOf),
      rows: block.rows.map((row) => row.cells.map(textOf)),
    }
  }

  function madeLeaf(
    kind: Leaf['kind'],
    thing: Leaf['thing'],
    text: WordText | undefined,
    table: TableText | undefined,
    texts: readonly WordText[],
    place: Placed,
  ): Leaf {
    const between = keyOf(vocabulary, '\u0000next', 'mark')
    const keys = text === undefined ? texts.flatMap((each) => [...each.keys, between]) : text.keys
    let words = 0
    let letters = 0
    for (const key of keys) {
      if (vocabulary.kinds[key] === 'mark') continue
      words++
      letters += vocabulary.lengths[key]!
    }
    const plain = textNumber(vocabulary, `${kind} ${keys.join(' ')}`)
    const bag = bagOf(keys, vocabulary)
    const leaf: Leaf = { kind, thing, text, table, keys, bag, plain, words, letters, leaf: leaves.length, ...place }
    leaves.push(leaf)
    return leaf
  }
}

function frequenciesOf(leaves: readonly Leaf[]): ReadonlyMap<number, number> {
  const frequencies = new Map<number, number>()
  for (const { bag } of leaves)
    for (let index = 0; index < bag.length; index++)
      if (bag[index] !== bag[index - 1]) frequencies.set(bag[index]!, (frequencies.get(bag[index]!) ?? 0) + 1)
  return frequencies
}
