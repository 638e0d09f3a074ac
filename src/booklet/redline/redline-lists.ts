import type {
  BlocksInside,
  Definition,
  DefinitionsInside,
  ItemChange,
  ItemsInside,
  MeaningChange,
} from '../../diff/changes/changes.ts'
import type { Block, DefinitionsBlock, ListBlock, ListItem } from '../../model/blocks.ts'
import { named, redlineBlocks } from './redline-blocks.ts'
import { aside, count } from './redline-fold.ts'
import { blockName, firstWords, label, marked, runsOfEdits } from './redline-runs.ts'
import type { RedlineSetting } from './redline-setting.ts'
import { markedBlock, olderId, removedBlock } from './redline-whole.ts'

/** Fewer unchanged items than this are shown. */
const leastFolded = 3

interface Entry {
  readonly item: ListItem
  readonly side: 'now' | 'was'
  /** Its place in its own edition's list, from 0. */
  readonly index: number
  readonly kept: boolean
}

/**
 * Two lists as one. Items keep the markers that they have in their own edition, so that an ordered list is set as a new one
 * wherever its numbers do not follow on.
 */
export function redlineList(
  was: ListBlock | undefined,
  now: ListBlock,
  inside: ItemsInside,
  setting: RedlineSetting,
): readonly Block[] {
  const entries = entriesOf(was, inside.items, setting)
  const blocks: Block[] = []
  let run: Entry[] = []
  const flush = () => {
    for (const each of stretches(run, now.style !== 'bullet'))
      blocks.push(listOf(each, each[0]?.side === 'was' && was !== undefined ? was : now, blocks.length, now.id))
    run = []
  }
  for (let at = 0; at < entries.length; at += 1) {
    const until = entries.findIndex((entry, index) => index >= at && !entry.kept)
    const kept = (until < 0 ? entries.length : until) - at
    if (setting.fold && kept >= leastFolded) {
      flush()
      blocks.push(aside(`[${count(kept, 'item')} unchanged]`, `${now.id}_same${blocks.length}`, now.line))
      at += kept - 1
    } else run.push(entries[at] as Entry)
  }
  flush()
  return blocks
}

function entriesOf(
  was: ListBlock | undefined,
  items: readonly ItemChange[],
  setting: RedlineSetting,
): readonly Entry[] {
  let next = 0
  return items.flatMap((change): readonly Entry[] => {
    if ('now' in change) {
      const index = next
      next += 1
      return [{ item: itemOf(change, setting), side: 'now', index, kept: isKept(change) }]
    }
    if (change.kind === 'merged-away' || (change.kind === 'moved-away' && change.reshaped)) return []
    return [{ item: itemOf(change, setting), side: 'was', index: was?.items.indexOf(change.was) ?? 0, kept: false }]
  })
}

function isKept(change: ItemChange): boolean {
  return change.kind === 'kept' || change.kind === 'renumbered'
}

function stretches(entries: readonly Entry[], ordered: boolean): readonly (readonly Entry[])[] {
  const found: Entry[][] = []
  for (const entry of entries) {
    const last = found.at(-1)?.at(-1)
    const follows = last !== undefined && (!ordered || (last.side === entry.side && last.index + 1 === entry.index))
    if (follows) found.at(-1)?.push(entry)
    else found.push([entry])
  }
  return found
}

function listOf(entries: readonly Entry[], list: ListBlock, before: number, id: string): ListBlock {
  return {
    ...list,
    id: before === 0 ? id : `${id}_${before}`,
    start: list.style === 'bullet' ? 1 : list.start + (entries[0]?.index ?? 0),
    items: entries.map((entry) => entry.item),
  }
}

/** An item with its changes. Its own blocks are all shown: there are few of them. */
function itemOf(change: ItemChange, setting: RedlineSetting): ListItem {
  const open = { ...setting, fold: false }
  const inside = 'inside' in change ? change.inside : undefined
  if ('now' in change) {
    const { now } = change
    if (inside !== undefined) {
      const moved = change.kind === 'moved-and-edited' || change.kind === 'moved'
      const blocks = redlineBlocks(inside.blocks, open)
      if (!moved) return { ...now, blocks }
      setting.bookmark('Moved', nameOfItem(now), now.id)
      return { ...now, blocks: named('Moved here: ', now.id, now.line, blocks) }
    }
    if (change.kind === 'added') return { ...now, blocks: wholeItem('Added', now, 'added', setting) }
    if (change.kind === 'moved') return { ...now, blocks: wholeItem('Moved', now, 'moved', setting) }
    return now
  }
  const item: ListItem = { ...change.was, id: olderId(change.was.id) }
  if (change.kind === 'moved-away' || change.kind === 'merged-away') {
    const runs = [
      label(`Moved to ${setting.sayPlace(change.to)}: `),
      { text: nameOfItem(change.was), change: 'aside' as const },
    ]
    return { ...item, blocks: [{ kind: 'paragraph', id: `${item.id}_away`, line: item.line, runs }] }
  }
  if (inside !== undefined) return { ...item, blocks: redlineBlocks(inside.blocks, open) }
  const blocks = change.was.blocks.map((block) => removedBlock(block, setting.noteOf))
  if (setting.quiet === 'removed') return { ...item, blocks }
  setting.bookmark('Removed', nameOfItem(change.was), item.id)
  return { ...item, blocks: named('Removed: ', item.id, item.line, blocks) }
}

function wholeItem(
  what: 'Added' | 'Moved',
  item: ListItem,
  mark: 'added' | 'moved',
  setting: RedlineSetting,
): readonly Block[] {
  const blocks = item.blocks.map((block) => markedBlock(block, mark))
  if (mark === 'added' && setting.quiet === 'added') return blocks
  setting.bookmark(what, nameOfItem(item), item.id)
  return named(what === 'Added' ? 'Added: ' : 'Moved here: ', item.id, item.line, blocks)
}

function nameOfItem(item: ListItem): string {
  const [first] = item.blocks
  return first === undefined ? '' : blockName(first)
}

/** Terms and meanings of both editions, the unchanged ones counted. */
export function redlineDefinitions(
  now: DefinitionsBlock,
  inside: DefinitionsInside,
  setting: RedlineSetting,
): readonly Block[] {
  const kept = inside.items.filter((change) => change.kind === 'kept')
  const folds = setting.fold && kept.length >= leastFolded
  const items = inside.items.flatMap((change): readonly Definition[] => {
    if (folds && change.kind === 'kept') return []
    const held = 'inside' in change ? change.inside : undefined
    if ('now' in change) {
      if (held !== undefined) {
        const term = held.term === undefined ? change.now.term : runsOfEdits(held.term, setting.noteOf)
        if (held.term?.some((edit) => edit.kind === 'deleted' || edit.kind === 'inserted'))
          setting.bookmark('Changed', firstWords(change.now.term, 56), now.id)
        return [{ term, meanings: held.meanings.flatMap((meaning) => meaningOf(meaning, setting)) }]
      }
      const mark = change.kind === 'added' ? 'added' : change.kind === 'moved' ? 'moved' : undefined
      if (mark === undefined) return [change.now]
      const quiet = mark === 'added' && setting.quiet === 'added'
      if (!quiet) setting.bookmark(mark === 'added' ? 'Added' : 'Moved', firstWords(change.now.term, 56), now.id)
      const name = mark === 'added' ? 'Added: ' : 'Moved: '
      return [
        {
          term: [...(quiet ? [] : [label(name)]), ...marked(change.now.term, mark)],
          meanings: change.now.meanings.map((meaning) => meaning.map((block) => markedBlock(block, mark))),
        },
      ]
    }
    if (change.kind !== 'removed') return []
    const quiet = setting.quiet === 'removed'
    if (!quiet) setting.bookmark('Removed', firstWords(change.was.term, 56), now.id)
    return [
      {
        term: [...(quiet ? [] : [label('Removed: ')]), ...marked(change.was.term, 'removed')],
        meanings:
          held === undefined
            ? change.was.meanings.map((meaning) => meaning.map((block) => removedBlock(block, setting.noteOf)))
            : held.meanings.flatMap((meaning) => meaningOf(meaning, setting)),
      },
    ]
  })
  const shown: readonly Block[] = items.length === 0 ? [] : [{ ...now, items }]
  return folds ? [...shown, aside(`[${count(kept.length, 'term')} unchanged]`, `${now.id}_same`, now.line)] : shown
}

function meaningOf(change: MeaningChange, setting: RedlineSetting): readonly (readonly Block[])[] {
  const open = { ...setting, fold: false }
  const inside: BlocksInside | undefined = 'inside' in change ? change.inside : undefined
  if (inside !== undefined) return [redlineBlocks(inside.blocks, open)]
  if ('now' in change) {
    if (change.kind === 'added')
      return [
        redlineBlocks(
          change.now.map((now) => ({ id: '', kind: 'added', now })),
          open,
        ),
      ]
    return [change.now]
  }
  if (change.kind !== 'removed') return []
  return [
    redlineBlocks(
      change.was.map((was) => ({ id: '', kind: 'removed', was })),
      open,
    ),
  ]
}
