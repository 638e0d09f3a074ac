import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { editionConfig, siteConfig } from '../../src/admin/editor-config.ts'
import type { EditorField } from '../../src/admin/editor-fields.ts'
import type { EditorPlace } from '../../src/admin/editor-place.ts'
import { entryKinds, folderOf } from '../../src/model/entries.ts'
import type { Library } from '../../src/model/library.ts'
import type { Field, Fields } from '../../src/schema/form.ts'
import { type Kind, kinds } from '../../src/schema/kinds.ts'
import { shippedLibrary } from '../shipped.ts'

const github = { backend: 'github', repo: 'averleigh/plans', folder: 'plans/content' } as const
const gitlab = { backend: 'gitlab', repo: 'averleigh/children/plans', folder: 'content' } as const
const places: readonly (readonly [name: string, place: EditorPlace])[] = [
  ['on this machine', { kind: 'machine', folder: 'content', repository: 'plans' }],
  ['of a folder that is the repository', { kind: 'machine', folder: '' }],
  ['at GitHub', { kind: 'host', host: github }],
  [
    'at GitHub with accounts',
    { kind: 'host', host: { ...github, branch: 'drafts', signIn: 'https://sign.example.org' } },
  ],
  ['at a GitHub of the council', { kind: 'host', host: { ...github, server: 'https://git.example.org' } }],
  ['at GitLab', { kind: 'host', host: gitlab }],
  ['at GitLab with accounts', { kind: 'host', host: { ...gitlab, appId: '5a1c', server: 'https://git.example.org' } }],
]

interface Files {
  readonly name: string
  readonly file?: string
  readonly folder?: string
  readonly delete?: boolean
  readonly description?: string
  readonly fields: readonly EditorField[]
}
interface Config {
  readonly backend: { readonly [option: string]: unknown }
  readonly media_folder: string
  readonly singletons: readonly Files[]
  readonly collections: readonly Files[]
}

let library: Library
let site: (place: EditorPlace) => Config
let edition: (id: string, place: EditorPlace) => Config
const machine = places[0]![1]

beforeAll(async () => {
  library = await shippedLibrary()
  const plan = library.plans.find(({ authority }) => authority === 'averleigh')!
  site = (place) => siteConfig(library, place) as Config
  edition = (id, place) => editionConfig(library, plan, plan.editions.find((each) => each.id === id)!, place) as Config
})

describe('the configuration of the editor', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../node_modules/@sveltia/cms/schema/sveltia-cms.json', import.meta.url), 'utf8'),
  )
  const isValid = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema)

  it.each(places)('is as the editor wants it %s', (_, place) => {
    const all = library.plans.flatMap((plan) => plan.editions.map((each) => editionConfig(library, plan, each, place)))
    expect(all.length).toBeGreaterThan(10)
    for (const config of [siteConfig(library, place), ...all]) {
      isValid(config)
      expect(isValid.errors ?? []).toEqual([])
    }
  })

  it('has every file that there is, and the folder of every kind of entry', () => {
    const place: EditorPlace = { kind: 'host', host: github }
    expect(site(place).singletons.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'plans/content/site.md',
        'plans/content/about.md',
        'plans/content/glossary.md',
        'plans/content/derby/authority.md',
        'plans/content/derby/cypp/plan.md',
      ]),
    )
    const { collections, singletons, media_folder } = edition('2018-2021', place)
    const folder = 'plans/content/averleigh/cypp/2018-2021'
    expect(singletons.map(({ file }) => file)).toEqual([`${folder}/edition.md`])
    expect(collections.map((each) => each.folder)).toEqual(entryKinds.map((kind) => `${folder}/${folderOf[kind]}`))
    expect(media_folder).toBe(`${folder}/pictures`)
  })

  it('says of what is published that a change needs a note of change, and of a draft nothing', () => {
    const said = (id: string) => JSON.stringify(edition(id, machine))
    expect(said('2018-2021')).toContain('needs a note of change')
    expect(said('2017-consultation')).not.toContain('needs a note of change')
    expect(edition('2018-2021', machine).collections.map((each) => each.delete)).not.toContain(true)
  })

  it('offers no way to sign in that nobody has set up', () => {
    const methods = Object.fromEntries(places.map(([name, place]) => [name, site(place).backend.auth_methods]))
    expect(methods).toMatchObject({
      'at GitHub': ['token'],
      'at GitHub with accounts': ['oauth', 'token'],
      'at a GitHub of the council': ['token'],
      'at GitLab': ['token'],
      'at GitLab with accounts': ['oauth', 'token'],
    })
    expect(site(places[4]![1]).backend).toMatchObject({ api_root: 'https://git.example.org/api/v3' })
    expect(site(places[6]![1]).backend).toMatchObject({
      api_root: 'https://git.example.org/api/v4',
      base_url: 'https://git.example.org',
      auth_type: 'pkce',
      app_id: '5a1c',
    })
  })
})

describe('the fields of the editor', () => {
  const fieldsOf = (kind: Kind): readonly EditorField[] => {
    const files = kind === 'edition' ? edition('2018-2021', machine).singletons : [...site(machine).singletons]
    const listed = [...files, ...edition('2018-2021', machine).collections]
    const names: { readonly [kind: string]: string } = {
      ...folderOf,
      authority: 'averleigh_authority',
      plan: 'averleigh_cypp_plan',
      edition: 'averleigh_cypp_2018-2021_edition',
    }
    return listed.find(({ name }) => name === (names[kind] ?? kind))!.fields
  }

  it.each(Object.keys(kinds) as Kind[])('of %s are those of the checks, in their order, and the text', (kind) => {
    const fields = fieldsOf(kind)
    expect(fields.map(({ name }) => name)).toEqual([...Object.keys(kinds[kind]), 'body'])
    expect(fields.at(-1)).toMatchObject({ widget: 'markdown', modes: ['raw'] })
    expectSame(kinds[kind], fields)
  })

  /** Required, allowed values, patterns and inner fields are those of the schema, and each has its meaning as a hint. */
  function expectSame(fields: Fields, shown: readonly EditorField[]) {
    for (const [name, field] of Object.entries<Field<unknown, boolean>>(fields)) {
      const { json, fields: inner } = field.form
      const editor = shown.find((each) => each.name === name)!
      expect(editor.required, name).toBe(field.required)
      expect(editor.hint, name).toContain(field.means)
      if (json.enum !== undefined && json.type === undefined)
        expect(editor.options, name).toEqual((json.enum as unknown[]).filter((word) => typeof word === 'string'))
      if (json.pattern !== undefined)
        expect(editor.pattern, name).toEqual([json.pattern, expect.stringContaining(field.form.says)])
      if (json.type === 'array') expect(editor.widget, name).toBe('list')
      if (inner !== undefined) expectSame(inner, editor.fields as readonly EditorField[])
    }
  }
})
