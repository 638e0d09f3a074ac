import type { Part } from '../../document/document.ts'
import type { Runs } from '../../model/blocks.ts'
import type { BlockChange, FactChange, PartChange, RowChange, TableInside } from '../changes/changes.ts'
import type { IndicatorLine, Ledger, LedgerLine } from '../changes/ledger.ts'
import { isWorded } from './summary-of.ts'

/** What became of every indicator, partner and action, told from the changes of the parts that are about them. */
export function ledgerOf(parts: readonly PartChange[]): Ledger {
  return {
    indicators: endingLast(linesOf(parts, 'indicator', indicatorKinds)),
    partners: endingLast(linesOf(parts, 'partner', partnerKinds)),
    actions: parts.flatMap(actionsOf),
  }
}

type Both = Exclude<PartChange, { readonly kind: 'added' | 'removed' | 'moved-away' }>

function linesOf<Kind>(
  parts: readonly PartChange[],
  kind: Part['kind'],
  kindsOf: (part: PartChange, facts: readonly FactChange[]) => readonly Kind[],
): readonly LedgerLine<Kind>[] {
  return parts.flatMap((part) => {
    if (part.kind === 'moved-away') return []
    const about = 'now' in part ? part.now : part.was
    if (about.kind !== kind) return []
    const facts = factsOf(part)
    const titleWas = isPair(part) && part.was.title !== part.now.title ? part.was.title : undefined
    return [
      {
        id: about.id,
        kinds: kindsOf(part, facts),
        title: about.title,
        ...(titleWas === undefined ? {} : { titleWas }),
        sentences: isPair(part) ? facts.flatMap((fact) => (fact.sentence === '' ? [] : [fact.sentence])) : [],
        change: part.id,
      },
    ]
  })
}

function endingLast<Line extends LedgerLine<string>>(lines: readonly Line[]): readonly Line[] {
  const ended = (line: Line): boolean => line.kinds.includes('dropped') || line.kinds.includes('left')
  return [...lines.filter((line) => !ended(line)), ...lines.filter(ended)]
}

function isPair(part: PartChange): part is Both {
  return part.kind !== 'added' && part.kind !== 'removed' && part.kind !== 'moved-away'
}

function indicatorKinds(part: PartChange, facts: readonly FactChange[]): IndicatorLine['kinds'] {
  if (part.kind === 'added') return ['new']
  if (part.kind === 'removed') return ['dropped']
  const changed = facts.filter((fact) => fact.kind !== 'kept')
  const has = (test: (field: string) => boolean): boolean => changed.some((fact) => test(fact.field))
  const kinds: IndicatorLine['kinds'][number][] = []
  if (has((field) => ['definition', 'unit', 'origin', 'better'].includes(field))) kinds.push('redefined')
  if (has((field) => field === 'baseline')) kinds.push('re-baselined')
  if (has((field) => field.startsWith('target '))) kinds.push('re-targeted')
  if (isPair(part) && isWorded(part.title ?? [])) kinds.push('retitled')
  if (kinds.length === 0 && isEdited(part)) kinds.push('edited')
  return kinds.length === 0 ? ['kept'] : kinds
}

function partnerKinds(part: PartChange): Ledger['partners'][number]['kinds'] {
  if (part.kind === 'added') return ['joined']
  if (part.kind === 'removed') return ['left']
  const kinds: Ledger['partners'][number]['kinds'][number][] = []
  if (isPair(part) && isWorded(part.title ?? [])) kinds.push('renamed')
  if (isEdited(part)) kinds.push('edited')
  return kinds.length === 0 ? ['kept'] : kinds
}

function isEdited(part: PartChange): boolean {
  return part.kind === 'edited' || part.kind === 'moved-and-edited'
}

function factsOf(part: PartChange): readonly FactChange[] {
  return blocksOf(part).flatMap((change) =>
    'inside' in change && change.inside?.kind === 'facts' ? change.inside.facts : [],
  )
}

function blocksOf(part: PartChange): readonly BlockChange[] {
  return 'inside' in part ? (part.inside?.blocks ?? []) : []
}

type ActionLine = Ledger['actions'][number]

/** The actions of a priority stand in its table of that name. */
const actionsTable = 'the-actions'

function actionsOf(part: PartChange): readonly ActionLine[] {
  if (part.kind === 'moved-away') return []
  const about = 'now' in part ? part.now : part.was
  if (about.kind !== 'priority') return []
  const change = blocksOf(part).find((block) => ('now' in block ? block.now : block.was).id === actionsTable)
  if (change !== undefined && 'inside' in change && change.inside?.kind === 'table')
    return change.inside.rows.map((row) => actionLine(about.id, row, change.inside as TableInside))
  const kind =
    part.kind === 'added' || change?.kind === 'added'
      ? 'new'
      : part.kind === 'removed' || change?.kind === 'removed'
        ? 'dropped'
        : 'kept'
  return tableRows(about).map((title, index) => ({
    id: `${about.id}-${index + 1}`,
    priority: about.id,
    kinds: [kind],
    title,
    sentences: [],
    change: change?.id ?? part.id,
  }))
}

function tableRows(part: Part): readonly string[] {
  return part.blocks.flatMap((block) =>
    block.kind === 'table' && block.id === actionsTable ? block.rows.map((row) => textOf(row.cells[0] ?? [])) : [],
  )
}

function actionLine(priority: string, row: RowChange, table: TableInside): ActionLine {
  const cells = (row.now ?? row.was)!.row.cells
  const titleWas = textOf(row.was?.row.cells[0] ?? [])
  const title = textOf(cells[0] ?? [])
  const kind =
    row.kind === 'added' ? 'new' : row.kind === 'removed' ? 'dropped' : row.kind.endsWith('edited') ? 'edited' : 'kept'
  const sentences =
    kind !== 'edited'
      ? []
      : row.cells.flatMap((cell, index) => {
          const column = table.columns[index]!
          if (cell.kind !== 'edited' || column.was === undefined || column.now === undefined || index === 0) return []
          const label = textOf(column.head.flatMap((edit) => ('now' in edit ? edit.now : [])))
          const [was, now] = [
            textOf(row.was!.row.cells[column.was] ?? []),
            textOf(row.now!.row.cells[column.now] ?? []),
          ]
          return [cellSentence(label, was, now)]
        })
  return {
    id: row.id,
    priority,
    kinds: [kind],
    title,
    ...(kind === 'edited' && titleWas !== title ? { titleWas } : {}),
    sentences,
    change: row.id,
  }
}

/** What a column is called where its head would not bear the verb: `By changed from …`. */
const nouns: { readonly [head: string]: string } = { 'Led by': 'Lead', By: 'Time' }

function cellSentence(head: string, was: string, now: string): string {
  const label = nouns[head] ?? head
  const [before, after] = [was, now].map((text) => text.replace(/\.$/, ''))
  if (was === '') return `${label}: ${after}.`
  return now === ''
    ? `${label} no longer given; it was: ${before}.`
    : `${label} changed from “${before}” to “${after}”.`
}

function textOf(runs: Runs): string {
  return runs
    .map((run) => run.text)
    .join('')
    .trim()
}
