import { describe, expect, it } from 'vitest'
import { bringIn } from './bring-in.ts'
import { docx, docxParts, h, p, r, zipOf } from './make-docx.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const parts = docxParts(p('x'))
const withDocument = (xml: string) => zipOf({ ...parts, 'word/document.xml': xml })
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The bytes of a name of a part, put in the place of another of the same length. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1'))
}

describe('files that cannot be brought in are refused in an officer’s words, with a way out', () => {
  it.each<readonly [name: string, file: Uint8Array, says: string]>([
    ['nothing', new Uint8Array(), 'The file is empty.'],
    ['a text', bytes('Dear all'), 'The file is no Word document.'],
    ['a PDF', bytes('%PDF-1.7'), 'The file is a PDF'],
    ['Rich Text', bytes('{\\rtf1 x}'), 'Rich Text Format'],
    ['Word before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'Word before 2007'],
    [
      'a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected with a password',
    ],
    ['a zip of something else', zipOf({ 'a.txt': 'x' }), 'no text of one in it'],
    ['a zip that was cut off', docx(p('x')).slice(0, 600), 'The file is damaged'],
    ['a damaged part', withDocument('<w:document'), 'The file is damaged: its part word/document.xml'],
    [
      'an entity bomb',
      withDocument(
        `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${w}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'document type declaration',
    ],
    [
      'an entity of the system',
      withDocument(`<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document ${w}/>`),
      'document type declaration',
    ],
    [
      'an unknown entity',
      withDocument(`<w:document ${w}><w:body><w:p><w:r><w:t>&xxe;</w:t></w:r></w:p></w:body></w:document>`),
      'The file is damaged',
    ],
    [
      'a bomb',
      zipOf({
        ...parts,
        'word/document.xml': `<w:document ${w}><w:body>${' '.repeat(60 * 1024 * 1024)}</w:body></w:document>`,
      }),
      '50 MB',
    ],
    ['a smaller bomb', zipOf({ ...parts, 'word/x.bin': new Uint8Array(20 * 1024 * 1024) }), 'a hundred times as large'],
    [
      'thousands of parts',
      zipOf({ ...parts, ...Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`x/${at}`, ''])) }),
      'parts',
    ],
    [
      'thousands of nested tables',
      withDocument(
        `<w:document ${w}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}${'</w:tc></w:tr></w:tbl>'.repeat(5_000)}</w:body></w:document>`,
      ),
      'nested hundreds of levels',
    ],
    [
      'names that lead out of the file',
      renamed(zipOf({ ...parts, 'aa/aa/evil.txt': 'x' }), 'aa/aa/evil.txt', '../../evil.txt'),
      'The file is damaged',
    ],
    ['no words', docx(p('')), 'There are no words'],
  ])('%s', async (_, file, says) => {
    const failed = await bringIn(file).catch((error: Error) => error)
    expect(failed).toMatchObject({
      name: 'Refused',
      message: expect.stringContaining(says),
      hint: expect.stringMatching(/\w{3,}.*\.$/),
    })
  })

  it('a size that lies about what is unpacked', async () => {
    const file = Buffer.from(docx(p('x')))
    // The size before packing, in the record of the whole of the first part with words.
    const at = file.lastIndexOf('word/document.xml') - 46 + 24
    file.writeUInt32LE(10, at)
    await expect(bringIn(new Uint8Array(file))).rejects.toThrow('The file is damaged')
  })

  it('a check sum that is not that of the words', async () => {
    const file = Buffer.from(docx(p('x')))
    file.writeUInt32LE(1, file.lastIndexOf('word/document.xml') - 46 + 16)
    await expect(bringIn(new Uint8Array(file))).rejects.toThrow('The file is damaged')
  })
})

it('nothing is looked up by a name that every object has', async () => {
  const body =
    h(1, '__proto__') +
    p('x', '<w:pStyle w:val="constructor"/><w:numPr><w:numId w:val="__proto__"/></w:numPr>') +
    p(r('[^__proto__] *[toString]: x'))
  const brought = await bringIn(docx(body))
  expect(brought.text('sections/proto')).toBe('x\n\n\\[^\\_\\_proto\\_\\_\\] \\*\\[toString\\]: x')
})

it('styles that are based on one another come to an end', async () => {
  const styles = ['a', 'b']
    .map(
      (id, at) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${['b', 'a'][at]}"/></w:style>`,
    )
    .join('')
  expect((await bringIn(docx(h(1, 'Aims') + p('x', '<w:pStyle w:val="a"/>'), { styles }))).text('sections/aims')).toBe(
    'x',
  )
})

it('a long document takes seconds', async () => {
  const started = performance.now()
  const body = Array.from({ length: 5_000 }, (_, at) =>
    at % 50 === 0 ? h(1, `Part ${at}`) : p(r('Some words ') + r('in bold', '<w:b/>') + r(' and more of them.')),
  ).join('')
  const brought = await bringIn(docx(body))
  expect(brought.counts.sections).toBe(100)
  expect(performance.now() - started).toBeLessThan(20_000)
})

// What hardly packs, so that a text of one word over and over is not taken for a bomb.
const noise = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at * 31 + at * 17) >> 3)

it('a paragraph may have more words than a call can have arguments', async () => {
  const brought = await bringIn(docx(p('word and '.repeat(100_000)), { parts: { 'word/media/noise.bin': noise } }))
  expect(brought.counts.words).toBe(200_000)
  expect(brought.remarks.filter(({ says }) => says.startsWith('Words'))).toEqual([])
})
