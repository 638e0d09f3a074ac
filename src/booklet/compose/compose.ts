import type { EditionDocument, Part } from '../../document/document.ts'
import type { Block, PerKind } from '../../model/blocks.ts'
import { wholeAnchor } from '../../urls.ts'
import { breakCost, type Item, type NoteFlow } from '../frame/flow.ts'
import type { OutlineEntry } from '../frame/outline-entry.ts'
import type { Pt } from '../frame/points.ts'
import type { Tag } from '../frame/tags.ts'
import type { Setter } from '../lines/set-runs.ts'
import { composeBox } from './compose-box.ts'
import { composeChart } from './compose-chart.ts'
import { composeCode } from './compose-code.ts'
import { composeDefinitions } from './compose-definitions.ts'
import { composeFacts } from './compose-facts.ts'
import { composeFigure } from './compose-figure.ts'
import { composeHeading, composeTitle } from './compose-heading.ts'
import { composeList } from './compose-list.ts'
import { composeNote } from './compose-notes.ts'
import { besideNumber, composeParagraph } from './compose-paragraph.ts'
import { composeQuote } from './compose-quote.ts'
import { composeTable } from './compose-table.ts'
import type { Context } from './context.ts'
import { textOf } from './context.ts'
import { flowMaker } from './flow-maker.ts'

export interface Composed {
  readonly items: readonly Item[]
  readonly notes: readonly NoteFlow[]
  readonly outline: readonly OutlineEntry[]
}

/** The parts of a document as a flow, and their notes beside it. The structure grows under `parent` in reading order. */
export function compose(
  document: Pick<EditionDocument, 'parts'>,
  setterFor: (part: Part) => Setter,
  parent: Tag,
  area: { readonly width: Pt; readonly height: Pt },
): Composed {
  const flow = flowMaker()
  const notes: NoteFlow[] = []
  const outline: OutlineEntry[] = []
  let section = parent
  for (const part of document.parts) {
    const setter = setterFor(part)
    const { theme, tags } = setter
    const sect = tags.tag(part.depth === 1 ? parent : section, 'Sect')
    if (part.depth === 1) section = sect
    const context: Context = {
      compose: composeBlocks,
      flow,
      setter,
      parent: sect,
      x: theme.outdent,
      width: area.width - theme.outdent,
      outdent: theme.outdent,
      type: theme.text,
      ink: 'text',
      blockGap: theme.paragraphGap,
      level: part.depth + 1,
      listDepth: 0,
      part: part.id,
      pageHeight: area.height,
      pageWidth: area.width,
    }
    composeTitle(part, context)
    outline.push({
      title: part.title,
      ...(part.number === undefined ? {} : { number: part.number }),
      level: part.depth,
      place: wholeAnchor(part.id),
      inContents: true,
    })
    composeBlocks(part.blocks, context)
    outline.push(...headingsOf(part))
    for (const note of part.notes) notes.push(composeNote(note, context))
  }
  return { items: flow.items(), notes, outline }
}

/** The headings inside a part that the outline shows. */
function headingsOf(part: Part): readonly OutlineEntry[] {
  if (part.bookmarks !== undefined)
    return part.bookmarks.map(({ title, block }) => ({
      title,
      level: part.depth + 1,
      place: wholeAnchor(part.id, block),
      inContents: false,
    }))
  return part.blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2
      ? [
          {
            title: textOf(block.runs),
            ...(block.number === undefined ? {} : { number: block.number }),
            level: part.depth + 1,
            place: wholeAnchor(part.id, block.id),
            inContents: false,
          },
        ]
      : [],
  )
}

const composers: PerKind<void, Context> = {
  heading: composeHeading,
  paragraph: composeParagraph,
  list: composeList,
  table: composeTable,
  quote: composeQuote,
  code: composeCode,
  figure: composeFigure,
  definitions: composeDefinitions,
  box: composeBox,
  facts: composeFacts,
  chart: composeChart,
}

function composeBlocks(blocks: readonly Block[], context: Context): void {
  let inColumn = context
  for (const [index, block] of blocks.entries()) {
    context.flow.lead([{ kind: 'anchor', y: 0, place: wholeAnchor(context.part, block.id) }])
    const composer = composers[block.kind] as (block: Block, context: Context) => void
    if (block.kind === 'heading') inColumn = context
    composer(block, isRunning(block) ? inColumn : context)
    if (block.kind === 'paragraph' && block.number !== undefined) inColumn = besideNumber(block.number, context)
    const next = blocks[index + 1]
    if (next === undefined) return
    context.flow.gap(context.blockGap * (isTall(block) || isTall(next) ? 1.4 : 1))
    const opens = isTall(next) && isOpening(blocks, index) ? breakCost.afterOpening : 0
    context.flow.allow(
      Math.max(opens, costBetween(block, next, context.listDepth)) + context.listDepth * breakCost.inItem,
    )
  }
}

/** What goes on in the column of the numbered paragraph before it; the rest has the whole width where there is little. */
function isRunning(block: Block): boolean {
  if (block.kind === 'paragraph') return block.number === undefined
  return block.kind === 'list' || block.kind === 'quote' || block.kind === 'definitions' || block.kind === 'code'
}

/** What is not running text stands a little further off. */
function isTall({ kind }: Block): boolean {
  return kind === 'table' || kind === 'chart' || kind === 'figure' || kind === 'box'
}

/** Whether a block is the first below its heading, and short. */
function isOpening(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  const before = blocks[index - 1]
  const opens = before === undefined || before.kind === 'heading'
  return opens && block?.kind === 'paragraph' && textOf(block.runs).length < 160
}

/** Words that end in a colon belong to what comes after them, and the words of an item to a list within it. */
function leadsInto(block: Block, next: Block, listDepth: number): boolean {
  if (block.kind !== 'paragraph' || next.kind === 'heading') return false
  return (listDepth > 0 && next.kind === 'list') || textOf(block.runs).endsWith(':')
}

function costBetween(block: Block, next: Block, listDepth: number): number {
  if (leadsInto(block, next, listDepth)) return breakCost.afterLeadIn
  if (block.kind === 'table' && next.kind === 'definitions') return breakCost.tableAndNotes
  return block.kind === 'chart' && next.kind === 'table' ? breakCost.chartAndTable : breakCost.betweenBlocks
}
