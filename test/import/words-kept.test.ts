import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOfText } from '../../src/model/words.ts'
import { bringIn, readFiles, wordsRead } from './bring-in.ts'
import { abstractNum, docx, num, numbered, p, r, style, tbl, textBox, xml } from './make-docx.ts'

/*
 * The law: no word is lost, and none comes in another order, unless the report says so. The words are counted here by
 * whoever makes the document, and read back by our loader from what was written; the import's own comparing is not asked.
 */

/** XML of a document, and the words that a reader of it sees, in order, without numbers that Word works out. */
interface Made {
  readonly body: string
  readonly words: readonly string[]
}

const nasty = (
  '* ** _x_ __y__ [W4] [[indicator [^1] [^1]: <script> </div> &amp; &#33; & # ## #2.1 > | ~~z~~ `c` ``` ::: --- === Table: ' +
  '{{q}} {#id} {cy} http://x.org/a_b www.x.org \\ ! ![a](b) (b) *[PCT]: ^ $ é … “q” 2.1 2.1. 1. 1) (a) (iv) a. i. - + : ~ $1 a*b *c* c_d_e <br> <a@b.c> ' +
  '漢字 العربية 🎉 don’t £10m 50% x/y'
).split(' ')
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('the', 'board', 'Every', 'child', 'plan', 'I', 'A') },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
)
const words = fc.array(word, { minLength: 1, maxLength: 6 })
const styles = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>')

/** Words in runs that are cut anywhere, also within a word. */
const line: fc.Arbitrary<Made> = fc
  .tuple(words, fc.array(fc.tuple(fc.nat({ max: 12 }), styles), { maxLength: 4 }), styles)
  .map(([typed, cuts, last]) => {
    let rest = typed.join(' ')
    let body = ''
    for (const [length, how] of cuts) {
      const letters = [...rest]
      body += r(letters.slice(0, length).join(''), how)
      rest = letters.slice(length).join('')
    }
    return { body: body + r(rest, last), words: typed }
  })

const paragraph: fc.Arbitrary<Made> = fc
  .tuple(
    line,
    fc.constantFrom(
      '',
      '',
      '',
      style('Quote'),
      style('Caption'),
      numbered(1, 0),
      numbered(1, 1),
      numbered(1, 2),
      numbered(2, 0),
      numbered(2, 1),
      numbered(3, 0),
      numbered(4, 0),
    ),
  )
  .map(([made, how]) => ({ body: p(made.body, how), words: made.words }))
const heading = fc
  .tuple(line, fc.integer({ min: 1, max: 5 }))
  .map(([made, level]) => ({ body: p(made.body, style(`Heading${level}`)), words: made.words }))
const box = fc.tuple(line, line).map(([inside, beside]) => ({
  body: p(textBox(p(inside.body)) + beside.body),
  words: [...beside.words, ...inside.words],
}))
const broken = fc.tuple(words, words).map(([a, b]) => ({
  body: `<w:p><w:r><w:t>${xml(a.join(' '))}</w:t><w:br/><w:t>${xml(b.join(' '))}</w:t></w:r></w:p>`,
  words: [...a, ...b],
}))
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc
    .array(fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((rows) => ({
      body: tbl(...rows.map((cells) => cells.map((cell) => cell.map(({ body }) => body).join('')))),
      words: rows.flat(2).flatMap((made) => made.words),
    })),
)
const document = fc
  .array(fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 2, arbitrary: heading }, box, broken, table), {
    minLength: 1,
    maxLength: 12,
  })
  .map((made) => ({ body: made.map(({ body }) => body).join(''), words: made.flatMap((each) => each.words) }))

const numbering =
  abstractNum(1, ['decimal', '%1.'], ['decimal', '%1.%2'], ['lowerLetter', '(%3)']) +
  abstractNum(2, ['lowerRoman', '%1)'], ['upperLetter', 'Part %2:']) +
  abstractNum(3, ['bullet', '\uf0b7']) +
  num(1, 1) +
  num(2, 2) +
  num(3, 3) +
  num(4, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')

/** Whether all of `some` stand in `all`, in order; what stands between them is given back. */
function between(some: readonly string[], all: readonly string[]): readonly string[] | undefined {
  let at = 0
  const others: string[] = []
  for (const each of all) {
    if (each === some[at]) at++
    else others.push(each)
  }
  return at === some.length ? others : undefined
}

it('random documents come in with the same words in the same order', async () => {
  const counts = { words: 0 }
  await fc.assert(
    fc.asyncProperty(document, async ({ body, words: typed }) => {
      const brought = await bringIn(docx(body, { numbering }), { as: 'edition', title: undefined })
      const edition = brought.file('edition')
      // A heading above all others becomes the title of the edition, which is read before all else.
      const title = JSON.parse(/^title: (.*)$/m.exec(edition)![1]!) as string
      const read = [...(title === 'Plan' ? [] : wordsOfText(title)), ...wordsRead(brought)].filter(
        (each) => each !== '•',
      )
      const told = brought.remarks.filter(({ says }) => says.startsWith('Words '))
      const others = between(typed.flatMap(wordsOfText), read)
      if (!/The title stands first now|Planpress makes the numbers/.test(brought.report)) {
        expect(others, `${typed.join(' ')}\n${brought.files.map(({ content }) => content).join('\n')}`).toBeDefined()
        // Nothing but numbers comes in that was not typed.
        for (const other of others!) expect(other).toMatch(/^(?:\(?[\divxla-z.]+[.)]|[\d.]+|Part|[A-Z]+:)$/)
      }
      expect(told).toEqual([])
      for (const file of readFiles(brought)) expect(file.problems.filter(({ level }) => level === 'error')).toEqual([])
      counts.words += typed.length
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  )
  expect(counts.words).toBeGreaterThan(1_000)
})
