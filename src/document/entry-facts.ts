import type { Fact, Runs } from '../model/blocks.ts'
import { sayDay } from '../model/day.ts'
import type { Action, Consultation, Decision, Entry, Partner, Priority, Result, Section } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import { sayNumber } from '../model/say-value.ts'
import { indicatorFacts } from './indicator-blocks.ts'
import { entryLink, entryLinks, type Setting } from './setting.ts'
import { plain, textRuns } from './text-runs.ts'

/** What the front matter of an entry says, in words; empty where it says nothing but its title. */
export function factsOfEntry(entry: Entry, setting: Setting): readonly Fact[] {
  switch (entry.kind) {
    case 'section':
      return sectionFacts(entry, setting)
    case 'priority':
      return priorityFacts(entry, setting)
    case 'indicator':
      return indicatorFacts(entry, setting)
    case 'partner':
      return partnerFacts(entry, setting)
    case 'consultation':
      return consultationFacts(entry, setting)
    case 'decision':
      return decisionFacts(entry, setting)
  }
}

/** A fact, or none where there is nothing to say. */
function fact(field: string, label: string, ...values: readonly Runs[]): readonly Fact[] {
  const said = values.filter((runs) => runs.length > 0)
  return said.length === 0 ? [] : [{ field, label, values: said }]
}

function day(field: string, label: string, value: string | undefined): readonly Fact[] {
  return value === undefined ? [] : fact(field, label, plain(sayDay(value)))
}

function outcome(id: Id | undefined, setting: Setting): readonly Fact[] {
  const found = setting.edition.outcomes.find((each) => each.id === id)
  return fact('outcome', 'Outcome', plain(found?.title ?? id ?? ''))
}

function sectionFacts(section: Section, setting: Setting): readonly Fact[] {
  return outcome(section.outcome, setting)
}

function priorityFacts(priority: Priority, setting: Setting): readonly Fact[] {
  const indicators = setting.entries.indicator.filter(({ entry }) => entry.priority === priority.id)
  return [
    ...outcome(priority.outcome, setting),
    ...fact('leads', 'Led by', entryLinks(setting, priority.leads)),
    ...fact('indicators', 'Measured by', ...indicators.map(({ entry }) => [entryLink(setting, entry.id)])),
  ]
}

function partnerFacts(partner: Partner, setting: Setting): readonly Fact[] {
  const led = [...setting.entries.priority, ...setting.entries.indicator].filter(({ entry }) =>
    entry.leads.includes(partner.id),
  )
  return [
    ...fact('role', 'Part in the plan', textRuns(partner.role ?? '', setting.authority)),
    ...fact('was-called', 'Earlier names', ...partner.wasCalled.map(plain)),
    ...day('joined', 'Joined', partner.joined),
    ...day('left', 'Left', partner.left),
    ...fact('led', 'Leads', ...led.map(({ entry }) => [entryLink(setting, entry.id)])),
    ...(partner.homepage === undefined
      ? []
      : fact('homepage', 'Website', [
          { text: partner.homepage, link: { kind: 'address', address: partner.homepage } },
        ])),
  ]
}

function consultationFacts(consultation: Consultation, setting: Setting): readonly Fact[] {
  const count = consultation.responses === undefined ? '' : sayNumber(String(consultation.responses))
  const note = consultation.responseNote
  // A note most often says the number again, with what it is made of.
  const inNote = note?.split(/[^\d,]+/).includes(count) ?? false
  const responses = note === undefined ? count : count === '' || inNote ? note : `${count} (${note})`
  return [
    ...day('opens', 'Opens', consultation.opens),
    ...day('closes', 'Closes', consultation.closes),
    ...fact('audiences', 'Who was asked', ...consultation.audiences.map((each) => textRuns(each, setting.authority))),
    ...fact('responses', 'Responses', textRuns(responses, setting.authority)),
    ...day('outcome-day', 'Outcome given', consultation.outcomeDay),
  ]
}

export const resultName: { readonly [R in Result]: string } = {
  approved: 'Approved',
  agreed: 'Agreed',
  noted: 'Noted',
  amended: 'Approved with changes',
  referred: 'Referred',
  deferred: 'Put off',
  rejected: 'Rejected',
  unknown: 'Not known',
}

function decisionFacts(decision: Decision, setting: Setting): readonly Fact[] {
  return [
    ...fact('board', 'Board', plain(decision.board)),
    ...day('day', 'Day', decision.day),
    ...fact('item', 'Agenda item', plain(decision.item ?? '')),
    ...fact('report-of', 'Report of', plain(decision.reportOf ?? '')),
    ...fact(
      'result',
      'Result',
      plain(resultName[decision.result]),
      textRuns(decision.resultNote ?? '', setting.authority),
    ),
    ...fact('changed', 'What it changed', ...decision.changed.map((id) => [entryLink(setting, id)])),
    ...(decision.consultation === undefined
      ? []
      : fact('consultation', 'Consultation', [entryLink(setting, decision.consultation)])),
  ]
}

const actionStatusName: { readonly [S in NonNullable<Action['status']>]: string } = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  late: 'Late',
  dropped: 'Dropped',
}

/** The cells of an action in a table: what, who leads, by when, how far. */
export function actionCells(action: Action, setting: Setting): readonly Runs[] {
  const note = action.note === undefined ? '' : `: ${action.note}`
  const status = action.status === undefined ? '' : actionStatusName[action.status]
  return [
    textRuns(action.title, setting.authority),
    entryLinks(setting, action.leads),
    plain(action.due === undefined ? '' : sayDay(action.due)),
    textRuns(status === '' ? (action.note ?? '') : `${status}${note}`, setting.authority),
  ]
}
