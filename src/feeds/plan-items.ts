import { editionKindName } from '../document/document.ts'
import { allEffectiveEntries } from '../document/effective-entries.ts'
import { onDay, sayRecord, sayStanding } from '../document/say-standing.ts'
import { type Day, sayDays } from '../model/day.ts'
import type { Consultation, Decision } from '../model/entries.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { ChangeNote, Edition, Plan } from '../model/plan.ts'
import { standingOn } from '../model/standing.ts'
import { compareUrl, editionUrl, entryUrl } from '../urls.ts'
import type { FeedItem } from './feed-item.ts'

/** All that happened to a plan: editions, corrections to them, consultations and decisions. In no order. */
export function itemsOfPlan(library: Library, plan: Plan, today: Day): readonly FeedItem[] {
  const authority = authorityOf(library, plan.authority)
  const record = sayRecord(authority)
  const setting: Setting = {
    plan,
    today,
    root: `${plan.authority}/${plan.id}`,
    common: { authority: authority.title, plan: plan.title },
    name: `${authority.short}: ${plan.short}`,
    last: record === '' ? [] : [record],
  }
  return [
    ...plan.editions.flatMap((edition, index) => [
      ...editionItem(setting, edition, plan.editions[index - 1]),
      ...changeItems(setting, edition),
    ]),
    ...latestOf(plan, (edition) => edition.consultations).flatMap((each) => consultationItems(setting, each)),
    ...latestOf(plan, (edition) => edition.decisions).flatMap((each) => decisionItem(setting, each)),
  ]
}

interface Setting {
  readonly plan: Plan
  readonly today: Day
  /** What every id begins with. */
  readonly root: string
  readonly common: Pick<FeedItem, 'authority' | 'plan'>
  readonly name: string
  /** What is said at the end of every item. */
  readonly last: readonly string[]
}

function editionItem(setting: Setting, edition: Edition, before: Edition | undefined): readonly FeedItem[] {
  const { plan, root, common, name, last } = setting
  const { published, approved, consulted, drafted } = edition.days
  const happened = [
    { days: published, as: 'published' },
    { days: approved, as: 'approved' },
    { days: consulted, as: 'put to consultation' },
    { days: drafted, as: 'drafted' },
  ].find(({ days }) => days?.from !== undefined || days?.to !== undefined)
  const day = happened?.days?.from ?? happened?.days?.to ?? edition.period.from ?? edition.period.to
  if (day === undefined) return []
  const period = sayDays(edition.period)
  const covers = period === '' ? [] : [`It covers ${period}.`]
  const as = happened?.as ?? 'begins'
  return [
    {
      ...common,
      id: `${root}/${edition.id}`,
      kind: 'edition',
      day,
      title: `${name}: ${edition.title}, ${as}`,
      url: editionUrl(edition),
      words: [
        `${editionKindName[edition.kind]}, ${as} ${onDay(day)}.`,
        ...covers,
        sayStanding(standingOn(plan, edition, setting.today)),
        ...last,
      ],
      links: compareLinks(plan, before, edition),
    },
  ]
}

function compareLinks(plan: Plan, before: Edition | undefined, edition: Edition): FeedItem['links'] {
  if (before === undefined) return []
  return [{ title: `What changed since “${before.title}”`, url: compareUrl(plan, before.id, edition.id) }]
}

/** Notes of change, numbered within their day in the order that they are written in. */
function changeItems({ plan, root, common, name, last }: Setting, edition: Edition): readonly FeedItem[] {
  const onSameDay = new Map<Day, number>()
  return edition.changes.map((note) => {
    const number = (onSameDay.get(note.day) ?? 0) + 1
    onSameDay.set(note.day, number)
    const size = note.kind === 'major' ? 'Change' : 'Small change'
    return {
      ...common,
      id: `${root}/${edition.id}/changes/${note.day}-${number}`,
      kind: 'change',
      day: note.day,
      title: `${name}: ${size} to “${edition.title}”`,
      url: changedUrl(plan, edition, note),
      words: [note.text, ...last],
      links: [],
    }
  })
}

/** The page of the entry that a note is about, else of the edition. */
function changedUrl(plan: Plan, edition: Edition, note: ChangeNote): string {
  const changed = allEffectiveEntries(plan, edition).find(({ entry }) => entry.id === note.entry)
  return changed === undefined ? editionUrl(edition) : entryUrl(edition, changed.entry.kind, changed.entry.id)
}

interface Held<Entry> {
  readonly entry: Entry
  readonly edition: Edition
}

/** Each entry once, as the latest edition that holds it has it. */
function latestOf<Entry extends Consultation | Decision>(
  plan: Plan,
  entries: (edition: Edition) => readonly Entry[],
): readonly Held<Entry>[] {
  const latest = new Map<string, Held<Entry>>()
  for (const edition of plan.editions) for (const entry of entries(edition)) latest.set(entry.id, { entry, edition })
  return [...latest.values()]
}

function consultationItems(setting: Setting, { entry, edition }: Held<Consultation>): readonly FeedItem[] {
  const { root, common, name, last } = setting
  const url = entryUrl(edition, 'consultation', entry.id)
  const asked = entry.audiences.length === 0 ? [] : [`For ${entry.audiences.join(', ')}.`]
  const said = entry.responses === undefined ? [] : [`${entry.responseNote ?? entry.responses} responses.`]
  const steps = [
    { step: 'opens', day: entry.opens, words: asked },
    { step: 'closes', day: entry.closes, words: said },
    { step: 'outcome', day: entry.outcomeDay, words: entry.themes.map((theme) => sayTheme(theme.title, theme.answer)) },
  ]
  return steps.flatMap(({ step, day, words }) => {
    if (day === undefined) return []
    const title = `${name}: ${entry.title}: ${stepNames[step]}`
    const id = `${root}/consultations/${entry.id}/${step}`
    const first = `${stepNames[step]} ${onDay(day)}.`
    return [{ ...common, id, kind: 'consultation', day, title, url, words: [first, ...words, ...last], links: [] }]
  })
}

const stepNames: { readonly [step: string]: string } = {
  opens: 'Consultation opens',
  closes: 'Consultation closes',
  outcome: 'Outcome of the consultation',
}

function sayTheme(title: string, answer: string | undefined): string {
  return answer === undefined ? title : `${title}: ${answer}`
}

function decisionItem(setting: Setting, { entry, edition }: Held<Decision>): readonly FeedItem[] {
  const { root, common, name, last } = setting
  if (entry.day === undefined) return []
  const result = entry.result === 'unknown' ? 'The result is not known.' : `Result: ${entry.result}.`
  const note = entry.resultNote === undefined ? [] : [entry.resultNote]
  return [
    {
      ...common,
      id: `${root}/decisions/${entry.id}`,
      kind: 'decision',
      day: entry.day,
      title: `${name}: ${entry.title}`,
      url: entryUrl(edition, 'decision', entry.id),
      words: [`${entry.board}, ${onDay(entry.day).replace(/^(on|in) /, '')}. ${result}`, ...note, ...last],
      links: [],
    },
  ]
}
