import { isUtf8 } from 'node:buffer'
import type { Spot } from '../schema/node.ts'
import { badCharacterIn, badCharactersIn } from './characters.ts'
import type { FileProblems } from './problems.ts'
import { spotAt, spotsIn } from './spot-at.ts'

/**
 * The text of a file in UTF-8, its line ends as line feeds and without a byte order mark. Undefined when it is not text. What
 * must not be there is told with line and column, and left out or read as it was meant, so that the rest can be looked at.
 */
export function decodeText(bytes: Uint8Array, problems: FileProblems): string | undefined {
  const other = otherThanText(bytes)
  if (other !== undefined) {
    problems.error('encoding', { line: 1, column: 1 }, other, 'Open it in an editor and save it as UTF-8 text.')
    return undefined
  }
  return withoutBadCharacters(readBytes(bytes, problems).replaceAll('\r\n', '\n'), problems)
}

function readBytes(bytes: Uint8Array, problems: FileProblems): string {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) {
    const says = 'The file is saved as UTF-16, which Notepad calls Unicode.'
    problems.error('encoding', { line: 1, column: 1 }, says, 'Open it in an editor and save it as UTF-8 text.')
    return new TextDecoder(wide).decode(bytes)
  }
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes)
  problems.error(
    'encoding',
    firstBadByte(bytes),
    'A letter here is not in UTF-8: the file was saved in another encoding, as old Windows programs do.',
    'Save it as UTF-8: in Notepad, Save as, Encoding: UTF-8.',
  )
  // Node takes the quotes and dashes of this encoding for controls; that a letter stands there is all that counts.
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, '?')
}

const mostCharacters = 20

/** The text without the characters that must not stand in it; the first of each line is told, of old Macs' line ends the first of all. */
function withoutBadCharacters(text: string, problems: FileProblems): string {
  const first = badCharacterIn(text)
  if (first === undefined) return text
  if (text[first.at] === '\r') {
    problems.error('characters', spotAt(text, first.at), `Here is ${first.says}.`, first.hint)
    return withoutBadCharacters(text.replaceAll('\r', '\n'), problems)
  }
  const pieces: string[] = []
  let from = 0
  let told = 0
  const spot = spotsIn(text)
  for (const { at, length, says, hint } of badCharactersIn(text)) {
    if (told++ < mostCharacters) problems.error('characters', spot(at), `Here is ${says}.`, hint)
    pieces.push(text.slice(from, at))
    from = at + length
  }
  return [...pieces, text.slice(from)].join('')
}

function otherThanText(bytes: Uint8Array): string | undefined {
  const starts = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'The file is a picture, not a text.'
  if (starts(0x50, 0x4b, 3, 4)) return 'The file is a Word document or a zip file, not a text.'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'The file is an old Word document, not a text.'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'The file is a PDF, not a text.'
  return undefined
}

/** UTF-16 by its mark, or since every other byte is nothing, as in a Latin text without one. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const begin = [...bytes.subarray(0, 16)]
  const empty = (odd: number) => begin.length >= 8 && begin.every((byte, at) => (byte === 0) === (at % 2 === odd))
  return empty(1) ? 'utf-16le' : empty(0) ? 'utf-16be' : undefined
}

/** The first character that is not UTF-8. None spans a line feed, so that lines can be tried one by one. */
function firstBadByte(bytes: Uint8Array): Spot {
  for (let line = 1, start = 0; start <= bytes.length; line++) {
    const found = bytes.indexOf(10, start)
    const end = found < 0 ? bytes.length : found
    const here = bytes.subarray(start, end)
    if (!isUtf8(here)) return { line, column: soundStart(here).length + 1 }
    start = end + 1
  }
  throw new Error('every line is UTF-8')
}

/** What can be decoded before the first bad byte of a line. */
function soundStart(line: Uint8Array): string {
  let end = 0
  for (let width = 0; width !== undefined && end < line.length; ) {
    end += width
    width = [1, 2, 3, 4].find((bytes) => end + bytes <= line.length && isUtf8(line.subarray(end, end + bytes)))!
  }
  return new TextDecoder().decode(line.subarray(0, end))
}
