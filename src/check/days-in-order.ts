import { type Day, type Days, earliest, latest, sayDay } from '../model/day.ts'
import type { Place } from '../model/place.ts'
import { type Check, doubt, mistake, placeOfField } from './check.ts'
import { editionsIn } from './editions.ts'

type Dated = readonly [field: string, says: string, days: Days | undefined]

/** Days follow one another as what happened on them does; days that are not known precisely have the benefit of the doubt. */
export const daysInOrder: Check = function* (library) {
  for (const { edition, own } of editionsIn(library)) {
    const { drafted, consulted, approved, published, inForce, withdrawn } = edition.days
    const order: readonly Dated[] = [
      ['drafted', 'it was drafted', drafted],
      ['consulted', 'it was consulted on', consulted],
      ['approved', 'it was approved', approved],
      ['published', 'it was published', published],
      ['withdrawn', 'it was withdrawn', withdrawn],
    ]
    yield* inTurn(edition, order)
    yield* inTurn(edition, [
      ['in-force', 'it took force', one(inForce)],
      ['withdrawn', 'it was withdrawn', withdrawn],
    ])
    if (withdrawn !== undefined && edition.status !== 'withdrawn')
      yield mistake(
        'days-in-order',
        placeOfField(library, edition, 'withdrawn'),
        `The edition has a day of withdrawal, but its status is ${edition.status}.`,
        'Write status: withdrawn, or take the day out.',
      )
    for (const [at, change] of edition.changes.entries())
      if (published?.from !== undefined && latest(change.day) < earliest(published.from))
        yield doubt(
          'days-in-order',
          placeOfField(library, edition, `changes.${at}.day`),
          `The note of change is of ${sayDay(change.day)}, before the edition was published.`,
          'Look at both days.',
        )
    for (const entry of own) {
      if (entry.kind === 'partner')
        yield* inTurn(entry, [
          ['joined', 'it joined', one(entry.joined)],
          ['left', 'it left', one(entry.left)],
        ])
      if (entry.kind === 'consultation')
        yield* inTurn(entry, [
          ['opens', 'it opened', one(entry.opens)],
          ['closes', 'it closed', one(entry.closes)],
          ['outcome-day', 'its outcome was published', one(entry.outcomeDay)],
        ])
    }
  }

  /** A problem for each that certainly begins after a later one has ended. */
  function* inTurn(owner: { readonly place: Place }, order: readonly Dated[]) {
    const known = order.filter(([, , days]) => days !== undefined)
    for (const [at, [field, says, days]] of known.entries()) {
      const before = known.slice(0, at).find(([, , other]) => begin(other) > end(days))
      if (before === undefined) continue
      const [, saysBefore, other] = before
      yield mistake(
        'days-in-order',
        placeOfField(library, owner, field),
        `${capital(says)} (${sayDay(endDay(days))}) before ${saysBefore} (${sayDay(beginDay(other))}).`,
        'Look at both days.',
      )
    }
  }
}

function one(day: Day | undefined): Days | undefined {
  return day === undefined ? undefined : { from: day, to: day }
}

function beginDay(days: Days | undefined): Day {
  return days?.from ?? days?.to ?? '0000'
}

function endDay(days: Days | undefined): Day {
  return days?.to ?? days?.from ?? '9999'
}

// Where only one end is known, the other may be as far away as it likes.
function begin(days: Days | undefined): Day {
  return days?.from === undefined ? '0000-01-01' : earliest(days.from)
}

function end(days: Days | undefined): Day {
  return days?.to === undefined ? '9999-12-31' : latest(days.to)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
