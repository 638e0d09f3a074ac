import type { Summary } from '../changes/summary.ts'

/** What changed in counts, the weightiest first; each may stand by itself: `3 sections added`. Empty when nothing did. */
export function countsInWords({ parts, blocks, table, facts }: Summary): readonly string[] {
  return [
    said(parts.added, 'section or entry', 'sections and entries', 'added'),
    said(parts.removed, 'section or entry', 'sections and entries', 'removed'),
    said(parts.moved, 'section or entry', 'sections and entries', 'moved'),
    said(parts.retitled, 'section or entry', 'sections and entries', 'given another title'),
    said(facts.edited, 'fact', 'facts', 'changed'),
    said(facts.added, 'fact', 'facts', 'added'),
    said(facts.removed, 'fact', 'facts', 'removed'),
    said(blocks.edited, 'paragraph', 'paragraphs', 'edited'),
    said(blocks.moved, 'paragraph', 'paragraphs', 'moved'),
    said(blocks.movedAndEdited, 'paragraph', 'paragraphs', 'moved and edited'),
    said(blocks.split, 'paragraph', 'paragraphs', 'split'),
    said(blocks.merged, 'paragraph', 'paragraphs', 'joined from several'),
    said(blocks.added, 'paragraph', 'paragraphs', 'added'),
    said(blocks.removed, 'paragraph', 'paragraphs', 'removed'),
    said(table.rowsAdded, 'table row', 'table rows', 'added'),
    said(table.rowsRemoved, 'table row', 'table rows', 'removed'),
    said(table.rowsMoved, 'table row', 'table rows', 'moved'),
    said(table.columnsAdded, 'table column', 'table columns', 'added'),
    said(table.columnsRemoved, 'table column', 'table columns', 'removed'),
    said(table.columnsMoved, 'table column', 'table columns', 'moved'),
    said(table.cellsEdited, 'table cell', 'table cells', 'changed'),
    said(blocks.link, 'paragraph', 'paragraphs', 'with another link'),
    said(blocks.format, 'paragraph', 'paragraphs', 'changed in form only'),
    said(blocks.renumbered, 'paragraph', 'paragraphs', 'renumbered'),
  ].filter((each) => each !== '')
}

function said(count: number, one: string, many: string, what: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many} ${what}`
}

/** `213 of 744 paragraphs are unchanged: 12,882 words removed, 14,968 added.` */
export function unchangedInWords({ unchanged, words }: Summary): string {
  const marked =
    words.deleted + words.inserted === 0
      ? 'no words removed or added'
      : `${grouped(words.deleted)} words removed, ${grouped(words.inserted)} added`
  return `${grouped(unchanged.count)} of ${grouped(unchanged.of)} paragraphs are unchanged: ${marked}.`
}

/** `12,882` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
