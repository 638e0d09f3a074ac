import { type Day, earliest, latest, sayDay } from '../model/day.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { takesForceOn } from '../model/standing.ts'
import { editionUrl, entryUrl, planUrl } from '../urls.ts'

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** Lasting and unique in the site. */
  readonly id: string
  /** A full day: what is known less precisely is not put on a day. */
  readonly day: Day
  readonly title: string
  /** From the root. */
  readonly url: string
}

/** The days of a plan that somebody may want to keep: of consultations, decisions, actions, editions and quarters. */
export function calendarEventsOf(library: Library, plan: Plan): readonly CalendarEvent[] {
  const authority = authorityOf(library, plan.authority)
  const root = `${plan.authority}/${plan.id}`
  const events = new Map<string, CalendarEvent>()
  const add = (id: string, day: Day | undefined, title: string, url: string) => {
    if (day?.length === 10) events.set(id, { id: `${root}/${id}`, day, title: `${authority.short}: ${title}`, url })
  }
  for (const edition of plan.editions) {
    const { title } = edition
    const at = editionUrl(edition)
    add(`${edition.id}/takes-force`, takesForceOn(edition), `${title} takes force`, at)
    add(`${edition.id}/ends`, edition.period.to, `Last day of ${title}`, at)
    for (const { id, title, opens, closes, outcomeDay } of edition.consultations) {
      const url = entryUrl(edition, 'consultation', id)
      add(`consultations/${id}/opens`, opens, `Consultation opens: ${title}`, url)
      add(`consultations/${id}/closes`, closes, `Consultation closes: ${title}`, url)
      add(`consultations/${id}/outcome`, outcomeDay, `Outcome of consultation: ${title}`, url)
    }
    for (const { id, title, day, board } of edition.decisions)
      add(`decisions/${id}`, day, `${board}: ${title}`, entryUrl(edition, 'decision', id))
    for (const priority of edition.priorities)
      for (const { id, title, due, status } of priority.actions)
        if (status !== 'done' && status !== 'dropped')
          add(`actions/${priority.id}/${id}`, due, `Due: ${title}`, entryUrl(edition, 'priority', priority.id))
    for (const day of quarterEndsOf(edition))
      add(
        `quarters/${day}`,
        day,
        `Quarter ends on ${sayDay(day)}: figures for ${plan.short}`,
        `${planUrl(plan)}indicators/`,
      )
  }
  return [...events.values()].sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1))
}

/** The last days of the quarters in an edition's period, where it has indicators that are counted every quarter. */
function quarterEndsOf(edition: Edition): readonly Day[] {
  const { from, to } = edition.period
  if (from === undefined || to === undefined) return []
  if (!edition.indicators.some((indicator) => indicator.frequency === 'quarterly')) return []
  const days: Day[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    days.push(`${year}-03-31`, `${year}-06-30`, `${year}-09-30`, `${year}-12-31`)
  return days.filter((day) => day >= earliest(from) && day <= latest(to))
}
