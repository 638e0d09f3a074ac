import type { ChangeId } from '../diff/changes/change-id.ts'
import type { EditionChanges, PartChange } from '../diff/changes/changes.ts'
import { type InnerChange, visitChanges } from '../diff/list/visit-changes.ts'
import { compareUrl } from '../urls.ts'

/** Where the website shows a comparison. */
export interface ComparisonPage {
  readonly address: string
  /** The anchor of a change on that page. */
  readonly anchorOf: (change: ChangeId) => string
}

/** The page of a comparison from old to new; undefined where there is none, because the two are not two editions of one plan. */
export function comparisonPage({ older, newer }: Sides, site: string): ComparisonPage | undefined {
  const { authority, plan, id } = newer.edition
  if (older.edition.authority !== authority || older.edition.plan !== plan || older.edition.id === id) return undefined
  const address = site + compareUrl({ authority, id: plan }, older.edition.id, id)
  return { address, anchorOf: (change) => change }
}

type Sides = Pick<EditionChanges, 'older' | 'newer'>

/** The page for changes that go from new to old: the one that goes from old to new, where the same things have other names. */
export function pageBackwards(changes: EditionChanges, site: string): ComparisonPage | undefined {
  const page = comparisonPage({ older: changes.newer, newer: changes.older }, site)
  if (page === undefined) return undefined
  const mirrored = mirroredIds(changes)
  return { ...page, anchorOf: (change) => mirrored.get(change) ?? mirroredSide(change) }
}

/** What each change is called when the editions are compared the other way about. */
function mirroredIds({ parts }: EditionChanges): ReadonlyMap<ChangeId, ChangeId> {
  const ids = new Map<ChangeId, ChangeId>()
  const add = (change: PartChange | InnerChange['change']): undefined => {
    ids.set(change.id, 'wasId' in change ? change.wasId : mirroredSide(change.id))
  }
  for (const part of parts) {
    add(part)
    visitChanges(part, ({ change }) => add(change))
  }
  return ids
}

const older = 'was_'

function mirroredSide(id: ChangeId): ChangeId {
  return id.startsWith(older) ? id.slice(older.length) : older + id
}
