import type { Entry } from '../model/entries.ts'
import { type Check, mistake, placeOfField } from './check.ts'
import { editionsIn } from './editions.ts'

/** In an edition an id is that of one entry; within a list of an entry or an edition it stands once. */
export const idsOnce: Check = function* (library) {
  const twice = (owner: Parameters<typeof placeOfField>[1], path: string, id: string, of: string) =>
    mistake(
      'ids-once',
      placeOfField(library, owner, path),
      `Two ${of} have the id "${id}".`,
      'Give one of them another id.',
    )

  for (const { edition, own, standing } of editionsIn(library)) {
    const first = new Map<string, Entry>()
    for (const entry of own) {
      const other = first.get(entry.id) ?? carriedOver(standing.get(entry.id), own)
      if (other !== undefined)
        yield mistake(
          'ids-once',
          entry.place,
          `The id "${entry.id}" belongs to this ${entry.kind} and to the ${other.kind} in ${other.place.file}.`,
          `Rename one of the files, for example to ${entry.id}-${entry.kind}.md.`,
        )
      first.set(entry.id, first.get(entry.id) ?? entry)
      if (entry.kind === 'priority')
        for (const [at, id] of repeats(entry.actions)) yield twice(entry, `actions.${at}.id`, id, 'actions')
      if (entry.kind === 'consultation') {
        for (const [at, id] of repeats(entry.questions)) yield twice(entry, `questions.${at}.id`, id, 'questions')
        for (const [at, id] of repeats(entry.themes)) yield twice(entry, `themes.${at}.id`, id, 'themes')
      }
    }
    for (const [at, id] of repeats(edition.outcomes)) yield twice(edition, `outcomes.${at}.id`, id, 'outcomes')
  }
}

/** An entry that stands in the edition by being carried over, and so is none of its own. */
function carriedOver(standing: Entry | undefined, own: readonly Entry[]): Entry | undefined {
  return standing === undefined || own.includes(standing) ? undefined : standing
}

/** The position and id of each that has the id of one before it. */
function repeats(items: readonly { readonly id: string }[]): readonly (readonly [number, string])[] {
  return items.flatMap(({ id }, at) => (items.findIndex((item) => item.id === id) < at ? [[at, id] as const] : []))
}
