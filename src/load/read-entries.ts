import type { Text } from '../model/blocks.ts'
import type {
  Consultation,
  Decision,
  Entry,
  EntryKind,
  Figure,
  Indicator,
  Partner,
  Priority,
  Section,
} from '../model/entries.ts'
import { comparePeriods } from '../model/readings.ts'
import type { Amount } from '../schema/scalars.ts'
import type { FileValues } from './file-reader.ts'
import { given } from './given.ts'

type Read<K extends EntryKind> = FileValues<K> & { readonly id: string; readonly body: Text }

/** One function for each kind of entry: its fields and its text as the model has them. */
export const readEntry: { readonly [K in EntryKind]: (file: Read<K>) => Extract<Entry, { kind: K }> } = {
  section: (file): Section =>
    given({ ...common(file), kind: 'section', appendix: file.values.appendix ?? false, outcome: file.values.outcome }),

  priority: (file): Priority =>
    given({
      ...common(file),
      kind: 'priority',
      outcome: file.values.outcome,
      leads: file.values.leads ?? [],
      actions: (file.values.actions ?? []).map((action) => given({ ...action, leads: action.leads ?? [] })),
    }),

  indicator: (file): Indicator => {
    const {
      unit,
      better,
      priority,
      leads,
      definition,
      origin,
      frequency,
      decimals,
      baseline,
      targets,
      tolerance,
      breaks,
    } = file.values
    return given({
      ...common(file),
      kind: 'indicator',
      unit,
      better,
      priority,
      leads: leads ?? [],
      definition,
      origin,
      frequency,
      decimals,
      baseline: baseline === undefined ? undefined : figure(baseline),
      targets: (targets ?? []).map(figure).sort((a, b) => comparePeriods(a.period, b.period)),
      tolerance: tolerance?.value,
      breaks: [...(breaks ?? [])].sort((a, b) => comparePeriods(a.period, b.period)),
    })
  },

  partner: (file): Partner => {
    const { role, group, joined, left, homepage } = file.values
    return given({
      ...common(file),
      kind: 'partner',
      role,
      group,
      wasCalled: file.values['was-called'] ?? [],
      joined,
      left,
      homepage,
    })
  },

  consultation: (file): Consultation => {
    const { opens, closes, audiences, responses, questions, themes } = file.values
    return given({
      ...common(file),
      kind: 'consultation',
      opens,
      closes,
      audiences: audiences ?? [],
      responses,
      responseNote: file.values['response-note'],
      questions: questions ?? [],
      themes: (themes ?? []).map((theme) => given({ ...theme, changed: theme.changed ?? [] })),
      outcomeDay: file.values['outcome-day'],
    })
  },

  decision: (file): Decision => {
    const { board, day, item, result, recommendations, conditions, papers, changed, consultation } = file.values
    return given({
      ...common(file),
      kind: 'decision',
      board,
      day,
      item,
      reportOf: file.values['report-of'],
      result,
      resultNote: file.values['result-note'],
      recommendations: recommendations ?? [],
      conditions: (conditions ?? []).map((condition) => given(condition)),
      papers: papers ?? [],
      changed: changed ?? [],
      consultation,
    })
  },
}

function common(file: Read<EntryKind>) {
  const { id, values, body, place } = file
  return given({ id, title: values.title === '' ? id : values.title, was: values.was, text: body, place })
}

function figure(typed: { readonly period: string; readonly value: Amount; readonly note: string | undefined }): Figure {
  return given({ period: typed.period, value: typed.value.value, text: typed.value.text, note: typed.note })
}
