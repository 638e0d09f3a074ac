import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { changesJson } from '../../src/data/changes-json.ts'
import { changesSchema } from '../../src/data/changes-schema.ts'
import { threeWayJson } from '../../src/data/changes-three-way-json.ts'
import { checkJson, checkSchema } from '../../src/data/check-schema.ts'
import { threeWaySchema } from '../../src/data/three-way-schema.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { threeWay } from '../../src/diff/three-way/three-way.ts'
import { shippedPlans } from '../shipped.ts'

const site = 'https://plans.example.org'
const ajv = new Ajv2020({ allErrors: true })
const plans = await shippedPlans()

/** What a schema has against a value, as other programs read both. */
function faults(schema: unknown, value: unknown): readonly string[] {
  const check = new Ajv2020({ allErrors: true }).compile(JSON.parse(JSON.stringify(schema)))
  check(JSON.parse(JSON.stringify(value)))
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The same schema, that lets no field pass which it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]))
  const { $id, ...rest } = inner
  return 'properties' in rest && rest.type === 'object' ? { ...rest, additionalProperties: false } : rest
}

describe('the schema of changes.json', () => {
  const schema = changesSchema(site)
  const [open, tight] = [ajv.compile(schema), ajv.compile(closed(schema) as object)]
  const editions = plans.flatMap(({ documents }) =>
    documents.flatMap((older, at) => documents.slice(at + 1).map((newer) => [older, newer] as const)),
  )

  it.each(editions.map((pair) => [pair.map(({ title }) => title).join(' to '), ...pair] as const))(
    'holds for %s, and names every field of it',
    (_, older, newer) => {
      const value = JSON.parse(JSON.stringify(changesJson(changesBetween(older, newer), site)))
      expect(open(value), JSON.stringify(open.errors?.slice(0, 3))).toBe(true)
      expect(tight(value), JSON.stringify(tight.errors?.slice(0, 3))).toBe(true)
      expect(value.$schema).toBe(schema.$id)
    },
  )

  const [older, newer] = editions.at(-1)!
  const sound = JSON.stringify(changesJson(changesBetween(older, newer), site))

  it.each<[string, (value: Wrong) => void]>([
    ['another format', (value) => Object.assign(value, { format: 'planpress-changes/2' })],
    ['no list of changes', (value) => delete value.changes],
    ['a change of no known kind', (value) => Object.assign(value.changes[0], { kind: 'rephrased' })],
    ['a change in no part', (value) => delete value.changes[0].part],
    ['a line before the first', (value) => Object.assign(value.changes.find(({ now }: Wrong) => now).now, { line: 0 })],
    [
      'a range with one end',
      (value) => Object.assign(value.changes.find(({ edits }: Wrong) => edits).edits[0], { was: [3], now: [3] }),
    ],
    ['a count in words', (value) => Object.assign(value.summary.words, { deleted: 'seven' })],
    ['an end of a partner that partners cannot come to', (value) => (value.ledger.partners[0].kinds = ['dropped'])],
  ])('refuses %s', (_, spoil) => {
    const value = JSON.parse(sound)
    expect(open(value)).toBe(true)
    spoil(value)
    expect(open(value)).toBe(false)
  })

  it('lets pass a field that a later version may add', () => {
    expect(open({ ...JSON.parse(sound), mood: 'hopeful' })).toBe(true)
  })
})

// biome-ignore lint/suspicious/noExplicitAny: what is spoilt here has no type any more.
type Wrong = any

describe('the schema of what became of a draft', () => {
  const { documents } = plans.find(({ plan: { authority } }) => authority === 'averleigh')!
  const [older, draft, adopted] = ['2015-2017-refresh', '2017-consultation', '2018-2021'].map(
    (id) => documents.find(({ edition }) => edition.id === id)!,
  )
  const value = threeWayJson(
    threeWay(changesBetween(older!, draft!), changesBetween(draft!, adopted!), changesBetween(older!, adopted!)),
    site,
  )

  it('holds for the shipped draft, names every field, and refuses a fate that there is not', () => {
    const schema = threeWaySchema(site)
    expect(faults(schema, value)).toEqual([])
    expect(faults(closed(schema), value)).toEqual([])
    expect(value.$schema).toBe(schema.$id)
    const wrong = { ...value, proposals: value.proposals.map((each) => ({ ...each, fate: 'forgotten' })) }
    expect(faults(closed(schema), wrong)[0]).toContain('/proposals/0/fate')
  })
})

describe('the schema of what is wrong with a content folder', () => {
  const place = { file: 'derby/cypp/2015-2018/sections/aims.md', line: 14, column: 7 }
  const problem = { level: 'error', check: 'links-resolve', message: 'There is no such entry.', place } as const

  it('holds for problems with and without a line and a way out, and refuses another level', () => {
    const value = checkJson(
      [
        { ...problem, hint: 'Did you mean "aim"?' },
        { ...problem, place: { file: 'site.md' } },
      ],
      'content',
    )
    const schema = checkSchema(site)
    expect(faults(closed(schema), value)).toEqual([])
    expect(faults(closed(schema), { ...value, problems: [{ ...value.problems[0], level: 'fatal' }] })).not.toEqual([])
  })
})
