import type { Library } from '../model/library.ts'
import { comparePlaces, type Problem } from '../problem.ts'
import { brandContrast } from './brand-contrast.ts'
import type { Check } from './check.ts'
import { daysInOrder } from './days-in-order.ts'
import { editionsExist } from './editions-exist.ts'
import { editorSignsIn } from './editor-signs-in.ts'
import { entriesExist } from './entries-exist.ts'
import { figuresDescribed } from './figures-described.ts'
import { headingsInOrder } from './headings-in-order.ts'
import { idsOnce } from './ids-once.ts'
import { linksResolve } from './links-resolve.ts'
import { namesTellApart } from './names-tell-apart.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { picturesUsed } from './pictures-used.ts'
import { publishedKept } from './published-kept.ts'
import { readingsBelong } from './readings-belong.ts'
import { reservedIds } from './reserved-ids.ts'
import { sectionsListed } from './sections-listed.ts'
import { sourcesGiven } from './sources-given.ts'
import { targetsInOrder } from './targets-in-order.ts'

/** All that must hold across files. The order is that of the first things to put right. */
const checks: readonly Check[] = [
  reservedIds,
  idsOnce,
  editionsExist,
  oneAfterAnother,
  sectionsListed,
  entriesExist,
  publishedKept,
  linksResolve,
  headingsInOrder,
  daysInOrder,
  readingsBelong,
  targetsInOrder,
  sourcesGiven,
  figuresDescribed,
  picturesUsed,
  namesTellApart,
  brandContrast,
  editorSignsIn,
]

/** What is wrong with a library as a whole, by file and line. */
export function checkLibrary(library: Library): readonly Problem[] {
  return checks.flatMap((check) => [...check(library)]).sort(comparePlaces)
}
