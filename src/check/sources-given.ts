import type { Text } from '../model/blocks.ts'
import type { Place } from '../model/place.ts'
import type { Authority } from '../model/plan.ts'
import { type Check, doubt, mistake } from './check.ts'
import { blocksIn, editionsIn } from './editions.ts'
import { runsIn } from './runs-in.ts'

/**
 * In an archive every page says where it has its facts from: a tag of a source in its text or its fields. A page that names
 * none could as well be made up, so it is not published; in a draft it may still be looked for.
 */
export const sourcesGiven: Check = function* (library) {
  const archives = new Map(
    library.authorities.filter(({ record }) => record === 'archive').map((authority) => [authority.id, authority]),
  )
  const says = (page: Page) => page.text.blocks.length > 0
  for (const authority of archives.values()) {
    const plans = library.plans.filter((plan) => plan.authority === authority.id)
    yield* unsourced(authority, [authority, ...plans].filter(says), mistake)
  }
  for (const { plan, edition, own } of editionsIn(library)) {
    const authority = archives.get(plan.authority)
    if (authority !== undefined)
      yield* unsourced(authority, [edition, ...own], edition.status === 'draft' ? doubt : mistake)
  }
}

type Page = { readonly text: Text; readonly place: Place }

function* unsourced({ sources }: Authority, pages: readonly Page[], say: typeof mistake) {
  const tags = sources.map(({ tag }) => `[${tag}]`)
  for (const page of pages) {
    const inText = blocksIn(page.text).some((block) => runsIn(block).some((run) => run.source !== undefined))
    if (inText || inFields(page, tags)) continue
    yield say(
      'sources-given',
      page.place,
      'This page of an archive names no source.',
      `Put the tag of a source behind what it says, such as ${tags[0] ?? '[W1]'}. What no source says does not belong here.`,
    )
  }
}

/** Whether a tag stands in a field. Of an edition only its own fields count, not those of its entries. */
function inFields(page: object, tags: readonly string[]): boolean {
  const kept = Object.entries(page).filter(
    ([name, value]) => name !== 'text' && !(Array.isArray(value) && value.some((item) => item?.text?.blocks)),
  )
  const fields = JSON.stringify(kept)
  return tags.some((tag) => fields.includes(tag))
}
