import type { Block, DataPlace, FormerAnchor, ListItem, Text } from '../model/blocks.ts'
import type { Id } from '../model/id.ts'
import type { LedgerBlock, LedgerPart } from '../model/ledger.ts'
import { alignBlocks } from './align-blocks.ts'
import { commonInOrder } from './common-in-order.ts'
import { recordOfBlock } from './record-of.ts'

/**
 * A text with the anchors that it was published under: anchors are counted (`p3`), and a paragraph that is put in or taken out
 * would shift all after it to addresses that people have quoted for something else. What was published keeps its anchor, what is
 * new gets one that nothing had, and anchors of what was taken out lead to where it stood.
 */
export function withLastingAnchors(text: Text, part: LedgerPart | undefined): Text {
  if (part === undefined) return text
  const { blocks, former } = lasting(text.blocks, part)
  const notes = new Set(text.notes.map((note) => note.id))
  const anchors = anchorsIn(blocks)
  const before = part.former.filter(({ id }) => !anchors.has(id))
  const lost = [...before, ...former, ...part.notes.flatMap(({ id }) => (notes.has(id) ? [] : [{ id }]))]
  return { ...text, blocks, ...(lost.length === 0 ? {} : { former: lost }) }
}

interface Lasting {
  readonly blocks: Text['blocks']
  readonly former: readonly FormerAnchor[]
}

function lasting(blocks: Text['blocks'], { blocks: published, former: before }: LedgerPart): Lasting {
  const records = blocks.map(recordOfBlock)
  const items = published.flatMap(({ inside = [] }) => inside)
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const taken = new Set([...published, ...items, ...before, ...headings].map(({ id }) => id))
  const ofOthers = new Set([...published.filter(({ kind }) => kind !== 'heading'), ...items].map(({ id }) => id))
  const aligned = alignBlocks(published, records)
  const former: FormerAnchor[] = []
  const made = blocks.map((block, index) => {
    const was = published[aligned[index] ?? -1]
    // A heading is known by its words, or by the address that its author gave it.
    if (block.kind === 'heading' && !ofOthers.has(block.id)) return block
    if (block.kind === 'heading' || was === undefined) return renamed(block, unused(block.id, taken))
    const named = renamed(block, was.id)
    if (named.kind !== 'list') return named
    const { items, lost } = lastingItems(named.items, records[index]!.inside ?? [], was.inside ?? [], taken)
    former.push(...lost.map((id) => ({ id, before: named.id })))
    return { ...named, items }
  })
  return { blocks: made, former: [...former, ...formerBlocks(made, aligned, published)] }
}

/** The anchors of published blocks that no block has any more, each before the first block that stood after it and still does. */
function formerBlocks(
  made: Text['blocks'],
  aligned: readonly (number | undefined)[],
  published: readonly LedgerBlock[],
): readonly FormerAnchor[] {
  const anchors = anchorsIn(made)
  const stayed = commonInOrder([...published.keys()], aligned)
  return published.flatMap((block, place) => {
    if (anchors.has(block.id)) return []
    const before = made[stayed.findIndex((each) => each !== undefined && each >= place)]?.id
    return [block, ...(block.inside ?? [])].map(({ id }) => ({ id, ...(before === undefined ? {} : { before }) }))
  })
}

function anchorsIn(blocks: Text['blocks']): ReadonlySet<Id> {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return new Set([...blocks, ...items].map(({ id }) => id))
}

function lastingItems(
  items: readonly ListItem[],
  records: readonly LedgerBlock[],
  published: readonly LedgerBlock[],
  taken: Set<Id>,
): { readonly items: readonly ListItem[]; readonly lost: readonly Id[] } {
  const aligned = alignBlocks(published, records)
  const kept = new Set(aligned)
  return {
    items: items.map((item, index) => {
      const id = published[aligned[index] ?? -1]?.id ?? unused(item.id, taken)
      return id === item.id ? item : { ...item, id, blocks: renamedInside(item.blocks, item.id, id) }
    }),
    lost: published.flatMap(({ id }, place) => (kept.has(place) ? [] : [id])),
  }
}

/** The id itself where nothing published has it, else one like it. */
function unused(id: Id, taken: Set<Id>): Id {
  let free = id
  for (let count = 1; taken.has(free); count++) free = count === 1 ? `${id}-new` : `${id}-new-${count}`
  taken.add(free)
  return free
}

function renamed<B extends Block | DataPlace>(block: B, id: Id): B {
  if (block.id === id) return block
  const inside = (blocks: readonly Block[]): readonly Block[] => renamedInside(blocks, block.id, id)
  switch (block.kind) {
    case 'list':
      return {
        ...block,
        id,
        items: block.items.map((item) => ({ ...item, id: moved(item.id, block.id, id), blocks: inside(item.blocks) })),
      }
    case 'quote':
    case 'box':
      return { ...block, id, blocks: inside(block.blocks) }
    case 'definitions':
      return { ...block, id, items: block.items.map((item) => ({ ...item, meanings: item.meanings.map(inside) })) }
    default:
      return { ...block, id }
  }
}

/** Anchors within a block begin with the block's own. */
function renamedInside(blocks: readonly Block[], from: Id, to: Id): readonly Block[] {
  return blocks.map((block) => renamed(block, moved(block.id, from, to)))
}

function moved(id: Id, from: Id, to: Id): Id {
  return id.startsWith(`${from}-`) ? `${to}${id.slice(from.length)}` : id
}
