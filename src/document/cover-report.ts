import type { Block, Fact, HeadingBlock, Runs } from '../model/blocks.ts'
import { compareDays, type Day, sayDay, sayDays } from '../model/day.ts'
import type { Decision } from '../model/entries.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { sayNumber } from '../model/say-value.ts'
import { entryUrl } from '../urls.ts'
import type { EditionDocument, Part } from './document.ts'
import { documentOf } from './document-of.ts'
import { resultName } from './entry-facts.ts'
import { entryLinks, type Setting, settingOf } from './setting.ts'
import { dataTable, plain, textRuns } from './text-runs.ts'

/** What changed since another edition, for those who approve: made where editions are compared. */
export interface ChangesToApprove {
  readonly since: Edition
  readonly blocks: readonly Block[]
}

/**
 * The paper of a few pages that lies on top of a plan when a board is asked to approve it: what is asked, what the plan is,
 * what changes, what was said in consultation, implications by heading, background papers. All of it is in the edition.
 */
export function coverReportOf(
  library: Library,
  plan: Plan,
  edition: Edition,
  today: Day,
  changes?: ChangesToApprove,
): EditionDocument {
  const authority = authorityOf(library, edition.authority)
  const setting = settingOf(authority, plan, edition, today)
  const decision = decisionOf(setting)
  const whole = documentOf(library, plan, edition, today)
  const board =
    decision === undefined ? '' : `${decision.board}${decision.day === undefined ? '' : `, ${sayDay(decision.day)}`}`
  return {
    ...whole,
    title: `Report on “${edition.title}”`,
    subtitle: board === '' ? whole.subtitle : `To: ${board}`,
    ...(decision === undefined ? {} : { address: entryUrl(edition, 'decision', decision.id) }),
    brief: true,
    parts: [
      ...asked(decision, setting),
      ...thePlan(setting, whole.subtitle),
      ...(changes === undefined
        ? []
        : part(setting, 'cover_changes', `What changes, from “${changes.since.title}”`, changes.blocks)),
      ...consulted(setting),
      ...implications(decision, setting),
      ...papers(decision, setting),
    ],
  }
}

/** The decision that is still to be taken, else the last that was. */
function decisionOf({ entries }: Setting): Decision | undefined {
  const decisions = entries.decision.map(({ entry }) => entry)
  const open = decisions.find(({ day, result }) => day === undefined || result === 'unknown')
  return open ?? decisions.toSorted((a, b) => compareDays(a.day ?? '', b.day ?? '')).at(-1)
}

function part(setting: Setting, id: string, title: string, blocks: readonly Block[]): readonly Part[] {
  if (blocks.length === 0) return []
  return [{ id, kind: 'about', depth: 1, title, blocks, notes: [], bookmarks: [], place: setting.edition.place }]
}

function asked(decision: Decision | undefined, setting: Setting): readonly Part[] {
  if (decision === undefined) return []
  const { authority } = setting
  const facts: readonly Fact[] = [
    ...fact('item', 'Agenda item', plain(decision.item ?? '')),
    ...fact('report-of', 'Report of', plain(decision.reportOf ?? '')),
    ...fact(
      'result',
      'Result',
      decision.result === 'unknown' ? [] : plain(resultName[decision.result]),
      textRuns(decision.resultNote ?? '', authority),
    ),
  ]
  return part(setting, 'cover_asked', 'What the board is asked to decide', [
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, id: 'cover_facts', line: 1, facts }]),
    ...decision.recommendations.map((each, index) => ({
      ...paragraph(`cover_recommendation_${index + 1}`, textRuns(each.text, authority)),
      number: each.number,
    })),
  ])
}

function thePlan(setting: Setting, subtitle: string): readonly Part[] {
  const { entries } = setting
  const priorities = entryLinks(
    setting,
    entries.priority.map(({ entry }) => entry.id),
  )
  const counts = [
    count(entries.priority.length, 'priority', 'priorities'),
    count(entries.indicator.length, 'indicator', 'indicators'),
    count(entries.partner.length, 'partner', 'partners'),
  ].filter((each) => each !== '')
  return part(setting, 'cover_plan', 'The plan', [
    paragraph('cover_kind', plain(counts.length === 0 ? `${subtitle}.` : `${subtitle}, with ${joined(counts)}.`)),
    ...(priorities.length === 0
      ? []
      : [paragraph('cover_priorities', [{ text: 'Its priorities: ' }, ...priorities, { text: '.' }])]),
  ])
}

function consulted(setting: Setting): readonly Part[] {
  const { entries, authority } = setting
  const rows = entries.consultation.map(({ entry }) => [
    entryLinks(setting, [entry.id]),
    plain(sayDays({ ...(entry.opens ? { from: entry.opens } : {}), ...(entry.closes ? { to: entry.closes } : {}) })),
    textRuns(
      entry.responses === undefined ? (entry.responseNote ?? '') : sayNumber(String(entry.responses)),
      authority,
    ),
  ])
  if (rows.length === 0) return []
  return part(setting, 'cover_consulted', 'Who was asked', [
    dataTable('cover_consultations', 1, 'Consultations', ['Consultation', 'Days', 'Answers'], rows),
  ])
}

/** The report's own words under its heading of implications, one level higher than they stand there. */
function implications(decision: Decision | undefined, setting: Setting): readonly Part[] {
  const blocks = decision?.text.blocks ?? []
  const from = blocks.findIndex((block) => isTop(block) && /\bimplications?\b/i.test(textOf(block)))
  if (from < 0) return []
  const rest = blocks.slice(from + 1)
  const to = rest.findIndex(isTop)
  const own = (to < 0 ? rest : rest.slice(0, to)).filter((block): block is Block => block.kind !== 'data')
  const raised = own.map(
    (block): Block => (block.kind === 'heading' ? { ...block, level: block.level === 4 ? 3 : 2 } : block),
  )
  return part(setting, 'cover_implications', 'Implications by heading', raised)
}

function isTop(block: { readonly kind: string }): block is HeadingBlock {
  return block.kind === 'heading' && (block as HeadingBlock).level === 2
}

function textOf(block: HeadingBlock): string {
  return block.runs.map((run) => run.text).join('')
}

function papers(decision: Decision | undefined, setting: Setting): readonly Part[] {
  if (decision === undefined || decision.papers.length === 0) return []
  const items = decision.papers.map((text, index) => ({
    id: `cover_paper_${index + 1}`,
    line: 1,
    blocks: [paragraph(`cover_paper_${index + 1}_p`, textRuns(text, setting.authority))],
  }))
  return part(setting, 'cover_papers', 'Background papers', [
    { kind: 'list', id: 'cover_papers_list', line: 1, style: 'bullet', start: 1, delimiter: 'dot', items },
  ])
}

function fact(field: string, label: string, ...values: readonly Runs[]): readonly Fact[] {
  const said = values.filter((runs) => runs.length > 0)
  return said.length === 0 ? [] : [{ field, label, values: said }]
}

function paragraph(id: string, runs: Runs): Block & { readonly kind: 'paragraph' } {
  return { kind: 'paragraph', id, line: 1, runs }
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
