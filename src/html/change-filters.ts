import type { BlockChange, PartChange } from '../diff/changes/changes.ts'
import { type InnerChange, visitBlocks, visitChanges } from '../diff/list/visit-changes.ts'
import { isWorded } from '../diff/summary/summary-of.ts'
import { type Html, html, nothing } from './markup.ts'

/** What a reader can choose to see of a comparison, with the words of its box. */
export const filters = [
  ['added', 'added'],
  ['removed', 'removed'],
  ['edited', 'edited'],
  ['moved', 'moved'],
  ['other', 'changed in form or number'],
] as const

type Filter = (typeof filters)[number][0]

const filterOf: { readonly [K in InnerChange['change']['kind'] | PartChange['kind']]: Filter | undefined } = {
  kept: undefined,
  added: 'added',
  removed: 'removed',
  edited: 'edited',
  retitled: 'edited',
  split: 'edited',
  'split-off': 'edited',
  merged: 'edited',
  'merged-away': 'edited',
  moved: 'moved',
  'moved-and-edited': 'moved',
  'moved-away': 'moved',
  renumbered: 'other',
  format: 'other',
  link: 'other',
}

/** What a part, or anything in it, can be chosen by: a part that has nothing of what is chosen is not shown. */
export function filtersOfPart(part: PartChange): Html {
  const found = new Set([filterOf[part.kind]])
  if ('title' in part && isWorded(part.title ?? [])) found.add('edited')
  visitChanges(part, ({ change }) => collect(change, found))
  return attribute(found)
}

/** What things inside a block can be chosen by: it is shown for their sake, whatever it is itself. */
export function filtersInside(change: BlockChange): Html {
  const found = new Set<Filter | undefined>()
  visitBlocks([change], ({ change: inner }) => (inner === change ? collectRows(change, found) : collect(inner, found)))
  found.delete(filterOf[change.kind])
  return attribute(found)
}

function collect(change: InnerChange['change'], found: Set<Filter | undefined>): undefined {
  found.add(filterOf[change.kind])
  collectRows(change, found)
}

function collectRows(change: InnerChange['change'], found: Set<Filter | undefined>): undefined {
  if (!('inside' in change) || change.inside?.kind !== 'table') return
  for (const { kind } of [...change.inside.rows, ...change.inside.columns]) found.add(filterOf[kind])
}

function attribute(found: ReadonlySet<Filter | undefined>): Html {
  const names = filters.flatMap(([name]) => (found.has(name) ? [name] : []))
  return names.length === 0 ? nothing : html` data-has="${names.join(' ')}"`
}
