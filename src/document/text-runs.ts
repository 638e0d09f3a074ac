import type { Run, Runs, TableBlock } from '../model/blocks.ts'
import type { Authority } from '../model/plan.ts'

/** Plain text of front matter as runs: tags of the authority's sources in square brackets become references. */
export function textRuns(text: string, authority: Pick<Authority, 'sources'>): Runs {
  if (text === '') return []
  return text.split(/(\[[A-Za-z][A-Za-z0-9-]*\])/).flatMap((piece): readonly Run[] => {
    const tag = piece.slice(1, -1)
    if (piece.startsWith('[') && authority.sources.some((source) => source.tag === tag))
      return [{ text: piece, source: tag }]
    return piece === '' ? [] : [{ text: piece }]
  })
}

/** Text as one run. */
export function plain(text: string): Runs {
  return text === '' ? [] : [{ text }]
}

/** A table made from data. A column is set to the right where it is one of numbers, whatever stands for those that are missing. */
export function dataTable(
  id: string,
  line: number,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Runs[])[],
): TableBlock {
  const isNumber = (runs: Runs) => /^[£−-]?[\d,.]+%?$/.test(runs.map((run) => run.text).join(''))
  const columns = head.map((_, column) => {
    const filled = rows.map((row) => row[column] ?? []).filter((runs) => runs.length > 0)
    const numbers = filled.filter(isNumber).length
    const short = filled.every((runs) => runs.map((run) => run.text).join('').length <= 24)
    return column > 0 && short && numbers * 2 > filled.length ? ('right' as const) : ('left' as const)
  })
  return {
    kind: 'table',
    id,
    line,
    caption: plain(caption),
    columns,
    head: head.map(plain),
    rows: rows.map((cells) => ({ line, cells })),
    rowHeads: true,
  }
}
