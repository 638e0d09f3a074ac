import { type Check, doubt, mistake, placeOfField } from './check.ts'
import { editionsIn } from './editions.ts'

/** Things that stand side by side have different names: entries of a kind in an edition, and abbreviations in the glossary. */
export const namesTellApart: Check = function* (library) {
  for (const { own } of editionsIn(library)) {
    const titles = new Map<string, string>()
    for (const { kind, title, place } of own) {
      const key = `${kind} ${title.toLowerCase()}`
      const first = titles.get(key)
      if (first !== undefined)
        yield doubt(
          'names-tell-apart',
          placeOfField(library, { place }, 'title'),
          `Two entries of the kind ${kind} are called "${title}"; the other is ${first}.`,
          'Give them titles that tell them apart.',
        )
      else titles.set(key, place.file)
    }
  }
  const { glossary } = library
  for (const [at, { short }] of glossary.abbreviations.entries())
    if (glossary.abbreviations.findIndex((other) => other.short === short) < at)
      yield mistake(
        'names-tell-apart',
        placeOfField(library, glossary, `abbreviations.${at}.short`),
        `The glossary explains "${short}" twice.`,
        'Take one of them out.',
      )
}
