import type { EditionChanges } from '../../diff/changes/changes.ts'
import { listChanges } from '../../diff/list/list-changes.ts'
import type { ListedChange, ListedPlace, ListedThing } from '../../diff/list/listed-change.ts'
import type { Part } from '../../document/document.ts'
import type { Edition } from '../../model/plan.ts'
import type { EditionPlace, PlanPlace } from './atlas.ts'
import { compareHref } from './compare-href.ts'
import type { FatesBetween, ParagraphFate } from './paragraph-fate.ts'
import type { SiteInput } from './site-input.ts'

/** What became of the paragraphs of an edition since the one before it that was in force. */
export interface ParagraphFates {
  readonly before: EditionPlace
  /** By part and leaf, `aims.p1`; those that stayed as they were are absent. */
  readonly now: ReadonlyMap<string, ParagraphFate>
  /** What the earlier edition had, by the part that it stood in. */
  readonly dropped: ReadonlyMap<Part, readonly ParagraphFate[]>
}

const known = new WeakMap<EditionPlace, ParagraphFates>()

/** Undefined for an edition with none before it. */
export function paragraphFates(input: SiteInput, plan: PlanPlace, place: EditionPlace): ParagraphFates | undefined {
  const older = editionBefore(
    plan.editions.map(({ edition }) => edition),
    place.edition,
  )
  const before = plan.editions.find(({ edition }) => edition === older)
  if (before === undefined) return undefined
  const found = known.get(place) ?? placed(input, plan, before, place)
  if (found !== undefined) known.set(place, found)
  return found
}

/** The edition that paragraphs are told of against. Drafts and reviews, never in force, are passed over. */
export function editionBefore(editions: readonly Edition[], edition: Edition): Edition | undefined {
  return editions.slice(0, editions.indexOf(edition)).findLast(({ kind }) => kind === 'plan' || kind === 'refresh')
}

function placed(
  input: SiteInput,
  plan: PlanPlace,
  before: EditionPlace,
  place: EditionPlace,
): ParagraphFates | undefined {
  const fates =
    input.fatesBetween === undefined
      ? fatesBetween(input.changesBetween(before.document, place.document))
      : input.fatesBetween(before.document, place.document)
  if (fates === undefined) return undefined
  const page = compareHref(plan, before, place)
  const onPage = (fate: ParagraphFate) => ({ ...fate, compare: page + fate.compare })
  const parts = new Map(before.document.parts.map((part) => [part.id, part]))
  return {
    before,
    now: new Map(fates.now.map(([id, fate]) => [id, onPage(fate)])),
    dropped: new Map(fates.dropped.map(([part, dropped]) => [parts.get(part)!, dropped.map(onPage)])),
  }
}

export function fatesBetween(changes: EditionChanges): FatesBetween {
  const now = new Map<string, ParagraphFate>()
  const dropped = new Map<string, ParagraphFate[]>()
  for (const change of listChanges(changes)) {
    if (!hasLife.has(change.of)) continue
    const compare = `#${change.shown}`
    if (change.now === undefined) {
      const { part } = change.was!
      dropped.set(part.id, [...(dropped.get(part.id) ?? []), { kind: 'dropped', compare, ...toldOf(change.was!) }])
      continue
    }
    const kind = kindOf(change)
    if (kind === undefined) continue
    const { was } = change
    const from = was !== undefined && was.part.id !== change.now.part.id ? { from: was.part.title } : {}
    const fate = { kind, compare, ...toldOf(change.now), ...from }
    now.set(change.id, fate)
    for (const { part, block } of change.kind === 'split' ? (change.pieces ?? []) : [])
      now.set(`${part.id}.${block}`, fate)
  }
  return { now: [...now], dropped: [...dropped] }
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
