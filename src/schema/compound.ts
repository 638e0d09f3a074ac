import { didYouMean, nearestWord } from '../did-you-mean.ts'
import type { Field, Fields, Form, Values } from './form.ts'
import type { MappingNode, Node, Report, Spot } from './node.ts'
import { id } from './scalars.ts'

/** Fields in a value of their own. */
export function mapping<const F extends Fields>(fields: F): Form<Values<F>> {
  return {
    says: 'fields of its own, one to a line and indented',
    example: exampleOf(fields),
    fallback: fallbacksOf(fields),
    json: jsonOfFields(fields),
    fields,
    read(node, report, label) {
      if (node.kind === 'mapping') return readFields(fields, node, report, node)
      report(node, `"${label}" wants fields of its own: ${Object.keys(fields).join(', ')}.`, exampleHint(fields))
      return undefined
    },
  }
}

/** A list; items that cannot be read are left out of it. */
export function listOf<T>(item: Form<T>): Form<readonly T[]> {
  return {
    says: `a list, each line beginning with a hyphen; each item is ${item.says}`,
    example: `- ${item.example.replaceAll('\n', '\n  ')}`,
    fallback: [],
    json: { type: 'array', items: item.json },
    ...(item.fields === undefined ? {} : { fields: item.fields }),
    read(node, report, label) {
      if (node.kind !== 'list') {
        const [, close] = (node.kind === 'text' && /^-([^\s-]+)/.exec(node.text)) || []
        report(
          node,
          `"${label}" wants a list.`,
          close === undefined
            ? `Write each item on a line of its own, beginning with a hyphen: ${listHint(node, item)}`
            : `Put a space after each hyphen: - ${close}`,
        )
        return undefined
      }
      return node.items.flatMap((one) => {
        let sound = true
        const noting: Report = (spot, message, hint) => {
          sound = false
          report(spot, message, hint)
        }
        const value = item.read(one, noting, label)
        return value === undefined || (!sound && item.fields !== undefined) ? [] : [value]
      })
    },
  }
}

function listHint<T>(node: Node, item: Form<T>): string {
  const first = node.kind === 'text' ? node.text.split(',', 1)[0]!.trim() : ''
  return `- ${first !== '' && item.fields === undefined ? first : item.example.split('\n')[0]}`
}

/** Ids, each once. */
export const ids: Form<readonly string[]> = {
  ...listOf(id),
  says: 'a list of ids, each line beginning with a hyphen',
  read(node, report, label) {
    const read = listOf(id).read(node, report, label)
    if (read !== undefined && node.kind === 'list')
      node.items.forEach((item, at) => {
        const first = node.items.findIndex(
          (other) => other.kind === 'text' && item.kind === 'text' && other.text === item.text,
        )
        if (first !== at && item.kind === 'text')
          report(item, `"${item.text}" stands twice in "${label}".`, 'Take one of them out.')
      })
    return read === undefined ? undefined : [...new Set(read)]
  },
}

/** Reads each field of `node`; unknown and missing ones are reported, the latter at `whole`. */
export function readFields<F extends Fields>(fields: F, node: MappingNode, report: Report, whole: Spot): Values<F> {
  const values: Record<string, unknown> = Object.create(null)
  const mistyped = new Set<string>()
  for (const pair of node.pairs) {
    const field = Object.hasOwn(fields, pair.key) ? fields[pair.key] : undefined
    if (field === undefined) {
      const known = Object.keys(fields)
      const meant = nearestWord(pair.key, known)
      if (meant !== undefined) mistyped.add(meant)
      report(
        pair,
        `There is no field "${pair.key}" here.`,
        didYouMean(pair.key, known) ?? `There are: ${known.join(', ')}.`,
      )
    } else {
      const value = field.form.read(pair.value, report, pair.key)
      if (value !== undefined) values[pair.key] = value
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const typed = mistyped.has(name) || node.unread?.has(name) || node.pairs.some((pair) => pair.key === name)
    if (field.required && !typed)
      report(whole, `The field "${name}" is missing.`, `Add a line: ${exampleLine(name, field)}`)
    if (values[name] === undefined) values[name] = field.required ? field.form.fallback : undefined
  }
  return values as Values<F>
}

function exampleLine(name: string, field: Field<unknown, boolean>): string {
  return field.example.includes('\n') || field.example.startsWith('- ')
    ? `${name}: and below it ${field.example.split('\n')[0]}`
    : `${name}: ${field.example}`
}

function fallbacksOf<F extends Fields>(fields: F): Values<F> {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    field.required ? field.form.fallback : undefined,
  ])
  return Object.fromEntries(entries) as Values<F>
}

function exampleOf(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, field]) => field.required)
    .map(([name, field]) =>
      field.example.includes('\n')
        ? `${name}:\n  ${field.example.replaceAll('\n', '\n  ')}`
        : `${name}: ${field.example}`,
    )
    .join('\n')
}

function exampleHint(fields: Fields): string {
  const [name, field] = Object.entries(fields)[0] ?? []
  return name === undefined || field === undefined ? '' : `Write, indented on a line below: ${name}: ${field.example}`
}

/** JSON Schema of an object with these fields. */
export function jsonOfFields(fields: Fields): { readonly [key: string]: unknown } {
  const required = Object.keys(fields).filter((name) => fields[name]!.required)
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, { description: field.means, ...field.form.json }]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}
