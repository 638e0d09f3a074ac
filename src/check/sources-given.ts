import { type Check, doubt } from './check.ts'
import { blocksIn, editionsIn } from './editions.ts'
import { runsIn } from './runs-in.ts'

/** In an archive every page says where it has its facts from: a tag of a source in its text or its fields. */
export const sourcesGiven: Check = function* (library) {
  for (const { plan, edition, own } of editionsIn(library)) {
    const authority = library.authorities.find(({ id }) => id === plan.authority)
    if (authority?.record !== 'archive') continue
    const tags = authority.sources.map(({ tag }) => `[${tag}]`)
    for (const page of [edition, ...own]) {
      const inText = blocksIn(page.text).some((block) => runsIn(block).some((run) => run.source !== undefined))
      if (inText || inFields(page, tags)) continue
      yield doubt(
        'sources-given',
        page.place,
        'This page of an archive names no source.',
        `Put the tag of a source behind what it says, such as ${tags[0] ?? '[W1]'}.`,
      )
    }
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
