import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as yaml from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../src/load/problems.ts'
import { sourceFileOf } from '../../src/load/source-file.ts'
import type { Problem } from '../../src/problem.ts'
import type { Node } from '../../src/schema/node.ts'
// @ts-expect-error: what runs in the browser has no types.
import { contentFormat } from '../../templates/admin/content-format.js'

type Content = { [field: string]: unknown; body?: string }
const { fromFile, toFile } = contentFormat(yaml) as {
  readonly fromFile: (text: string) => Content
  readonly toFile: (content: Content) => string
}

/** What a program has that is told of a file and nothing else: the file as it was is gone. */
const forgotten = (content: Content): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => name !== 'file as it was'))

/** What our own loader reads: fields as they were typed, and the text. */
function loaded(file: string) {
  const problems: Problem[] = []
  const { fields, text } = sourceFileOf(file, problemsOf('x.md', problems))
  return {
    fields: fields === undefined ? undefined : plain(fields),
    text: text.trim(),
    problems: problems.map(({ message }) => message),
  }
}

function plain(node: Node): unknown {
  if (node.kind === 'text') return node.text.trim()
  if (node.kind === 'list') return node.items.map(plain)
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key, plain(value)]).sort())
}

const files = ['content', 'test/fixtures/small'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
)

describe('a content file that goes through the editor', () => {
  it('comes back as it was, letter for letter, when nothing was changed', () => {
    expect(files.length).toBeGreaterThan(500)
    for (const name of files) {
      const file = readFileSync(name, 'utf8')
      // The editor takes the space off the ends of a file before it reads it.
      expect(toFile(fromFile(file.trim())), name).toBe(`${file.trim()}\n`)
    }
  })

  it('is read the same by the loader when all of it is written anew', () => {
    for (const name of files) {
      const file = readFileSync(name, 'utf8')
      expect(loaded(toFile(forgotten(fromFile(file.trim())))), name).toEqual(loaded(file))
    }
  })

  it('changes in the one field that was changed, and keeps quotes, order and comments of the others', () => {
    const file = '---\nunit: "%"\n# from the census\nvalue: 4.0\ntitle: Old # so far\nleads: [a, b]\n---\n\nWords.\n'
    expect(toFile({ ...fromFile(file), title: 'New' })).toBe(file.replace('Old # so far', 'New'))
    expect(toFile({ ...fromFile(file), body: 'Other words.\n\n' })).toBe(file.replace('Words.', 'Other words.'))
    expect(toFile({ ...fromFile(file), leads: ['a'] })).toBe(file.replace('leads: [a, b]', 'leads:\n  - a'))
    expect(toFile({ ...fromFile(file), value: '' })).toBe(file.replace('# from the census\nvalue: 4.0\n', ''))
  })

  it('gets a new field behind the one that it follows in the editor', () => {
    const { unit, title, body, ...rest } = fromFile('---\nunit: "%"\ntitle: Old\n---\nWords.')
    expect(toFile({ unit, better: 'higher', title, body: body!, ...rest })).toBe(
      '---\nunit: "%"\nbetter: higher\ntitle: Old\n---\nWords.\n',
    )
  })

  it('has no field that was left empty, at any depth', () => {
    const typed = {
      title: 'A',
      was: '',
      order: null,
      leads: ['', 'b'],
      actions: [{ id: 'x', note: '' }, { id: '' }],
      print: {},
    }
    expect(toFile({ ...typed, body: '' })).toBe('---\ntitle: A\nleads:\n  - b\nactions:\n  - id: x\n---\n')
  })

  it('is a mistake of its own where it has no fields', () => {
    expect(() => fromFile('Words only.')).toThrow(SyntaxError)
    expect(() => fromFile('---\n- a\n---\n')).toThrow(SyntaxError)
  })

  it('says what was typed, whatever it is, and nothing that runs or means more than its words', () => {
    const odd = [
      '---',
      'yes',
      '~',
      '0x1f',
      '1e3',
      '012',
      '- a',
      '{{ x }}',
      '*a',
      '&a b',
      '!!js/function f',
      'a: b',
      'a #b',
      '"',
      "'",
      '%',
      '@',
      '`',
      '[',
      '|',
      '>',
    ]
    const word = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }))
    const value = fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 3 }), fc.record({ id: word, title: word }))
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'was', 'actions', 'leads', 'note'), value, { minKeys: 1 }),
        fc.string(),
        (typed, words) => {
          const body = words.replace(/\r\n?/g, '\n')
          const file = toFile({ ...typed, body })
          fc.pre(file.startsWith('---\n') && !file.startsWith('---\n---'))
          const again = loaded(file)
          expect(again.problems).toEqual([])
          expect(again.text).toBe(body.replace(/^(?:[ \t]*\n)+|\s+$/g, '').trim())
          expect(toFile(fromFile(file.trim()))).toBe(`${file.trim()}\n`)
          expect(again.fields).toEqual(plainTyped(typed))
        },
      ),
      { numRuns: 500 },
    )
  })
})

function plainTyped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainTyped).filter((item) => item !== '')
  if (typeof value === 'string') return value.trim()
  const pairs = Object.entries(value as object).map(([name, inner]) => [name, plainTyped(inner)] as const)
  return Object.fromEntries(pairs.filter(([, inner]) => !isEmpty(inner)).sort())
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
}
