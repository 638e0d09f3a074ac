import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/blocks.ts'
import { wordsOfBlocks } from '../../src/model/words.ts'
import { editionPath, loadFiles, png, sayPlace } from './made-content.ts'

const file = 'sections/aims.md'
const head = '---\ntitle: Aims\n---\n'

async function load(content: string | Uint8Array) {
  const { library, problems } = await loadFiles({ [`${editionPath}/${file}`]: content })
  const section = library?.plans[0]?.editions[0]?.sections[0]
  return { problems, words: wordsOfBlocks((section?.text.blocks ?? []) as Block[]).join(' '), title: section?.title }
}

function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
}

describe('a text file', () => {
  it.each([
    ['line ends of Windows', `${head.replaceAll('\n', '\r\n')}One\r\ntwo\r\n\r\nthree\r\n`, 'One two three'],
    ['one byte order mark', `\uFEFF${head}One\n`, 'One'],
    ['no line end at its end', `${head}One`, 'One'],
    ['letters of right-to-left writing', `${head}مرحبا بكم and שלום\n`, 'مرحبا بكم and שלום'],
    ['Persian with its joiners', `${head}می‌خواهم\n`, 'می‌خواهم'],
    ['a family of emoji', `${head}👩‍👩‍👧‍👦 and 🏳️‍🌈 and 👍🏽\n`, '👩‍👩‍👧‍👦 and 🏳️‍🌈 and 👍🏽'],
    ['Welsh, Polish and Urdu', `${head}Croeso, Zażółć, خوش آمدید\n`, 'Croeso, Zażółć, خوش آمدید'],
    ['letters with marks of their own', `${head}e\u0301cole\n`, 'école'],
    ['a non-breaking space', `${head}10\u00a0%\n`, '10 %'],
  ])('may have %s', async (_, content, words) => {
    const loaded = await load(content)
    expect(loaded.problems).toEqual([])
    expect(loaded.title).toBe('Aims')
    expect(loaded.words.normalize('NFC')).toBe(words.normalize('NFC'))
  })

  it.each<readonly [string, string | Uint8Array, string]>([
    ['line ends of old Macs', `${head.replaceAll('\n', '\r')}One\r`, '1:4 Here is a line end of old Macs.'],
    [
      'two byte order marks',
      `\uFEFF\uFEFF${head}`,
      '1:1 Here is a byte order mark (U+FEFF) in the middle of the text.',
    ],
    [
      'a bad byte',
      bytes(head, 'café ', [0xff], ' x'),
      '4:6 A letter here is not in UTF-8: the file was saved in another encoding, as old Windows programs do.',
    ],
    [
      'Windows-1252',
      bytes(head, 'one\ncaf', [0xe9], '\n'),
      '5:4 A letter here is not in UTF-8: the file was saved in another encoding, as old Windows programs do.',
    ],
    [
      'half a letter at the end',
      bytes(head, 'caf', [0xc3]),
      '4:4 A letter here is not in UTF-8: the file was saved in another encoding, as old Windows programs do.',
    ],
    [
      'UTF-16',
      new Uint8Array(Buffer.from(`\uFEFF${head}`, 'utf16le')),
      '1:1 The file is saved as UTF-16, which Notepad calls Unicode.',
    ],
    [
      'a surrogate in UTF-8',
      bytes(head, [0xed, 0xa0, 0x80]),
      '4:1 A letter here is not in UTF-8: the file was saved in another encoding, as old Windows programs do.',
    ],
    ['a null', `${head}a\0b`, '4:2 Here is a null character (U+0000).'],
    ['a control character', `${head}a\u0007b`, '4:2 Here is a control character (U+0007), which cannot be printed.'],
    ['a form feed', `${head}a\fb`, '4:2 Here is a control character (U+000C), which cannot be printed.'],
    ['a picture inside', png(), '1:1 The file is a picture, not a text.'],
    [
      'a Word document inside',
      bytes([0x50, 0x4b, 3, 4, 20, 0]),
      '1:1 The file is a Word document or a zip file, not a text.',
    ],
    [
      'a mark of direction',
      `${head}one \u202Etwo\n`,
      '4:5 Here is a mark that changes the direction of writing (U+202E) and cannot be seen.',
    ],
    [
      'an isolate',
      `${head}\u2066x\n`,
      '4:1 Here is a mark that changes the direction of writing (U+2066) and cannot be seen.',
    ],
    ['a zero-width space', `${head}ab\u200bc\n`, '4:3 Here is a character that cannot be seen (U+200B).'],
    ['a joiner between Latin letters', `${head}a\u200db\n`, '4:2 Here is a character that cannot be seen (U+200D).'],
    ['a soft hyphen', `${head}a\u00adb\n`, '4:2 Here is a soft hyphen (U+00AD), which cannot be seen.'],
    ['tag characters', `${head}a\u{e0067}\n`, '4:2 Here is a tag character (U+E0067), which cannot be seen.'],
    ['a line separator', `${head}a\u2028b\n`, '4:2 Here is a line separator (U+2028) that is no proper line break.'],
    [
      'a bullet of the Symbol font',
      `${head}\uf0b7 one\n`,
      "4:1 Here is a sign (U+F0B7) that only one font has, such as a bullet of Word's Symbol font.",
    ],
    ['the sign of a lost letter', `${head}caf\ufffd\n`, '4:4 Here is the sign for a letter that was lost (U+FFFD).'],
    [
      'a hidden character in a field',
      '---\ntitle: A\u200bims\n---\n',
      '2:9 Here is a character that cannot be seen (U+200B).',
    ],
    [
      'a hidden character written as a code',
      `${head}one&#x202E;two\n`,
      '4 Here is a mark that changes the direction of writing (U+202E) and cannot be seen, written as a code.',
    ],
    [
      'a soft hyphen written as a code',
      `${head}one&shy;two\n`,
      '4 Here is a soft hyphen (U+00AD), which cannot be seen, written as a code.',
    ],
  ])('may not have %s', async (_, content, says) => {
    const { problems } = await load(content)
    expect(problems.map(sayPlace)).toEqual([`${file}:${says}`])
    expect(problems[0]?.hint).toBeTruthy()
  })
})
