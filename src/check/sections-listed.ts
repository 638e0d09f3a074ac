import { didYouMean } from '../did-you-mean.ts'
import { folderOf } from '../model/entries.ts'
import { type Check, isUnread, mistake, placeOfField } from './check.ts'
import { editionsIn } from './editions.ts'

/** Every section that an edition lists exists, or is carried over by it, and every section of its own is listed. */
export const sectionsListed: Check = function* (library) {
  for (const { edition, standing } of editionsIn(library)) {
    const { sectionOrder, sections } = edition
    if (sectionOrder === undefined) continue
    const unlisted = sections.filter((section) => !sectionOrder.includes(section.id))
    for (const [at, id] of sectionOrder.entries()) {
      const entry = sections.find((section) => section.id === id) ?? standing.get(id)
      if (entry?.kind === 'section') continue
      yield mistake(
        'sections-listed',
        placeOfField(library, edition, `sections.${at}`),
        entry === undefined
          ? `The list of sections names "${id}", but there is no file ${folderOf.section}/${id}.md.`
          : `The list of sections names "${id}", which is a ${entry.kind}.`,
        didYouMean(
          id,
          unlisted.map((section) => section.id),
        ) ?? 'Add the file, or take the line out.',
      )
    }
    if (isUnread(library, edition, 'sections')) continue
    for (const { id, place } of unlisted)
      yield mistake(
        'sections-listed',
        place,
        `The section "${id}" is not in the list of sections of its edition.`,
        `Add "- ${id}" to sections in edition.md, where it belongs.`,
      )
  }
}
