import type { Block, Runs, Text } from '../model/blocks.ts'
import { type Day, earliest, sayDays } from '../model/day.ts'
import { type Entry, type EntryKind, entryKinds } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { Place } from '../model/place.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { standingOn } from '../model/standing.ts'
import { expandData, outcomeList } from './data-places.ts'
import { type DocumentNote, type EditionDocument, editionKindName, type Part, partIds } from './document.ts'
import type { StandingEntry } from './effective-entries.ts'
import { blocksOfEntry } from './entry-blocks.ts'
import { indicatorTable } from './indicator-blocks.ts'
import { editionFacts } from './key-dates.ts'
import { mapRuns } from './map-runs.ts'
import { numberParts } from './number-parts.ts'
import { sayRecord, sayRecordBriefly, sayStanding } from './say-standing.ts'
import { type Setting, settingOf } from './setting.ts'
import { sourcesPart } from './sources-part.ts'
import { dataTable, plain, textRuns } from './text-runs.ts'

/** An edition as it is read on a full day: the day decides its standing and nothing else. */
export function documentOf(library: Library, plan: Plan, edition: Edition, today: Day): EditionDocument {
  const authority = authorityOf(library, edition.authority)
  const setting = settingOf(authority, plan, edition, today)
  const parts = renumberNotes(numberParts(partsOf(setting), edition.numbering))
  const sources = sourcesPart(parts, authority, edition)
  const period = sayDays(edition.period)
  return {
    edition,
    authority: { id: authority.id, title: authority.title, short: authority.short },
    plan: { id: plan.id, title: plan.title, short: plan.short },
    language: authority.language,
    title: edition.title,
    subtitle: period === '' ? editionKindName[edition.kind] : `${editionKindName[edition.kind]}, ${period}`,
    record: sayRecord(authority),
    recordBriefly: sayRecordBriefly(authority),
    standing: sayStanding(standingOn(plan, edition, today)),
    day: dayOf(edition),
    parts: sources === undefined ? parts : [...parts, sources],
  }
}

function dayOf(edition: Edition): Day {
  const { published, approved, drafted } = edition.days
  const days = [published, approved, drafted, edition.period].flatMap((each) => each?.from ?? each?.to ?? [])
  const [first] = days
  if (first === undefined) throw new Error(`edition ${edition.id} has no day at all`)
  return earliest(first)
}

function partsOf(setting: Setting): readonly Part[] {
  const { edition, entries } = setting
  const sections = entries.section.map((standing) => entryPart(standing, 1, setting))
  return [
    aboutPart(setting),
    ...introductionPart(setting),
    ...sections.filter((part) => part.appendix !== true),
    ...own(
      'outcomes',
      partIds.outcomes,
      'Outcomes',
      outcomeList('the-outcomes', edition.place.line ?? 1, setting),
      edition,
    ),
    ...groups.flatMap(({ kind, title }) => groupParts(kind, title, setting)),
    ...sections.filter((part) => part.appendix === true),
    ...changesPart(setting),
  ]
}

const groups: readonly { readonly kind: Exclude<EntryKind, 'section'>; readonly title: string }[] = entryKinds
  .filter((kind) => kind !== 'section')
  .map((kind) => ({ kind, title: groupTitle(kind) }))

function groupTitle(kind: Exclude<EntryKind, 'section'>): string {
  const titles = {
    priority: 'Priorities',
    indicator: 'Indicators',
    partner: 'Partners',
    consultation: 'Consultations',
    decision: 'Decisions',
  }
  return titles[kind]
}

/** A part of the edition that is no entry; none where it would be empty. */
function own(
  kind: Part['kind'],
  id: Id,
  title: string,
  blocks: readonly Block[],
  { place }: { readonly place: Place },
): readonly Part[] {
  return blocks.length === 0 ? [] : [{ id, kind, depth: 1, title, blocks, notes: [], place }]
}

function aboutPart(setting: Setting): Part {
  const { edition, authority } = setting
  const line = edition.place.line ?? 1
  const record = sayRecord(authority)
  return {
    id: partIds.about,
    kind: 'about',
    depth: 1,
    title: 'About this edition',
    blocks: [
      ...(record === ''
        ? []
        : [{ kind: 'paragraph' as const, id: 'the-record', line, runs: [{ text: record, strong: true as const }] }]),
      { kind: 'facts', id: 'the-facts', line, facts: editionFacts(setting) },
    ],
    notes: [],
    place: edition.place,
  }
}

function introductionPart(setting: Setting): readonly Part[] {
  const { edition } = setting
  return own(
    'introduction',
    partIds.introduction,
    'Introduction',
    expandData(edition.text.blocks, setting),
    edition,
  ).map((part) => ({ ...part, notes: notesOf(edition.text), ...formerOf(edition.text) }))
}

function groupParts(kind: Exclude<EntryKind, 'section'>, title: string, setting: Setting): readonly Part[] {
  const standing: readonly StandingEntry[] = setting.entries[kind]
  if (standing.length === 0) return []
  const line = setting.edition.place.line ?? 1
  const overview = kind === 'indicator' ? indicatorTable('the-overview', setting, line) : []
  return [
    { id: partIds[kind], kind: 'group', depth: 1, title, blocks: overview, notes: [], place: setting.edition.place },
    ...standing.map((each) => entryPart(each, 2, setting)),
  ]
}

function entryPart({ entry, carriedFrom }: StandingEntry, depth: 1 | 2, setting: Setting): Part {
  const retarget = (blocks: readonly Block[]) =>
    carriedFrom === undefined ? blocks : blocks.map((block) => mapRuns(block, (runs) => retargetLinks(runs, setting)))
  return {
    id: entry.id,
    kind: entry.kind,
    depth,
    title: entry.title,
    blocks: retarget(blocksOfEntry(entry, setting)),
    notes: notesOf(entry.text).map((note) => ({ ...note, blocks: retarget(note.blocks) })),
    ...formerOf(entry.text),
    ...(carriedFrom === undefined ? {} : { carriedFrom }),
    ...(entry.was === undefined ? {} : { was: entry.was }),
    ...(isAppendix(entry) ? { appendix: true as const } : {}),
    place: entry.place,
  }
}

function isAppendix(entry: Entry): boolean {
  return entry.kind === 'section' && entry.appendix
}

/** Links of a carried-over text within the edition that it came from lead to the same thing in this edition. */
function retargetLinks(runs: Runs, setting: Setting): Runs {
  return runs.map((run) => {
    const { link } = run
    if (link?.kind !== 'edition' || link.entry === undefined || !setting.byId.has(link.entry)) return run
    const sameplan = link.authority === setting.edition.authority && link.plan === setting.edition.plan
    const carried =
      link.edition === setting.byId.get(link.entry)?.carriedFrom || link.edition === setting.edition.refreshes
    return sameplan && carried ? { ...run, link: { ...link, edition: setting.edition.id } } : run
  })
}

function notesOf(text: Text): readonly DocumentNote[] {
  return text.notes.map((note, index) => ({ ...note, mark: String(index + 1) }))
}

function formerOf({ former }: Text): Pick<Part, 'former'> {
  return former === undefined ? {} : { former }
}

function changesPart(setting: Setting): readonly Part[] {
  const { edition, authority } = setting
  if (edition.changes.length === 0) return []
  const line = edition.place.line ?? 1
  const rows = edition.changes.map((change) => [
    plain(sayDays({ from: change.day, to: change.day })),
    plain(change.kind === 'major' ? 'Major' : 'Minor'),
    textRuns(change.text, authority),
  ])
  const table = dataTable('the-changes', line, 'Changes since publication', ['Day', 'Kind', 'What changed'], rows)
  return own('changes', partIds.changes, 'Changes to this edition', [table], edition)
}

/** Notes numbered through the whole edition, at their marks and before their texts. */
function renumberNotes(parts: readonly Part[]): readonly Part[] {
  let count = 0
  return parts.map((part) => {
    if (part.notes.length === 0) return part
    const marks = new Map(part.notes.map((note) => [note.id, String(++count)]))
    const renumber = (runs: Runs): Runs =>
      runs.map((run) => (run.note === undefined ? run : { ...run, text: marks.get(run.note) ?? run.text }))
    return {
      ...part,
      blocks: part.blocks.map((block) => mapRuns(block, renumber)),
      notes: part.notes.map((note) => ({ ...note, mark: marks.get(note.id) ?? note.mark })),
    }
  })
}

/** The documents of every edition of a plan, in the order of its editions. */
export function documentsOf(library: Library, plan: Plan, today: Day): readonly EditionDocument[] {
  return plan.editions.map((edition) => documentOf(library, plan, edition, today))
}
