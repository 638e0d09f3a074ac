import { listChanges } from '../diff/list-changes.ts'
import type { ListedChange, ListedPlace, ListedThing } from '../diff/listed-change.ts'
import type { Part } from '../document/document.ts'
import type { EditionPlace, PlanPlace } from './atlas.ts'
import { compareHref } from './edition-pages.ts'
import type { SiteInput } from './site-input.ts'

/** What became of the paragraphs of an edition since the one before it that was in force. */
export interface ParagraphFates {
  readonly before: EditionPlace
  /** By part and leaf, `aims.p1`; those that stayed as they were are absent. */
  readonly now: ReadonlyMap<string, ParagraphFate>
  /** What the earlier edition had, by the part that it stood in. */
  readonly dropped: ReadonlyMap<Part, readonly ParagraphFate[]>
}

export interface ParagraphFate {
  readonly kind: 'new' | 'reworded' | 'moved' | 'dropped'
  readonly text: string
  readonly number?: string
  /** The title of the part that it moved from. */
  readonly from?: string
  /** Where the two editions are compared, from the root. */
  readonly compare: string
}

const known = new WeakMap<EditionPlace, ParagraphFates>()

/** Undefined for an edition with none before it. Drafts and reviews, never in force, are passed over. */
export function paragraphFates(input: SiteInput, plan: PlanPlace, place: EditionPlace): ParagraphFates | undefined {
  const before = plan.editions
    .slice(0, place.position)
    .findLast(({ edition: { kind } }) => kind === 'plan' || kind === 'refresh')
  if (before === undefined) return undefined
  const found = known.get(place) ?? compare(input, plan, before, place)
  known.set(place, found)
  return found
}

function compare(input: SiteInput, plan: PlanPlace, before: EditionPlace, place: EditionPlace): ParagraphFates {
  const page = compareHref(plan, before, place)
  const now = new Map<string, ParagraphFate>()
  const dropped = new Map<Part, readonly ParagraphFate[]>()
  for (const change of listChanges(input.changesBetween(before.document, place.document))) {
    if (!hasLife.has(change.of)) continue
    const compared = `${page}#${change.shown}`
    if (change.now === undefined) {
      const { part } = change.was!
      dropped.set(part, [...(dropped.get(part) ?? []), { kind: 'dropped', compare: compared, ...toldOf(change.was!) }])
      continue
    }
    const kind = kindOf(change)
    if (kind === undefined) continue
    const { was } = change
    const from = was !== undefined && was.part.id !== change.now.part.id ? { from: was.part.title } : {}
    const fate = { kind, compare: compared, ...toldOf(change.now), ...from }
    now.set(change.id, fate)
    for (const { part, block } of change.kind === 'split' ? (change.pieces ?? []) : [])
      now.set(`${part.id}.${block}`, fate)
  }
  return { before, now, dropped }
}

/** What has words of its own to be old or new. */
const hasLife: ReadonlySet<ListedThing> = new Set<ListedThing>(['paragraph', 'item', 'table', 'figure', 'code'])

function toldOf({ text, number }: ListedPlace): Pick<ParagraphFate, 'text' | 'number'> {
  return { text, ...(number === undefined ? {} : { number }) }
}

function kindOf({ kind }: ListedChange): 'new' | 'reworded' | 'moved' | undefined {
  if (kind === 'added') return 'new'
  if (kind === 'moved') return 'moved'
  return kind === 'edited' || kind === 'moved-and-edited' || kind === 'split' || kind === 'merged'
    ? 'reworded'
    : undefined
}
