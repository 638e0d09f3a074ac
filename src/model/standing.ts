import { compareDays, type Day, earliest, latest } from './day.ts'
import type { Edition, Plan } from './plan.ts'

/** Where an edition stands on a day. Worked out from days and kinds, never typed in. */
export type Standing =
  | { readonly kind: 'draft' | 'consultation' | 'review' }
  | { readonly kind: 'coming' | 'in-force'; readonly from: Day }
  | { readonly kind: 'superseded'; readonly from: Day; readonly by: Edition; readonly on: Day }
  /** `next` is what took force after a time in which nothing did, as far as is known. */
  | { readonly kind: 'expired'; readonly from: Day; readonly on: Day; readonly next?: Successor }
  | { readonly kind: 'withdrawn'; readonly on?: Day }

interface Successor {
  readonly by: Edition
  readonly on: Day
}

/** The standing of an edition of `plan` on a full day. */
export function standingOn(plan: Plan, edition: Edition, day: Day): Standing {
  const withdrawn = edition.days.withdrawn?.from ?? edition.days.withdrawn?.to
  if (edition.status === 'withdrawn' && (withdrawn === undefined || earliest(withdrawn) <= day))
    return withdrawn === undefined ? { kind: 'withdrawn' } : { kind: 'withdrawn', on: withdrawn }
  if (edition.kind === 'consultation' || edition.status === 'consultation') return { kind: 'consultation' }
  if (edition.kind === 'review') return { kind: 'review' }
  const from = takesForceOn(edition)
  if (from === undefined) return { kind: 'draft' }
  if (earliest(from) > day) return { kind: 'coming', from }
  const later = successorsOf(plan, edition, from).filter(({ on }) => earliest(on) <= day)
  const end = endOfPeriod(plan, edition)
  // What had run out before another took force is only replaced by it if that one says so.
  const next = later.find(({ by, on }) => end === undefined || latest(end) >= earliest(on) || isNamedBy(by, edition))
  if (next !== undefined) return { kind: 'superseded', from, ...next }
  if (end !== undefined && latest(end) < day)
    return { kind: 'expired', from, on: end, ...(later[0] === undefined ? {} : { next: later[0] }) }
  return { kind: 'in-force', from }
}

/**
 * The day on which an edition takes force: the one it names, else of its publication, else of its approval, else the start of
 * its period. Undefined for what never does: reviews, consultation drafts, and drafts.
 */
export function takesForceOn(edition: Edition): Day | undefined {
  if (edition.kind === 'review' || edition.kind === 'consultation') return undefined
  if (edition.status === 'draft' || edition.status === 'consultation') return undefined
  const { inForce, published, approved } = edition.days
  return inForce ?? published?.from ?? published?.to ?? approved?.from ?? approved?.to ?? edition.period.from
}

/** The end of its period; a refresh lasts as long as the edition that it lies over, if that is longer. */
function endOfPeriod(plan: Plan, edition: Edition, depth = 0): Day | undefined {
  const own = edition.period.to
  const base = plan.editions.find((other) => other.id === edition.refreshes)
  if (edition.kind !== 'refresh' || base === undefined || depth > plan.editions.length) return own
  const under = endOfPeriod(plan, base, depth + 1)
  return own === undefined || under === undefined || latest(own) >= latest(under) ? own : under
}

/** The editions that may replace one that took force on `from`, in the order in which they take force. */
function successorsOf(plan: Plan, edition: Edition, from: Day): readonly Successor[] {
  return plan.editions
    .flatMap((by) => {
      const on = takesForceOn(by)
      return by !== edition && on !== undefined && (isNamedBy(by, edition) || compareDays(on, from) > 0)
        ? [{ by, on }]
        : []
    })
    .sort((a, b) => compareDays(a.on, b.on))
}

/** Whether one says that it takes the place of another. What replaces a plan replaces what lies over it. */
function isNamedBy(by: Edition, edition: Edition): boolean {
  if (by.refreshes === edition.id) return true
  return by.supersedes !== undefined && (by.supersedes === edition.id || by.supersedes === edition.refreshes)
}

/** The edition in force on a full day. Undefined before the first, after the last has expired, and in a gap. */
export function editionInForce(plan: Plan, day: Day): Edition | undefined {
  return plan.editions.find((edition) => standingOn(plan, edition, day).kind === 'in-force')
}

/**
 * The edition that stands for the plan today: the one in force, else the latest that was, else the latest of any kind.
 * Plans have at least one edition.
 */
export function currentEdition(plan: Plan, day: Day): Edition {
  const started = plan.editions.filter((edition) => {
    const from = takesForceOn(edition)
    return from !== undefined && earliest(from) <= day && edition.status !== 'withdrawn'
  })
  const found = editionInForce(plan, day) ?? started.at(-1) ?? plan.editions.at(-1)
  if (!found) throw new Error(`plan ${plan.id} has no editions`)
  return found
}
