import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writePdf } from '../../src/booklet/draw/write-pdf.ts'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { letterProblems } from '../../src/booklet/fonts/letters.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import { screenInks } from '../../src/booklet/frame/inks.ts'
import { shapeOf } from '../../src/booklet/frame/page-shape.ts'
import { themes } from '../../src/booklet/frame/themes.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import { sheetsOf } from '../../src/booklet/press/sheets.ts'
import type { DocumentNote, EditionDocument, Part } from '../../src/document/document.ts'
import { partBodyToHtml } from '../../src/html/part.ts'
import type { Block } from '../../src/model/blocks.ts'
import { wordsOfText } from '../../src/model/words.ts'
import { readText } from '../load/read-text.ts'
import { needs } from '../needs.ts'
import { wordsOfHtml } from '../words-of-html.ts'
import { documentWith, part, pictures, site } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)
const folder = mkdtempSync(join(tmpdir(), 'words-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** So wide and high that no word is divided and no text goes on overleaf: how it is broken is tested elsewhere. */
const theme = { ...themes.a4, paper: { width: 3000, height: 4000 }, links: false }

const { tests } = createRequire(import.meta.url)('commonmark-spec') as {
  readonly tests: readonly { readonly markdown: string; readonly number: number }[]
}

/** Each construct that our Markdown adds, and what its paper and its pages must say alike. */
const ours: readonly (readonly [name: string, markdown: string])[] = [
  ['numbered paragraphs', '#1.1 As part of the plan.\n\n#2. It is so.\n\n#(a) And so.\n\n#1.1 Again.'],
  ['lists by letters and Roman numbers', 'a. one\n\n   i. deep\n   ii. deeper\n\nb. two\n\n(a) three\n(b) four'],
  ['a list that starts late', '7. seven\n8. eight'],
  [
    'a table',
    'Table: Children in care\n\n| What | 2014 | 2015 |\n|:--|--:|:-:|\n| **In care** | 120 | `9` |\n| | 1,000 | – |',
  ],
  [
    'notes',
    'Said so.[^1] And again.[^two]\n\n[^1]: The first note,\n    of two lines.\n\n[^two]: A second.\n\n    In two paragraphs.',
  ],
  ['abbreviations', 'The PCT and the LA said so, as PCTs do.\n\n*[LA]: Local Authority'],
  ['definitions', 'Term\n: What it means.\n\nOther *term*\n: One thing.\n: Another thing.'],
  ['other languages', 'They said [Croeso i Gymru]{cy} and [Καλώς ήρθατε]{el} and [Добро пожаловать]{ru}.'],
  [
    'boxes',
    '::: case-study What became of her\nShe is **well**.\n\n- one\n- two\n:::\n\n::: voice\nNobody asked me.\n:::\n\n::: note Note this\nText.\n:::',
  ],
  ['figures', '![A map of the place](pictures/map.png "The map, 2014")'],
  ['addresses', '## A heading {#my-id}\n\n### One *below* it\n\nText and <https://example.org/a?b=c&d>.'],
  ['references to sources', 'As said [W4] [W1].'],
  [
    'writing from right to left',
    'אם אתם צריכים את התוכנית בשפה אחרת כתבו לנו עד 31 במרץ 2024 בכל עת שתרצו\n\nيرجى مراسلة فريق التخطيط قبل نهاية شهر مارس 2024 من فضلكم\n\nThey said ברוכים הבאים to us.',
  ],
  ['signs', 'An arrow → a tick ✓ a cross ✗ a box □ ≥ 5 ≤ 6 ½ £5 €6 “so” ‘it’ – is — said…'],
]

const shown = new Map([['ford/cypp/2014-2017/pictures/map.png', pictures.get('here/map.png')!]])

interface Case {
  readonly name: string
  readonly part: Part
}

function caseOf(name: string, markdown: string): Case | undefined {
  const { text, problems } = readText(markdown)
  if (problems.some(({ level }) => level === 'error')) return undefined
  const notes: DocumentNote[] = text.notes.map((note, index) => ({ ...note, mark: String(index + 1) }))
  const made = part('it', text.blocks as readonly Block[], { title: 'Title', notes })
  return letterProblems([documentWith(made)], faces).length > 0 ? undefined : { name, part: made }
}

/** What pdftotext reads in the type area of a page for each case. */
async function onPaper(cases: readonly Case[]): Promise<readonly string[]> {
  const { left, top, width, height } = shapeOf(theme, 1)
  const sheets = cases.flatMap((each) => {
    const document: EditionDocument = { ...documentWith(each.part), brief: true }
    const { frames } = layOut(document, { copy: 'a4', faces, shape, site, theme })
    if (frames.length !== 1) throw new Error(`${each.name} takes ${frames.length} pages`)
    return sheetsOf(frames, theme)
  })
  const path = join(folder, 'words.pdf')
  const facts = { title: 'T', author: 'A', subject: 'S', language: 'en-GB', made: new Date(0) }
  const { structure } = layOut(documentWith(), { copy: 'a4', faces, shape, site })
  const made = { facts, sheets, structure, outline: [], inks: screenInks({}), pictures: shown, shape, tagged: false }
  writeFileSync(path, await writePdf(made))
  const area = ['-x', left, '-y', top, '-W', width, '-H', height].map((each) =>
    String(Math.round(Number(each)) || each),
  )
  return execFileSync('pdftotext', ['-raw', ...area, path, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\f')
}

needs('pdftotext')('paper and page say the same words', () => {
  it.each([
    [
      'every example of CommonMark that is allowed',
      tests.map(({ number, markdown }) => caseOf(`example ${number}`, markdown.replaceAll('→', '\t'))),
      340,
    ],
    ['each construct of ours', ours.map(([name, markdown]) => caseOf(name, markdown)), ours.length],
  ] as const)('for %s', async (_, made, least) => {
    const cases = made.filter((each) => each !== undefined)
    expect(cases.length).toBeGreaterThanOrEqual(least)
    const read = await onPaper(cases)
    const context = {
      anchorPrefix: '',
      headingOffset: 0,
      language: 'en-GB',
      hrefOf: () => '#',
      hrefOfSource: () => '#',
      hrefOfPicture: () => 'picture.png',
      selfLinks: false,
    }
    const head = wordsOfText(
      'Here Council Children & Young People’s Plan <2014> Plan, 2014 to 2017 This is a record. Title',
    )
    const odd = cases.flatMap((each, index) => {
      // A mark stands close to its word on paper as in the text of a page.
      const html = wordsOfHtml(partBodyToHtml(each.part, context).html.replace(/<\/?sup\b[^>]*>/g, '')).join(' ')
      // pdftotext marks which way text runs by signs that nobody sees.
      const paper = wordsOfText((read[index] ?? '').replace(/[\u200e\u200f\u202a-\u202e]/g, ''))
        .slice(head.length)
        .join(' ')
      return paper === html ? [] : [{ name: each.name, paper, html }]
    })
    expect(odd).toEqual([])
  })
})
