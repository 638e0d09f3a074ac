import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksIn } from '../../src/check/editions.ts'
import { runsIn } from '../../src/check/runs-in.ts'
import { decodeText } from '../../src/load/decode-text.ts'
import { fileReader } from '../../src/load/file-reader.ts'
import { problemsOf } from '../../src/load/problems.ts'
import { readingsOf } from '../../src/load/read-readings.ts'
import type { Block, Text } from '../../src/model/blocks.ts'
import { wordsOfBlocks, wordsOfRuns } from '../../src/model/words.ts'
import type { Problem } from '../../src/problem.ts'
import { readText } from './read-text.ts'

/** Pieces that mean something in Markdown, in any order, with words between them that can be told apart. */
const pieces = [
  ' ',
  ' ',
  '\n',
  '\n\n',
  '# ',
  '## ',
  '### ',
  '- ',
  '  - ',
  '1. ',
  '2. ',
  '(a) ',
  'i. ',
  '   a. ',
  '> ',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '~~~\n',
  '[',
  ']',
  '(',
  ')',
  '](aims)',
  '](https://example.org)',
  '![',
  '|',
  '\n|---|---|\n',
  '\n---\n',
  '\n===\n',
  '***\n',
  '\n:::\n',
  '\n::: note ',
  '\n: ',
  '[^1]',
  '\n[^1]: ',
  '\n\n[^1]: ',
  '\n*[PCT]: ',
  ' {#',
  '}',
  '{cy}',
  '\n#1.1 ',
  '\n\nTable: ',
  '<',
  '>',
  '&amp;',
  '&#x41;',
  '\\',
  '    ',
  '\t',
  '[[indicators]]',
  '[[',
  ']]',
  '[W4]',
  '~~',
  '"',
  "'",
  'PCT',
  '  \n',
  '!',
  ':',
  'é',
  '👩‍👩‍👧',
]
const soup = fc
  .array(
    fc.oneof({ weight: 2, arbitrary: fc.constant('word') }, { weight: 3, arbitrary: fc.constantFrom(...pieces) }),
    { maxLength: 40 },
  )
  .map((parts) => {
    let count = 0
    return parts.map((part) => (part === 'word' ? `w${count++}x` : part)).join('')
  })

function allWords(text: Text): readonly string[] {
  const notes = text.notes.flatMap((note) => note.blocks)
  return wordsOfBlocks([...text.blocks, ...notes].filter((block): block is Block => block.kind !== 'data'))
}

function idsOf(text: Text): readonly string[] {
  const items = blocksIn(text).flatMap((block) => (block.kind === 'list' ? block.items.map((item) => item.id) : []))
  return [...blocksIn(text).map((block) => block.id), ...items, ...text.notes.map((note) => note.id)]
}

function read(source: string): readonly Problem[] {
  const problems: Problem[] = []
  const text = decodeText(new TextEncoder().encode(source), problemsOf('x.md', problems))
  const file = fileReader(problems).read('indicator', { path: 'x.md', text }, 'x.md')
  file.text({ here: {}, sources: new Set(), abbreviations: new Map(), pictures: new Map() })
  return problems
}

describe('whatever is typed', () => {
  it('is read or refused with a line, never thrown back', () => {
    const fields = fc.array(
      fc.constantFrom(
        'title: x',
        'unit: "%"',
        'better:',
        ' - ',
        '  ',
        '\n',
        'targets:\n  - period: 2014\n',
        '{',
        '[',
        '"',
        "'",
        '*a',
        '&a',
        '!!x',
        '? ',
        ': ',
        '#',
        '|\n',
        '>-\n',
        '---',
        '...',
        '\t',
        '<<',
        '%',
      ),
    )
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fields.map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('', '---\n', '---\ntitle: x\n'),
        anything,
        fc.constantFrom('', '\n---\n', '\n---\ntext'),
        (before, middle, after) => {
          for (const { place } of read(before + middle + after)) expect(place.line).toBeGreaterThan(0)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('is read as figures or refused with a line', () => {
    const cells = fc.array(fc.constantFrom('indicator', 'x', ',', '"', '\n', '2014', '1.5', 'suppressed', 'é', ' '), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(fc.constantFrom('', 'indicator,area,period,value,status,note\n'), cells, (head, parts) => {
        const problems: Problem[] = []
        readingsOf(head + parts.join(''), 'readings.csv', problemsOf('readings.csv', problems))
        for (const { place } of problems) expect(place.line).toBeGreaterThan(0)
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps each of its words, in the text or in a footnote, and once', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const { text, problems } = readText(source)
        // What an abbreviation stands for is not part of the text.
        if (problems.some(({ level }) => level === 'error') || source.includes('*[PCT]:')) return
        const typed = source.match(/w\d+x/g) ?? []
        const kept = allWords(text).join(' ').match(/w\d+x/g) ?? []
        expect([...kept].sort()).toEqual([...typed].sort())
      }),
      { numRuns: 5000 },
    )
  })

  it('gives every block an id of its own, none of them reserved', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const ids = idsOf(readText(source).text)
        expect(new Set(ids).size).toBe(ids.length)
        for (const id of ids) expect(id).toMatch(/^(?!the-)[a-z0-9][a-z0-9-]*$/)
      }),
      { numRuns: 1000 },
    )
  })

  it('gives runs that are not empty, and no two beside each other that are alike', () => {
    fc.assert(
      fc.property(soup, (source) => {
        for (const block of blocksIn(readText(source).text)) {
          if (block.kind === 'table' || block.kind === 'definitions') continue
          const runs = runsIn(block)
          runs.forEach((run, at) => {
            expect(run.text).not.toBe('')
            const { text: _, ...style } = run
            const { text: __, ...before } = runs[at - 1] ?? { text: '', code: 'none' }
            if (run.note === undefined && run.source === undefined && !run.lineBreak) expect(style).not.toEqual(before)
          })
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is told in places that the file has', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const lines = source.split('\n')
        for (const { place } of readText(source).problems) {
          const line = lines[place.line! - 1]
          expect(line).toBeDefined()
          if (place.column !== undefined) expect(place.column).toBeLessThanOrEqual(line!.length + 1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('gives the same blocks each time', () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(readText(source)).toEqual(readText(source))
      }),
      { numRuns: 300 },
    )
  })
})

/** Markdown with the words that it must give, made from both ends. */
const word = fc.stringMatching(/^[a-z]{1,8}$/)
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const marked = fc
  .tuple(words, fc.constantFrom('', '*', '**', '***', '`'))
  .map(([text, mark]) => ({ source: `${mark}${text}${mark}`, words: text }))
const line = fc
  .array(marked, { minLength: 1, maxLength: 4 })
  .map((all) => ({ source: all.map(({ source }) => source).join(' '), words: all.map(({ words }) => words).join(' ') }))
const leaf = fc.oneof(
  line,
  fc
    .tuple(fc.constantFrom('1.1', '2.', '(b)', '4.2.1'), line)
    .map(([number, { source, words }]) => ({ source: `#${number} ${source}`, words: `${number} ${words}` })),
  fc.array(line, { minLength: 2, maxLength: 4 }).map((items) => ({
    source: items.map(({ source }) => `- ${source}`).join('\n'),
    words: items.map(({ words }) => words).join(' '),
  })),
  fc.array(line, { minLength: 2, maxLength: 4 }).map((items) => ({
    source: items.map(({ source }, at) => `(${'abcd'[at]}) ${source}`).join('\n'),
    words: items.map(({ words }, at) => `(${'abcd'[at]}) ${words}`).join(' '),
  })),
  fc.tuple(line, fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })).map(([caption, rows]) => ({
    source: `Table: ${caption.source}\n\n| one | two |\n|---|--:|\n${rows.map(([a, b]) => `| ${a.source} | ${b.source} |`).join('\n')}`,
    words: `${caption.words} one two ${rows.map(([a, b]) => `${a.words} ${b.words}`).join(' ')}`,
  })),
)
const document = fc.letrec<{ block: { source: string; words: string } }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((inner) => ({
      source: inner.map(({ source }) => source.replace(/^/gm, '> ')).join('\n>\n> and\n>\n'),
      words: inner.map(({ words }) => words).join(' and '),
    })),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((inner) => ({
      source: `- x\n\n${inner.map(({ source }) => source.replace(/^(?=.)/gm, '  ')).join('\n\n  and\n\n')}`,
      words: `x ${inner.map(({ words }) => words).join(' and ')}`,
    })),
    fc.tuple(words, fc.array(tie('block'), { minLength: 1, maxLength: 3 })).map(([title, inner]) => ({
      source: `::: note ${title}\n${inner.map(({ source }) => source).join('\n\nand\n\n')}\n:::`,
      words: `${title} ${inner.map(({ words }) => words).join(' and ')}`,
    })),
  ),
})).block

describe('Markdown that was made from words', () => {
  it('gives the same words in the same order with the same numbers', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 1, maxLength: 5 }), (all) => {
        // A heading between two keeps lists apart that would otherwise be one.
        const source = all.map(({ source }) => `## Part\n\n${source}`).join('\n\n')
        const { text, problems } = readText(source)
        expect(problems.filter(({ level }) => level === 'error')).toEqual([])
        expect(wordsOfBlocks(text.blocks as readonly Block[]).join(' ')).toBe(
          all.map(({ words }) => `Part ${words}`).join(' '),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keeps styles with their words', () => {
    fc.assert(
      fc.property(line, ({ source, words }) => {
        const block = readText(source).text.blocks[0]
        expect(block?.kind === 'paragraph' ? wordsOfRuns(block.runs).join(' ') : '').toBe(words)
      }),
      { numRuns: 500 },
    )
  })
})
