import type { FormerAnchor } from '../model/blocks.ts'
import { isDay } from '../model/day.ts'
import { entryKinds } from '../model/entries.ts'
import type { LedgerBlock, LedgerEdition, LedgerPart } from '../model/ledger.ts'

/** Where the ledger of an edition stands in the content folder. Not in the edition's own folder, with which it would go. */
export function ledgerFile({ authority, plan, id }: Pick<LedgerEdition, 'authority' | 'plan' | 'id'>): string {
  return `${ledgerFolder}/${authority}/${plan}/${id}.json`
}

export const ledgerFolder = 'ledger'

const format = 'planpress-ledger/1'

/** A line for each part and each address, so that git shows what a publication added. */
export function ledgerText({ authority, plan, id, title, fixed, ...rest }: Omit<LedgerEdition, 'place'>): string {
  const { notes, parts, withdrawn, addresses } = rest
  const lines = (values: readonly unknown[]): string =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `    ${JSON.stringify(value)}`).join(',\n')}\n  ]`
  return `{
  "format": ${JSON.stringify(format)},
  "edition": ${JSON.stringify(`${authority}/${plan}/${id}`)},
  "title": ${JSON.stringify(title)},
  "fixed": ${JSON.stringify(fixed)},
  "notes": ${lines(notes)},
  "parts": ${lines(parts.map(briefPart))},
  "withdrawn": ${lines(withdrawn)},
  "addresses": ${lines(addresses)}
}
`
}

/** What `ledgerText` wrote; undefined for anything else. */
export function ledgerFrom(text: string, file: string): LedgerEdition | undefined {
  try {
    return editionFrom(JSON.parse(text), file)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Malformed) return undefined
    throw error
  }
}

type BriefBlock = readonly [id: string, print: string, inside?: readonly BriefBlock[]]

function briefPart({ kind, id, title, facts, blocks, notes, former }: LedgerPart): object {
  const list = <T>(name: string, values: readonly T[]): object => (values.length === 0 ? {} : { [name]: values })
  return {
    kind,
    id,
    title,
    facts,
    ...list('blocks', blocks.map(briefBlock)),
    ...list('notes', notes.map(briefBlock)),
    ...list('former', former),
  }
}

function briefBlock({ id, print, inside }: LedgerBlock): BriefBlock {
  return inside === undefined ? [id, print] : [id, print, inside.map(briefBlock)]
}

/** Not of the form that a ledger has. */
class Malformed extends Error {}

function editionFrom(value: unknown, file: string): LedgerEdition {
  const found = fieldsOf(value)
  if (found.format !== format) throw new Malformed()
  const [authority, plan, id, more] = textOf(found.edition).split('/')
  if (authority === undefined || plan === undefined || id === undefined || more !== undefined) throw new Malformed()
  const edition = { authority, plan, id }
  const fixed = textOf(found.fixed)
  if (ledgerFile(edition) !== file || !isDay(fixed)) throw new Malformed()
  return {
    ...edition,
    title: textOf(found.title),
    fixed,
    notes: listOf(found.notes).map(textOf),
    parts: listOf(found.parts).map(partFrom),
    withdrawn: listOf(found.withdrawn).map(namedFrom),
    addresses: listOf(found.addresses).map((each) => addressFrom(each, edition)),
    place: { file, line: 1 },
  }
}

/** A page or a file of the plan: anything else would be written somewhere else. */
function addressFrom(value: unknown, { authority, plan }: Pick<LedgerEdition, 'authority' | 'plan'>): string {
  const address = textOf(value)
  if (!address.startsWith(`/${authority}/${plan}/`) || !addressShape.test(address)) throw new Malformed()
  return address
}

const addressShape = /^(?:\/[a-z0-9-]+(?:\.\.[a-z0-9-]+)*)+\/(?:[a-z0-9-]+\.[a-z]+)?$/

function partFrom(value: unknown): LedgerPart {
  const { facts, blocks = [], notes = [], former = [] } = fieldsOf(value)
  const prints = Object.entries(fieldsOf(facts)).map(([field, print]) => [field, textOf(print)] as const)
  return {
    ...namedFrom(value),
    facts: Object.fromEntries(prints),
    blocks: listOf(blocks).map(blockFrom),
    notes: listOf(notes).map(blockFrom),
    former: listOf(former).map(formerFrom),
  }
}

function namedFrom(value: unknown): Pick<LedgerPart, 'kind' | 'id' | 'title'> {
  const { kind: name, id, title } = fieldsOf(value)
  const kind = (['edition', ...entryKinds] as const).find((each) => each === name)
  if (kind === undefined) throw new Malformed()
  return { kind, id: textOf(id), title: textOf(title) }
}

function blockFrom(value: unknown): LedgerBlock {
  const [id, print, inside] = listOf(value)
  const block = { id: textOf(id), print: textOf(print) }
  return inside === undefined ? block : { ...block, inside: listOf(inside).map(blockFrom) }
}

function formerFrom(value: unknown): FormerAnchor {
  const { id, before } = fieldsOf(value)
  return before === undefined ? { id: textOf(id) } : { id: textOf(id), before: textOf(before) }
}

function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed()
  return value as { readonly [name: string]: unknown }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Malformed()
  return value
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Malformed()
  return value
}
