import type { Library } from '../model/library.ts'
import type { Place } from '../model/place.ts'
import type { Problem } from '../problem.ts'

/** What must hold across files: gives a problem for each place where it does not. Its name is that of its file. */
export type Check = (library: Library) => Iterable<Problem>

export function mistake(check: string, place: Place, message: string, hint: string): Problem {
  return { level: 'error', check, message, hint, place: withColumn(place) }
}

/** What is likely wrong, or will trouble readers, but can be published. */
export function doubt(check: string, place: Place, message: string, hint: string): Problem {
  return { level: 'warning', check, message, hint, place: withColumn(place) }
}

/** What is known by its line only is meant as a whole, from its first column on. */
function withColumn(place: Place): Place {
  return place.line === undefined ? place : { column: 1, ...place }
}

/** Whether a field could not be read, so that nothing that depends on it can be judged. */
export function isUnread(library: Library, owner: { readonly place: Place }, field: string): boolean {
  return library.places?.unread(owner.place.file, field) ?? false
}

/** Where the value of a field stands, by its path (`leads.1`); the file itself in a library that was not read from files. */
export function placeOfField(library: Library, owner: { readonly place: Place }, path: string): Place {
  return library.places?.field(owner.place.file, path) ?? owner.place
}
