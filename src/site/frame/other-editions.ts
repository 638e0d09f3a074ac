import type { Part } from '../../document/document.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { compareHref } from '../atlas/compare-href.ts'
import { fingerprintOf } from '../atlas/fingerprint.ts'
import type { Lineage, Lineages } from '../atlas/lineage.ts'
import { type LinksFrom, placeUrl } from '../atlas/links.ts'
import { movedBetween } from '../atlas/moved.ts'
import type { OtherEdition } from '../views/edition-views.ts'

const labels = {
  same: 'same words',
  changed: 'words changed',
  moved: 'same words, another place',
  later: 'not in it yet',
  dropped: 'no longer in it',
  edition: '',
} as const

/** What every other edition of the plan holds of an entry, newest first: said before the click. */
export function othersOf(
  plan: PlanPlace,
  place: EditionPlace,
  part: Part,
  lineages: Lineages,
  links: LinksFrom,
): readonly OtherEdition[] {
  const lineage = lineages.of(place, part)
  return plan.editions
    .filter((other) => other !== place)
    .map((other): OtherEdition => {
      const there = lineage.parts[other.position]
      const state = stateOf(place, part, other, there, lineages)
      const retitled = there !== undefined && there.title !== part.title ? `, as “${there.title}”` : ''
      return {
        title: other.edition.title,
        period: other.name,
        state,
        label: `${labels[state]}${retitled}`,
        ...(there === undefined ? {} : { href: links.to(placeUrl(other, there)) }),
        ...(there === undefined || state === 'same'
          ? {}
          : {
              compareHref: links.to(`${compareHref(plan, place, other)}#${compareAnchor(place, part, other, there)}`),
            }),
        inForce: other === plan.inForce,
      }
    })
    .reverse()
}

/** The anchor of a part on the page that compares two editions: its id in the newer one. */
function compareAnchor(place: EditionPlace, part: Part, other: EditionPlace, there: Part): string {
  return other.position > place.position ? there.id : part.id
}

function stateOf(
  place: EditionPlace,
  part: Part,
  other: EditionPlace,
  there: Part | undefined,
  lineages: Lineages,
): OtherEdition['state'] {
  if (there === undefined) return other.position < place.position ? 'later' : 'dropped'
  if (there !== part && fingerprintOf(there) !== fingerprintOf(part)) return 'changed'
  return movedBetween(place, other, lineages).has(lineages.of(place, part)) ? 'moved' : 'same'
}

/** `These words have stood since …`, when they are older than the edition. Drafts and reviews, never in force, do not count. */
export function sinceOf(plan: PlanPlace, place: EditionPlace, part: Part, lineage: Lineage): string | undefined {
  let first: EditionPlace | undefined
  for (let at = place.position - 1; at >= 0; at--) {
    const before = lineage.parts[at]
    if (before === undefined || !['plan', 'refresh'].includes(plan.editions[at]!.edition.kind)) continue
    if (fingerprintOf(before) !== fingerprintOf(part)) break
    first = plan.editions[at]
  }
  return first === undefined ? undefined : `These words have stood since “${first.edition.title}” (${first.name}).`
}
