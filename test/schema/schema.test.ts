import { describe, expect, it } from 'vitest'
import { parseYaml } from '../../src/load/yaml.ts'
import { readFields } from '../../src/schema/compound.ts'
import { reading } from '../../src/schema/entry-kinds.ts'
import type { Fields } from '../../src/schema/form.ts'
import { jsonSchemaOf } from '../../src/schema/json-schema.ts'
import { kinds } from '../../src/schema/kinds.ts'
import { referenceOf } from '../../src/schema/reference.ts'

/** Front matter with every field at the top filled in as its example says. */
function filledIn(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, { example }]) =>
      /^- |\n|^[a-z-]+: /.test(example) ? `${name}:\n  ${example.replaceAll('\n', '\n  ')}` : `${name}: ${example}`,
    )
    .join('\n')
}

interface Definition {
  readonly type: string
  readonly properties: { readonly [name: string]: { readonly description: string } }
  readonly required?: readonly string[]
  readonly additionalProperties: boolean
}
const definitions = jsonSchemaOf().$defs as { readonly [kind: string]: Definition }

describe('the schema', () => {
  it.each(Object.entries({ ...kinds, reading }))('of %s has examples that it reads itself', (_, fields: Fields) => {
    const said: string[] = []
    const { fields: node } = parseYaml(filledIn(fields))
    readFields(fields, node, (_, message) => said.push(message), node)
    expect(said).toEqual([])
  })

  it.each(Object.entries({ ...kinds, reading }))('of %s asks for the same in JSON Schema', (kind, fields: Fields) => {
    const definition = definitions[kind]!
    expect(Object.keys(definition.properties)).toEqual(Object.keys(fields))
    expect(definition.required ?? []).toEqual(Object.keys(fields).filter((name) => fields[name]!.required))
    expect(definition.additionalProperties).toBe(false)
    for (const { description } of Object.values(definition.properties)) expect(description).toMatch(/\S/)
  })

  it('gives patterns that JSON Schema can use', () => {
    const patterns = JSON.stringify(jsonSchemaOf()).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? []
    expect(patterns.length).toBeGreaterThan(20)
    for (const pattern of patterns) expect(() => new RegExp(JSON.parse(`{${pattern}}`).pattern, 'u')).not.toThrow()
  })

  it('gives a reference that says of every field what it means, in a sentence', () => {
    const rows = referenceOf().flatMap((kind) => kind.fields)
    expect(rows.map((row) => row.name)).toContain('actions › due')
    expect(rows.map((row) => row.name)).toContain('accessibility › tested-by')
    for (const row of rows) {
      expect(row.means).toMatch(/[.!…]$/)
      expect(row.form).not.toBe('')
      expect(row.example).not.toBe('')
    }
  })

  it('refuses every field that it does not know', () => {
    for (const fields of Object.values(kinds)) {
      const said: string[] = []
      const { fields: node } = parseYaml(`${filledIn(fields)}\nlayout: x\n`)
      readFields(fields, node, (_, message) => said.push(message), node)
      expect(said).toEqual(['There is no field "layout" here.'])
    }
  })
})
