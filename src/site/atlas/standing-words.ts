import { editionKindName, type Part } from '../../document/document.ts'
import { onDay, sayGap, sayStanding } from '../../document/say-standing.ts'
import { sayDays } from '../../model/day.ts'
import type { Standing } from '../../model/standing.ts'
import type { Banner, EditionCard, State } from '../views/page-view.ts'
import type { EditionPlace, PlanPlace } from './atlas.ts'
import type { Lineages } from './lineage.ts'
import type { LinksFrom } from './links.ts'
import { placeUrl } from './links.ts'

export const stateLabel: { readonly [S in State]: string } = {
  draft: 'Draft',
  consultation: 'Consultation draft',
  review: 'Review',
  coming: 'Coming',
  'in-force': 'In force',
  superseded: 'Superseded',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
}

export function cardOf(place: EditionPlace, links: LinksFrom): EditionCard {
  const { edition } = place
  return {
    href: links.to(place.url),
    title: edition.title,
    kind: editionKindName[edition.kind],
    period: sayDays(edition.period) || 'period not known',
    state: place.standing.kind,
    label: stateLabel[place.standing.kind],
    standing: sayStanding(place.standing),
    days: daysOf(place),
    ...(edition.statusNote === undefined ? {} : { note: withoutTags(edition.statusNote) }),
  }
}

function daysOf({ edition }: EditionPlace): readonly string[] {
  const { drafted, consulted, approved, published } = edition.days
  const say = (label: string, days: typeof drafted) => (days === undefined ? [] : [`${label} ${sayDays(days)}`])
  return [
    ...say('Drafted', drafted),
    ...say('Put to the public', consulted),
    ...say('Approved', approved),
    ...say('Published', published),
  ]
}

/** Words of front matter for places where references to sources would lead nowhere. */
export function withoutTags(text: string): string {
  return text.replace(/\s*\[[A-Za-z][A-Za-z0-9-]*\]/g, '')
}

/** The banner of a page of an edition that is not in force: the way to the same place in the edition that is. */
export function bannerOf(
  plan: PlanPlace,
  place: EditionPlace,
  part: Part | undefined,
  lineages: Lineages,
  links: LinksFrom,
): Banner | undefined {
  const { standing } = place
  if (standing.kind === 'in-force') return undefined
  const target = plan.inForce ?? (plan.current === place ? undefined : plan.current)
  const words = `${sayForBanner(standing)}${plan.inForce === undefined ? ' No edition of this plan is known to be in force today.' : ''}`
  const banner = { state: standing.kind, label: stateLabel[standing.kind], words }
  if (target === undefined) return banner
  const same = part === undefined ? undefined : samePlace(part, place, target, lineages)
  const which = plan.inForce === undefined ? 'the latest edition' : 'the edition in force'
  const title =
    part === undefined
      ? `Go to ${which}: ${target.edition.title}`
      : same === undefined
        ? `This part is not in ${which}: go to ${target.edition.title}`
        : `Read “${same.title}” in ${which}, ${target.edition.title}`
  return { ...banner, link: { href: links.to(same === undefined ? target.url : placeUrl(target, same)), title } }
}

function sayForBanner(standing: Standing): string {
  if (standing.kind === 'superseded')
    return `This edition was replaced by “${standing.by.title}” ${onDay(standing.on)}.`
  if (standing.kind === 'review') return 'This is a review of the plan. It does not replace the plan.'
  if (standing.kind === 'draft') return 'This edition is a draft. It is not in force.'
  if (standing.kind === 'coming') return `This edition is not in force yet. It takes force ${onDay(standing.from)}.`
  if (standing.kind === 'expired')
    return `The period of this edition ended ${onDay(standing.on)}. ${sayGap(standing.next)}`
  if (standing.kind === 'withdrawn')
    return `This edition was withdrawn${standing.on === undefined ? '' : ` ${onDay(standing.on)}`}.`
  return 'This edition was put to the public as a draft. It is not in force.'
}

/** What the same thing is in another edition of the plan; undefined where that has no such thing. */
export function samePlace(part: Part, place: EditionPlace, other: EditionPlace, lineages: Lineages): Part | undefined {
  if (!place.entries.includes(part)) return other.parts.get(part.id)
  return lineages.of(place, part).parts[other.position]
}
