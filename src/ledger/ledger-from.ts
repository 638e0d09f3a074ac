import type { FormerAnchor } from '../model/blocks.ts'
import { isDay } from '../model/day.ts'
import { entryKinds } from '../model/entries.ts'
import {
  type LedgerBlock,
  type LedgerEdition,
  type LedgerNote,
  type LedgerPart,
  ledgerBlockKinds,
} from '../model/ledger.ts'
import { ledgerFile, ledgerFormat } from './ledger-file.ts'
import { sketchFromText } from './word-sketch.ts'

/** What `ledgerText` wrote; undefined for anything else. */
export function ledgerFrom(text: string, file: string): LedgerEdition | undefined {
  try {
    return editionFrom(JSON.parse(text), file)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Malformed) return undefined
    throw error
  }
}

/** Not of the form that a ledger has. */
class Malformed extends Error {}

function editionFrom(value: unknown, file: string): LedgerEdition {
  const found = fieldsOf(value)
  if (found.format !== ledgerFormat) throw new Malformed()
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
    notes: listOf(notes).map(noteFrom),
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
  const block = itemOrBlockFrom(value)
  if (block.kind === 'item') throw new Malformed()
  return block
}

function itemFrom(value: unknown): LedgerBlock {
  const block = itemOrBlockFrom(value)
  if (block.kind !== 'item') throw new Malformed()
  return block
}

function itemOrBlockFrom(value: unknown): LedgerBlock {
  const [name, id, print, sketch, inside, ...more] = listOf(value)
  const kind = ledgerBlockKinds.find((each) => each === name)
  if (kind === undefined || (kind === 'list') !== (inside !== undefined) || more.length > 0) throw new Malformed()
  const found = sketchFromText(textOf(sketch))
  if (found === undefined) throw new Malformed()
  const block = { kind, id: textOf(id), print: textOf(print), sketch: found }
  return inside === undefined ? block : { ...block, inside: listOf(inside).map(itemFrom) }
}

function noteFrom(value: unknown): LedgerNote {
  const [id, print, ...more] = listOf(value)
  if (more.length > 0) throw new Malformed()
  return { id: textOf(id), print: textOf(print) }
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
