/** What a cell may hold: text that a person wrote, or a figure as it was typed. */
export type Cell = string | { readonly figure: string }

/** RFC 4180, with a head row. */
export function sayCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(sayCell).join(',')}\r\n`).join('')
}

/** A spreadsheet takes text that begins with one of these for a formula, and would run it. */
const formula = /^[=+\-@\t\r]/

function sayCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell.figure
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
