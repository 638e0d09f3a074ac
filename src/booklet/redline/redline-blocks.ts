import type { BlockChange, BlockInside, CodeInside } from '../../diff/changes/changes.ts'
import { runsIn } from '../../document/map-runs.ts'
import type {
  Block,
  BoxBlock,
  DefinitionsBlock,
  FactsBlock,
  FigureBlock,
  ListBlock,
  Run,
  TableBlock,
} from '../../model/blocks.ts'
import { redlineFacts, redlineTable } from './redline-cells.ts'
import { foldedWith, foldLine, nothingFolded } from './redline-fold.ts'
import { redlineDefinitions, redlineList } from './redline-lists.ts'
import { blockName, label, runsOfEdits } from './redline-runs.ts'
import type { ChangeWord, RedlineSetting } from './redline-setting.ts'
import { markedBlock, olderId, removedBlock } from './redline-whole.ts'

/** Blocks of both editions in the newer one's order; stretches that did not change are a line each. */
export function redlineBlocks(changes: readonly BlockChange[], setting: RedlineSetting): readonly Block[] {
  const wanted = headingsWanted(changes, setting)
  const blocks: Block[] = []
  let folded = nothingFolded
  const unfold = () => {
    blocks.push(...foldLine(folded, `${setting.part}_same${blocks.length}`, blocks.at(-1)?.line ?? 1))
    folded = nothingFolded
  }
  for (const [index, change] of changes.entries()) {
    if (!isFolded(change, setting)) {
      unfold()
      blocks.push(...redlineBlock(change, setting))
    } else if ('now' in change) {
      if (wanted.has(index)) {
        unfold()
        blocks.push(change.now)
      } else folded = foldedWith(folded, change.now, 'number' in change && change.number !== undefined)
    }
  }
  unfold()
  return blocks
}

function isFolded(change: BlockChange, { fold, changedNotes }: RedlineSetting): boolean {
  if (!fold || (change.kind !== 'kept' && change.kind !== 'renumbered')) return false
  if (changedNotes.size === 0) return true
  return !runsIn([change.now]).some((runs) => runs.some((run) => run.note !== undefined && changedNotes.has(run.note)))
}

/** Unchanged headings that something changed stands under. */
function headingsWanted(changes: readonly BlockChange[], setting: RedlineSetting): ReadonlySet<number> {
  const wanted = new Set<number>()
  let above: { readonly index: number; readonly level: number }[] = []
  for (const [index, change] of changes.entries()) {
    if (!isFolded(change, setting)) {
      for (const heading of above) wanted.add(heading.index)
      above = []
    } else if ('now' in change && change.now.kind === 'heading') {
      const { level } = change.now
      above = [...above.filter((heading) => heading.level < level), { index, level }]
    }
  }
  return wanted
}

function redlineBlock(change: BlockChange, setting: RedlineSetting): readonly Block[] {
  switch (change.kind) {
    case 'added': {
      if (change.inside !== undefined) return insideOf(undefined, change.now, change.inside, setting)
      const block = markedBlock(change.now, 'added')
      return setting.quiet === 'added' ? [block] : told('Added', 'Added: ', change.now.id, [block], setting)
    }
    case 'removed': {
      if (change.inside !== undefined)
        return insideOf(change.was, { ...change.was, id: olderId(change.was.id) }, change.inside, setting)
      if (change.was.kind === 'chart') return removedChart(change.was.alternative, change.was, setting)
      const block = removedBlock(change.was, setting.noteOf)
      return setting.quiet === 'removed' ? [block] : told('Removed', 'Removed: ', block.id, [block], setting)
    }
    case 'moved-away': {
      if (change.reshaped) return []
      const { id, line } = change.was
      const runs = [
        label(`Moved to ${setting.sayPlace(change.to)}: `),
        { text: blockName(change.was), change: 'aside' as const },
      ]
      return [{ kind: 'paragraph', id: olderId(id), line, runs }]
    }
    case 'merged-away':
      return []
    case 'split-off':
      return told(
        'Split',
        'Split off: ',
        change.now.id,
        insideOf(undefined, change.now, change.inside, setting),
        setting,
      )
    case 'kept':
    case 'renumbered':
      return [withOldNumber(change.now, change.number?.was)]
    default: {
      const place = change.from === undefined || change.reshaped ? undefined : setting.sayPlace(change.from)
      const moved = change.kind === 'moved' || change.kind === 'moved-and-edited'
      const blocks =
        change.inside === undefined
          ? [moved ? markedBlock(change.now, 'moved') : change.now]
          : insideOf(change.was, change.now, change.inside, setting)
      const [word, name] = wordsOf(change, place)
      return word === undefined ? blocks : told(word, name, change.now.id, blocks, setting)
    }
  }
}

function wordsOf(
  change: Extract<BlockChange, { readonly wasId: string }>,
  place: string | undefined,
): readonly [ChangeWord | undefined, string] {
  const text = change.inside?.kind === 'text' ? change.inside : undefined
  switch (change.kind) {
    case 'moved':
      return ['Moved', `Moved here from ${place}: `]
    case 'moved-and-edited':
      return ['Moved', `Moved here from ${place} and changed: `]
    case 'split':
      return ['Split', 'Split, this is the first piece: ']
    case 'merged':
      return ['Joined', 'Joined from more than one paragraph: ']
    case 'format':
      return ['Form changed', 'Only the form changed: ']
    case 'link':
      return ['Form changed', 'Only where a link leads changed: ']
    default:
      // What holds other blocks tells of them one by one.
      if (text === undefined) return [undefined, '']
      return ['Changed', text.rewritten ? 'Rewritten: ' : '']
  }
}

/** Blocks with the name of their change before them and in the outline. */
function told(
  word: ChangeWord,
  name: string,
  id: string,
  blocks: readonly Block[],
  setting: RedlineSetting,
): readonly Block[] {
  const [first] = blocks
  if (first === undefined) return blocks
  const said = name === '' ? blocks : named(name, id, first.line, blocks)
  setting.bookmark(word, blockName(blocks.at(-1) ?? first), said[0]?.id ?? id)
  return said
}

/** The name stands in the first block where that is a text, else in a line of its own. */
export function named(name: string, id: string, line: number, blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.kind === 'paragraph' || first?.kind === 'heading')
    return [{ ...first, runs: [label(name), ...first.runs] }, ...rest]
  return [{ kind: 'paragraph', id: `${id}_name`, line, runs: [label(name.trim())] }, ...blocks]
}

function withOldNumber(block: Block, number: string | undefined): Block {
  if (number === undefined || (block.kind !== 'paragraph' && block.kind !== 'heading')) return block
  return { ...block, runs: [label(`(was ${number}) `), ...block.runs] }
}

/** A drawing cannot be struck through: its words can. */
function removedChart(
  alternative: string,
  { id, line }: Pick<Block, 'id' | 'line'>,
  setting: RedlineSetting,
): readonly Block[] {
  if (setting.quiet !== 'removed') setting.bookmark('Removed', 'chart', olderId(id))
  return [
    {
      kind: 'paragraph',
      id: olderId(id),
      line,
      runs: [label('Chart removed: '), { text: alternative, change: 'aside' }],
    },
  ]
}

/** What is inside two blocks that are one thing, or inside one that only one edition has. */
function insideOf(was: Block | undefined, now: Block, inside: BlockInside, setting: RedlineSetting): readonly Block[] {
  switch (inside.kind) {
    case 'text':
      if (now.kind === 'chart') return named('Drawn with other figures:', now.id, now.line, [now])
      return [{ ...(now as Block & { kind: 'paragraph' }), runs: runsOfEdits(inside.edits, setting.noteOf) }]
    case 'blocks': {
      const { title: _, ...shell } = now as BoxBlock
      const title = inside.title === undefined ? (now as BoxBlock).title : runsOfEdits(inside.title, setting.noteOf)
      if (inside.title?.some((edit) => edit.kind === 'deleted' || edit.kind === 'inserted'))
        setting.bookmark('Changed', blockName(now), now.id)
      const blocks = redlineBlocks(inside.blocks, setting)
      return [{ ...shell, ...(title === undefined ? {} : { title }), blocks } as Block]
    }
    case 'items':
      return redlineList(was as ListBlock | undefined, now as ListBlock, inside, setting)
    case 'definitions':
      return redlineDefinitions(now as DefinitionsBlock, inside, setting)
    case 'table':
      return redlineTable(was as TableBlock, now as TableBlock, inside, setting)
    case 'facts':
      return redlineFacts(now as FactsBlock, inside, setting)
    case 'code':
      return redlineCode(now, inside, setting)
    case 'figure': {
      const figure = now as FigureBlock
      setting.bookmark('Changed', blockName(figure), inside.picture ? `${now.id}_name` : now.id)
      const { caption: _, ...shell } = figure
      const caption = inside.caption === undefined ? figure.caption : runsOfEdits(inside.caption, setting.noteOf)
      const made: Block = { ...shell, ...(caption === undefined || caption.length === 0 ? {} : { caption }) }
      return inside.picture ? named('Another picture:', now.id, now.line, [made]) : [made]
    }
  }
}

/** Lines of code as a paragraph, since a box of code holds letters and no marks. */
function redlineCode(now: Block, { lines }: CodeInside, setting: RedlineSetting): readonly Block[] {
  const changes = { kept: undefined, deleted: 'deleted', inserted: 'inserted' } as const
  const runs = lines.flatMap(({ kind, text }, index): readonly Run[] => {
    const change = changes[kind]
    const end: readonly Run[] = index < lines.length - 1 ? [{ text: '\n', lineBreak: true }] : []
    return [{ text, code: true, ...(change === undefined ? {} : { change }) }, ...end]
  })
  setting.bookmark('Changed', blockName(now), now.id)
  return [{ kind: 'paragraph', id: now.id, line: now.line, runs }]
}
