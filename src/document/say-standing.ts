import { sayDay } from '../model/day.ts'
import type { Authority } from '../model/plan.ts'
import type { Standing } from '../model/standing.ts'

/** Where an edition stands, as one sentence for the public. */
export function sayStanding(standing: Standing): string {
  switch (standing.kind) {
    case 'draft':
      return 'A draft. It is not in force.'
    case 'consultation':
      return 'A draft that was put to the public. It is not in force.'
    case 'review':
      return 'A review of the plan. It does not replace the plan.'
    case 'coming':
      return `Takes force ${onDay(standing.from)}.`
    case 'in-force':
      return `In force since ${sayDay(standing.from)}.`
    case 'superseded':
      return `Replaced by “${standing.by.title}” ${onDay(standing.on)}.`
    case 'expired':
      return `Its period ended ${onDay(standing.on)}. ${sayGap(standing.next)}`
    case 'withdrawn':
      return standing.on === undefined ? 'Withdrawn.' : `Withdrawn ${onDay(standing.on)}.`
  }
}

/** What is known of the time after an edition that ran out. */
export function sayGap(next: Extract<Standing, { kind: 'expired' }>['next']): string {
  if (next === undefined) return 'No later edition is known to have replaced it.'
  return `No edition is known to have taken its place until “${next.by.title}”, ${onDay(next.on)}.`
}

/** `on 3 May 2008`, `in May 2008`, `in 2008`. */
export function onDay(day: string): string {
  return `${day.length === 10 ? 'on' : 'in'} ${sayDay(day)}`
}

/** The same as short as the foot of a page wants it. */
export function sayRecordBriefly(authority: Pick<Authority, 'record' | 'title'>): string {
  switch (authority.record) {
    case 'archive':
      return `A record from public sources, not the text of ${authority.title}.`
    case 'fictional':
      return `Made up: ${authority.title} does not exist.`
    case 'own':
      return ''
  }
}

/** What must be said on every page of this authority's plans; empty where the text is its own. */
export function sayRecord(authority: Pick<Authority, 'record' | 'title'>): string {
  switch (authority.record) {
    case 'archive':
      return `This is a record made from public sources. It is not the text of ${authority.title}.`
    case 'fictional':
      return `${authority.title} does not exist. This plan, and everybody and every figure in it, is made up.`
    case 'own':
      return ''
  }
}
