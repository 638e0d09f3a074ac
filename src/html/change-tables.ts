import type {
  BlockChange,
  CellChange,
  ColumnChange,
  FactsInside,
  RowChange,
  TableInside,
} from '../diff/changes/changes.ts'
import { asksForWords } from '../diff/tree/fact-sentence.ts'
import type { TableBlock } from '../model/blocks.ts'
import type { ChangeSetting } from './change-setting.ts'
import { type Html, html, nothing, raw } from './markup.ts'
import { editsToHtml, runs } from './word-edits.ts'

/** So many rows in a stretch that is the same are said in one line. */
const mostSameRows = 3

const columnWords = { added: 'Column added', removed: 'Column removed', moved: 'Column moved', kept: '', edited: '' }
const rowWords = {
  added: 'Row added',
  removed: 'Row removed',
  moved: 'Row moved',
  'moved-and-edited': 'Row moved and edited',
  edited: '',
  kept: '',
}

/** A table with marks inside its cells only; what became of rows and columns is said in words. */
export function tableToHtml(setting: ChangeSetting, change: BlockChange, inside: TableInside): Html {
  const table = ('now' in change ? change.now : change.was) as TableBlock
  const caption =
    inside.caption === undefined
      ? table.caption !== undefined && runs(setting, table.caption, 'newer')
      : editsToHtml(setting, inside.caption)
  const heads = inside.columns.map((column) => headCell(setting, column))
  const hasHead = inside.columns.some((column) => column.head.length > 0 || columnWords[column.kind] !== '')
  const body = stretches(inside.rows).map((rows) =>
    rows.length > mostSameRows && rows.every(isSame)
      ? html`<tr class="same"><td colspan="${inside.columns.length}">${rows.length} rows are the same</td></tr>\n`
      : rows.map((row) => rowToHtml(setting, table, inside.columns, row)),
  )
  return html`<div class="scroll" role="group" tabindex="0" aria-label="Table with its changes"><table>\n${
    caption && html`<caption>${caption}</caption>\n`
  }${hasHead && html`<thead><tr>${heads}</tr></thead>\n`}<tbody>\n${body}</tbody>\n</table></div>\n`
}

function isSame(row: RowChange): boolean {
  return row.kind === 'kept' && row.cells.every((cell) => cell.kind === 'kept')
}

/** Rows in stretches of the same and of others, in their order. */
function stretches(rows: readonly RowChange[]): readonly (readonly RowChange[])[] {
  const found: RowChange[][] = []
  for (const row of rows) {
    const last = found.at(-1)
    if (last !== undefined && isSame(last[0]!) === isSame(row)) last.push(row)
    else found.push([row])
  }
  return found
}

function headCell(setting: ChangeSetting, column: ColumnChange): Html {
  const state = columnWords[column.kind]
  const words = marked(setting, column.kind, column.head)
  const label = state !== '' && html`<span class="change-label">${state}</span> `
  const attributes = column.kind === 'kept' ? nothing : html` class="${column.kind}" id="${column.id}"`
  if (column.head.length === 0 && state === '') return html`<td${attributes}></td>`
  return html`<th scope="col"${attributes}>${label}${words}</th>`
}

function rowToHtml(setting: ChangeSetting, table: TableBlock, columns: readonly ColumnChange[], row: RowChange): Html {
  const state = rowWords[row.kind]
  const cells = row.cells.map((cell, index) => {
    const label = index === 0 && state !== '' && html`<span class="change-label">${state}</span> `
    const words = marked(setting, row.kind === 'added' || row.kind === 'removed' ? row.kind : cell.kind, cell.edits)
    const head = table.rowHeads && (columns[index]!.now === 0 || (row.kind === 'removed' && columns[index]!.was === 0))
    const tag = raw(head && cell.edits.length > 0 ? 'th' : 'td')
    // A row that came or went has its look from its own class.
    const state_ = row.kind === 'added' || row.kind === 'removed' ? nothing : cellClass(cell, columns[index]!)
    return html`<${tag}${head && cell.edits.length > 0 && raw(' scope="row"')}${state_}>${label}${words}</${tag}>`
  })
  return isSame(row) ? html`<tr>${cells}</tr>\n` : html`<tr class="${row.kind}" id="${row.id}">${cells}</tr>\n`
}

/** Only what the style sheet has a look for: these pages are long. */
function cellClass(cell: CellChange, column: ColumnChange): Html | false {
  const kind = column.kind === 'added' || column.kind === 'removed' ? column.kind : cell.kind
  if (kind === 'added' || kind === 'removed') return html` class="${kind}"`
  const [was, now] = cell.edits
  const exchanged = cell.edits.length === 2 && was!.kind === 'deleted' && now!.kind === 'inserted'
  return exchanged && html` class="exchanged"`
}

/** What came or went as a whole needs no marks of words: its row or column says so. */
function marked(setting: ChangeSetting, kind: string, edits: CellChange['edits']): Html {
  if (kind !== 'added' && kind !== 'removed') return editsToHtml(setting, edits)
  return plainSide(setting, edits)
}

function plainSide(setting: ChangeSetting, edits: CellChange['edits']): Html {
  return html`${edits.map((edit) =>
    'now' in edit ? runs(setting, edit.now, 'newer') : 'was' in edit ? runs(setting, edit.was, 'older') : nothing,
  )}`
}

/** Facts that changed, a sentence each; where the sentence only says that words changed, the words with their marks. */
export function factsToHtml(setting: ChangeSetting, inside: FactsInside): Html {
  const told = inside.facts.filter((fact) => fact.sentence !== '')
  const same = inside.facts.filter((fact) => fact.kind === 'kept').length
  return html`<ul class="facts-changed">\n${told.map((fact) => {
    const words = fact.kind === 'edited' && asksForWords(fact.sentence)
    return html`<li class="${fact.kind}" id="${fact.id}">${fact.sentence}${
      words && html`<br>${fact.values.map((edits) => html`<span class="value">${editsToHtml(setting, edits)}</span> `)}`
    }</li>\n`
  })}</ul>\n${same > 0 && html`<p class="quiet">${same === 1 ? 'One fact is' : `${same} facts are`} the same.</p>\n`}`
}
