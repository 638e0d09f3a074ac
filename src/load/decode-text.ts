import { isUtf8 } from 'node:buffer'
import type { Spot } from '../schema/node.ts'
import { badCharacterIn } from './characters.ts'
import type { FileProblems } from './problems.ts'
import { spotAt } from './spot-at.ts'

/**
 * The text of a file in UTF-8, its line ends as line feeds and without a byte order mark. Undefined when it is not text, or
 * has characters that must not be there: these are told with line and column.
 */
export function decodeText(bytes: Uint8Array, problems: FileProblems): string | undefined {
  const wrong = wrongEncoding(bytes)
  if (wrong !== undefined) {
    problems.error('encoding', { line: 1, column: 1 }, wrong, 'Open it in an editor and save it as UTF-8 text.')
    return undefined
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const spot = firstBadByte(bytes)
    problems.error(
      'encoding',
      spot,
      'A letter here is not in UTF-8: the file was saved in another encoding, as old Windows programs do.',
      'Save it as UTF-8: in Notepad, Save as, Encoding: UTF-8.',
    )
    return undefined
  }
  const lines = text.replaceAll('\r\n', '\n')
  const bad = badCharacterIn(lines)
  if (bad === undefined) return lines
  problems.error('characters', spotAt(lines, bad.at), `Here is ${bad.says}.`, bad.hint)
  return undefined
}

function wrongEncoding(bytes: Uint8Array): string | undefined {
  const starts = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'The file is saved as UTF-16, which Notepad calls Unicode.'
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff)) return 'The file is a picture, not a text.'
  if (starts(0x50, 0x4b, 3, 4)) return 'The file is a Word document or a zip file, not a text.'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'The file is an old Word document, not a text.'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'The file is a PDF, not a text.'
  return undefined
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
