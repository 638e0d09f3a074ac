import { documentOf } from '../../../src/document/document-of.ts'
import type { Library } from '../../../src/model/library.ts'
import type { Edition, Plan } from '../../../src/model/plan.ts'
import { copyOf, type Open } from './draft.ts'
import type { Edit, Kind } from './kinds.ts'
import type { KnownEdits } from './plant-text.ts'
import { type Random, randomFrom } from './random.ts'

type OpenEdition = Open<Edition>

interface DataPlanter {
  readonly edition: OpenEdition
  readonly random: Random
  /** Entries that have been edited; one edit each. */
  readonly taken: Set<object>
  readonly planted: Edit[]
}

/**
 * An edition with edits planted in its data: targets, baselines, leads, days, partners, indicators and actions. Those that
 * are led by, measured by or counted with others are chosen so that each edit says one thing; see the README.
 */
export function plantData(library: Library, plan: Plan, edition: Edition, today: string, seed: number): KnownEdits {
  const open = copyOf(edition)
  const planter: DataPlanter = { edition: open, random: randomFrom(seed), taken: new Set(), planted: [] }
  for (const plant of planters) for (let count = 0; count < 3; count++) plant(planter)
  const made = open as Edition
  const editions = plan.editions.map((each) => (each === edition ? made : each))
  return {
    older: documentOf(library, plan, edition, today),
    newer: documentOf(library, { ...plan, editions }, made, today),
    planted: planter.planted,
  }
}

const planters: readonly ((planter: DataPlanter) => void)[] = [
  dropIndicator,
  addIndicator,
  leavePartner,
  joinPartner,
  renamePartner,
  (planter) => indicator(planter, (found) => found.targets.length > 0, changeTarget),
  (planter) => indicator(planter, (found) => found.targets.length > 0, moveTarget),
  (planter) => indicator(planter, () => true, addTarget),
  (planter) => indicator(planter, (found) => found.baseline !== undefined, changeBaseline),
  (planter) => indicator(planter, (found) => found.definition !== undefined, redefine),
  (planter) => indicator(planter, () => true, retitle),
  changeDay,
  changeAction,
  addAction,
  dropAction,
]

type OpenIndicator = OpenEdition['indicators'][number]

function say(planter: DataPlanter, kind: Kind, ...names: string[]): void {
  planter.planted.push({ kind, was: names, now: [] })
}

function free<Thing extends object>(planter: DataPlanter, things: readonly Thing[]): readonly Thing[] {
  return things.filter((thing) => !planter.taken.has(thing))
}

function indicator(
  planter: DataPlanter,
  fits: (found: OpenIndicator) => boolean,
  change: (planter: DataPlanter, found: OpenIndicator) => void,
): void {
  const found = free(planter, planter.edition.indicators).filter(fits)
  if (found.length === 0) return
  const one = planter.random.pick(found)
  planter.taken.add(one)
  change(planter, one)
}

function changeTarget(planter: DataPlanter, found: OpenIndicator): void {
  const target = planter.random.pick(found.targets)
  target.value += 1 + planter.random.below(9)
  target.text = String(target.value)
  say(planter, 'fact edited', found.id, `target ${target.period}`)
  say(planter, 'indicator re-targeted', found.id)
}

/** Told of once, at its new period. */
function moveTarget(planter: DataPlanter, found: OpenIndicator): void {
  const target = found.targets.at(-1)!
  say(planter, 'fact removed', found.id, `target ${target.period}`)
  target.period = '2031'
  say(planter, 'fact added', found.id, 'target 2031')
  say(planter, 'indicator re-targeted', found.id)
}

function addTarget(planter: DataPlanter, found: OpenIndicator): void {
  found.targets.push({ period: '2032', value: 42, text: '42' })
  say(planter, 'fact added', found.id, 'target 2032')
  say(planter, 'indicator re-targeted', found.id)
}

function changeBaseline(planter: DataPlanter, found: OpenIndicator): void {
  const baseline = found.baseline!
  baseline.value += 3
  baseline.text = String(baseline.value)
  say(planter, 'fact edited', found.id, 'baseline')
  say(planter, 'indicator re-baselined', found.id)
}

function redefine(planter: DataPlanter, found: OpenIndicator): void {
  found.definition = `${found.definition} Counted on the last day of March.`
  say(planter, 'fact edited', found.id, 'definition')
  say(planter, 'indicator redefined', found.id)
}

function retitle(planter: DataPlanter, found: OpenIndicator): void {
  found.title = `${found.title}, all ages`
  say(planter, 'indicator retitled', found.id)
}

function dropIndicator(planter: DataPlanter): void {
  const found = free(planter, planter.edition.indicators).filter((each) => !isNamed(planter, each.id))
  if (found.length < 4) return
  const one = planter.random.pick(found)
  planter.edition.indicators.splice(planter.edition.indicators.indexOf(one), 1)
  say(planter, 'indicator dropped', one.id)
}

function addIndicator(planter: DataPlanter): void {
  const { indicators } = planter.edition
  if (indicators.length === 0) return
  const { priority: _, baseline: __, origin: ___, definition: ____, ...like } = copyOf(planter.random.pick(indicators))
  const id = `new-measure-${indicators.length}`
  const title = planter.random.pick(['Days out of school', 'Beds in a hostel', 'Cycling to school'])
  const one: OpenIndicator = { ...like, id, title, leads: [], targets: [], text: { blocks: [], notes: [] } }
  delete one.was
  indicators.splice(planter.random.below(indicators.length + 1), 0, one)
  planter.taken.add(one)
  say(planter, 'indicator new', id)
}

function leavePartner(planter: DataPlanter): void {
  const found = free(planter, planter.edition.partners).filter((each) => !isNamed(planter, each.id))
  if (found.length === 0) return
  const one = planter.random.pick(found)
  planter.edition.partners.splice(planter.edition.partners.indexOf(one), 1)
  say(planter, 'partner left', one.id)
}

function joinPartner(planter: DataPlanter): void {
  const { partners } = planter.edition
  if (partners.length === 0) return
  const id = `new-partner-${partners.length}`
  const place = partners[0]!.place
  const title = planter.random.pick(['Harbour Trust', 'Young Carers’ Forum', 'Borough Libraries'])
  const one = { kind: 'partner' as const, id, title, wasCalled: [], text: { blocks: [], notes: [] }, place }
  partners.splice(planter.random.below(partners.length + 1), 0, one)
  planter.taken.add(one)
  say(planter, 'partner joined', id)
}

function renamePartner(planter: DataPlanter): void {
  const found = free(planter, planter.edition.partners).filter((each) => !isNamed(planter, each.id))
  if (found.length === 0) return
  const one = planter.random.pick(found)
  planter.taken.add(one)
  one.title = `${one.title} Alliance`
  say(planter, 'partner renamed', one.id)
}

/** Whether anything else in the edition speaks of an entry by its id. */
function isNamed(planter: DataPlanter, id: string): boolean {
  return JSON.stringify(planter.edition).split(`"${id}"`).length > 2
}

function changeDay(planter: DataPlanter): void {
  const { consultations, decisions, partners } = planter.edition
  const days = [
    ...free(planter, consultations).flatMap((each) => (each.closes === undefined ? [] : [{ each, field: 'closes' }])),
    ...free(planter, decisions).flatMap((each) => (each.day === undefined ? [] : [{ each, field: 'day' }])),
    ...free(planter, partners).flatMap((each) => (each.joined === undefined ? [] : [{ each, field: 'joined' }])),
  ]
  if (days.length === 0) return
  const { each, field } = planter.random.pick(days)
  planter.taken.add(each)
  ;(each as unknown as Record<string, string>)[field] = '2019-02-11'
  say(planter, 'fact edited', each.id, field)
}

function withActions(planter: DataPlanter, least: number) {
  return planter.edition.priorities.filter((each) => each.actions.length >= least)
}

function changeAction(planter: DataPlanter): void {
  const found = withActions(planter, 1).flatMap((each) => free(planter, each.actions))
  if (found.length === 0) return
  const one = planter.random.pick(found)
  planter.taken.add(one)
  one.due = '2029-09'
  say(planter, 'action edited', one.title)
}

function addAction(planter: DataPlanter): void {
  const found = withActions(planter, 1)
  if (found.length === 0) return
  const { actions } = planter.random.pick(found)
  const title = `${planter.random.pick(['Open', 'Mend', 'Repaint'])} the ${planter.random.pick(['swimming pool', 'skate park', 'bandstand'])} by the canal, stage ${planter.planted.length}`
  const one = { id: `new-action-${planter.planted.length}`, title, leads: [] }
  planter.taken.add(one)
  actions.splice(planter.random.below(actions.length + 1), 0, one)
  say(planter, 'action new', title)
}

function dropAction(planter: DataPlanter): void {
  const found = withActions(planter, 2).flatMap(({ actions }) =>
    free(planter, actions).map((one) => ({ actions, one })),
  )
  if (found.length === 0) return
  const { actions, one } = planter.random.pick(found)
  actions.splice(actions.indexOf(one), 1)
  say(planter, 'action dropped', one.title)
}
