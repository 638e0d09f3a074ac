/*
 * Words as Markdown that says exactly these words. What only looks like a sign of Markdown in the middle of a line is left as
 * it was typed, so that texts stay easy to read.
 */

/** Words in the middle of a line. */
export function escapeWords(text: string): string {
  return text
    .replace(/[\\`*[\]<|]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?\w{1,32};)/g, '\\&')
    .replace(/!$/, '\\!')
}

const marker = /^(\(?(?:\d{1,9}|[a-z]|[ivxl]{2,7}))([.)])(?=\s|$)/
const bullets = /^[•·▪▫◦‣●○■□➢❖✓]/u

/** A line that has been escaped, so that its beginning makes nothing of it but words. */
export function escapeLineStart(line: string): string {
  if (/^(?:[-+](?=\s|$)|--|[=:~#>])/.test(line)) return `\\${line}`
  if (marker.test(line)) return line.replace(marker, '$1\\$2')
  if (line.startsWith('Table: ')) return line.replace(':', '\\:')
  if (bullets.test(line)) return line.replace(bullets, (sign) => `&#${sign.codePointAt(0)};`)
  return line
}

/** The words of a heading, behind its signs: one more at their end, or an address there, would be taken off. */
export function escapeHeading(line: string): string {
  return line.replace(/\\.|&#\d+;|#/gs, (found) => (found === '#' ? '\\#' : found))
}
