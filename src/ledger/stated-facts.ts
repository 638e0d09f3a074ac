import type { Days } from '../model/day.ts'
import type { Entry, Figure } from '../model/entries.ts'
import type { Edition } from '../model/plan.ts'

/** What a field says, by the field's name in the front matter. */
export type StatedFacts = readonly (readonly [field: string, words: readonly string[]])[]

/**
 * The facts of an edition that a reader was promised. Its status and what comes later by its nature are none: the day of its
 * withdrawal, notes of change, which edition replaces it.
 */
export function factsOfEdition(edition: Edition): StatedFacts {
  const { days } = edition
  return given([
    ['title', [edition.title]],
    ['kind', [edition.kind]],
    ['period', daysIn(edition.period)],
    ['drafted', daysIn(days.drafted)],
    ['consulted', daysIn(days.consulted)],
    ['approved', daysIn(days.approved)],
    ['published', daysIn(days.published)],
    ['in-force', words(days.inForce)],
    ['refreshes', words(edition.refreshes)],
    ['drops', edition.drops],
    ['outcomes', edition.outcomes.flatMap(({ id, title }) => [id, title])],
  ])
}

/**
 * The facts of an entry that a reader was promised. What follows upon publication is none: how far an action has come, what
 * people answered, whether a condition is met, when a partner left.
 */
export function factsOfEntry(entry: Entry): StatedFacts {
  return given([['title', [entry.title]], ...ownFacts(entry)])
}

function ownFacts(entry: Entry): StatedFacts {
  switch (entry.kind) {
    case 'section':
      return [['outcome', words(entry.outcome)]]
    case 'priority':
      return [
        ['outcome', words(entry.outcome)],
        ['leads', entry.leads],
        ['actions', entry.actions.flatMap(({ id, title, leads, due }) => [id, title, ...leads, ...words(due)])],
      ]
    case 'indicator':
      return [
        ['unit', [entry.unit]],
        ['better', [entry.better]],
        ['priority', words(entry.priority)],
        ['leads', entry.leads],
        ['definition', words(entry.definition)],
        ['baseline', entry.baseline === undefined ? [] : figure(entry.baseline)],
        ['targets', entry.targets.flatMap(figure)],
        ['tolerance', words(entry.tolerance?.toString())],
      ]
    case 'partner':
      return [['role', words(entry.role)]]
    case 'consultation':
      return [
        ['opens', words(entry.opens)],
        ['closes', words(entry.closes)],
        ['questions', entry.questions.flatMap(({ id, title }) => [id, title])],
      ]
    case 'decision':
      return [
        ['board', [entry.board]],
        ['day', words(entry.day)],
        ['recommendations', entry.recommendations.flatMap(({ number, text }) => [number, text])],
        ['conditions', entry.conditions.map(({ text }) => text)],
      ]
  }
}

/** What is not stated yet can be added: a field without words is left out. */
function given(facts: StatedFacts): StatedFacts {
  return facts.filter(([, said]) => said.length > 0)
}

function words(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text]
}

function daysIn(days: Days | undefined): readonly string[] {
  return days === undefined ? [] : [days.from ?? '', days.to ?? '']
}

function figure({ period, text }: Figure): readonly string[] {
  return [period, text]
}
