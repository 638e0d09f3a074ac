import { describe, expect, it } from 'vitest'
import type { Verb } from '../../scripts/command/verb.ts'
import { booklet } from '../../scripts/verbs/booklet.ts'
import { build } from '../../scripts/verbs/build.ts'
import { check } from '../../scripts/verbs/check.ts'
import { compare } from '../../scripts/verbs/compare.ts'
import { bringIn } from '../../scripts/verbs/import.ts'
import { start } from '../../scripts/verbs/new.ts'
import { publish } from '../../scripts/verbs/publish.ts'
import { serve } from '../../scripts/verbs/serve.ts'
import { copies } from '../../src/booklet/frame/themes.ts'
import { handbookFor } from '../../src/build/handbook.ts'
import { runsIn } from '../../src/document/map-runs.ts'
import { type Block, type BoxStyle, dataKinds, type ListStyle, type Run } from '../../src/model/blocks.ts'
import { folderOf, results } from '../../src/model/entries.ts'
import { editionKinds, numberings, statuses } from '../../src/model/plan.ts'
import type { Fields } from '../../src/schema/form.ts'
import { kinds } from '../../src/schema/kinds.ts'
import { library } from '../make.ts'
import { allExamples, wholeText } from './handbook-text.ts'

const verbs: readonly Verb[] = [build, serve, check, compare, booklet, publish, start, bringIn]

/** What the handbook has in backquotes, in its text and in its examples: words that must be what they are called. */
const typed = [...wholeText.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!)

describe('the handbook', () => {
  it.each(verbs.map(({ name }) => name))('tells how to use %s', (name) => {
    expect(allExamples('sh').join('\n')).toMatch(new RegExp(`^npm run (--silent )?${name}\\b`, 'm'))
  })

  it('names no verb and no option that there is not', () => {
    const commands = [...allExamples('sh').join('\n').split('\n'), ...typed].filter((line) =>
      line.startsWith('npm run'),
    )
    const strange = commands.flatMap((line) => {
      const [, name, rest = ''] = /^npm run (?:--silent )?(\S+)(?: -- (.*))?$/.exec(line) ?? []
      if (name === 'planpress') return []
      const verb = verbs.find((each) => each.name === name)
      const options = [...rest.matchAll(/(?<=^| )--([a-z-]+)/g)].map(([, option]) => option!)
      return verb === undefined
        ? [line]
        : options
            .filter((option) => option !== 'help' && !(option in verb.options))
            .map((option) => `${line}: --${option}`)
    })
    expect(commands.length).toBeGreaterThan(25)
    expect(strange).toEqual([])
  })

  it('names every kind of entry, of edition and of copy, every status, numbering, result and place for data', () => {
    const words = [...Object.values(folderOf), ...editionKinds, ...copies, ...numberings, ...results]
    const known = typed.join('\n')
    expect(words.filter((word) => !known.includes(word))).toEqual([])
    expect(statuses.filter((status) => !known.includes(status))).toEqual([])
    expect(dataKinds.filter((kind) => !typed.some((each) => each.startsWith(`[[${kind}`)))).toEqual([])
  })

  it('names no field that there is not', () => {
    const fields = new Set(Object.values(kinds).flatMap((of) => namesIn(of)))
    const named = typed
      .flatMap((words) => /^([a-z-]+):(?: |$)/.exec(words)?.[1] ?? [])
      .filter((name) => !linkKinds.has(name))
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !fields.has(name))).toEqual([])
  })

  it('shows everything that a text can hold', async () => {
    const { documents } = await handbookFor(library([]).site)
    const parts = [...documents.values()].flat().flatMap((document) => document.parts)
    const blocks = parts
      .flatMap((part) => [...part.blocks, ...part.notes.flatMap((note) => note.blocks)])
      .flatMap(inside)
    const runs = runsIn(blocks).flat()
    const of = <K extends Block['kind']>(kind: K) =>
      blocks.filter((block) => block.kind === kind) as Extract<Block, { kind: K }>[]
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(Object.keys(every)))
    expect(new Set(of('box').map(({ style }) => style))).toEqual(new Set(Object.keys(boxes)))
    expect([...new Set(of('list').map(({ style }) => style))].filter((style) => style in lists)).toHaveLength(3)
    expect(Object.keys(styles).filter((style) => !runs.some((run) => style in run))).toEqual([])
    expect(of('figure').every(({ caption }) => caption !== undefined)).toBe(true)
    expect(of('paragraph').some(({ number }) => number === '2.4')).toBe(true)
  })
})

const linkKinds = new Set(['mailto', 'tel'])

function namesIn(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, { form }]) => [
    name,
    ...(form.fields === undefined ? [] : namesIn(form.fields)),
  ])
}

// Each kind is named, so that one that comes later is missed here until the handbook has it.
const every: { readonly [K in Block['kind']]: true } = {
  heading: true,
  paragraph: true,
  list: true,
  table: true,
  quote: true,
  code: true,
  figure: true,
  definitions: true,
  box: true,
  facts: true,
  chart: true,
}
const boxes: { readonly [K in BoxStyle]: true } = { note: true, 'case-study': true, voice: true }
const lists: { readonly [K in Exclude<ListStyle, 'lower-roman'>]: true } = {
  bullet: true,
  decimal: true,
  'lower-alpha': true,
}
const styles: { readonly [K in Exclude<keyof Run, 'text' | 'change'>]: true } = {
  strong: true,
  emphasis: true,
  code: true,
  link: true,
  expansion: true,
  language: true,
  note: true,
  source: true,
  lineBreak: true,
}

function inside(block: Block): readonly Block[] {
  const within =
    block.kind === 'list'
      ? block.items.flatMap((item) => item.blocks)
      : block.kind === 'quote' || block.kind === 'box'
        ? block.blocks
        : []
  return [block, ...within.flatMap(inside)]
}
