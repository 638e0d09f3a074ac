import { redlineCopy, redlineOf } from '../../src/booklet/redline.ts'
import { didYouMean } from '../../src/did-you-mean.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { documentOf } from '../../src/document/document-of.ts'
import { progressDocumentOf } from '../../src/document/progress-document.ts'
import { progressPeriods } from '../../src/document/progress-reports.ts'
import type { Day } from '../../src/model/day.ts'
import { editionOf, type Library } from '../../src/model/library.ts'

import type { FoundEdition } from '../command/find-edition.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given } from '../command/verb.ts'

export interface DocumentToMake {
  readonly document: EditionDocument
  /** What stands in file names for a document about the edition; absent for the edition itself. */
  readonly name?: string
}

/** The edition, or the document about it that is asked for. */
export function documentToMake(library: Library, found: FoundEdition, given: Given, today: Day): DocumentToMake {
  const since = given.values.get('since')
  const period = given.values.get('progress')
  if (since !== undefined && period !== undefined)
    throw new UsageError('--since and --progress ask for two documents', 'Ask for one at a time.')
  if (since !== undefined) return redline(library, found, since, today)
  if (period !== undefined) return progress(library, found, period, today)
  return { document: documentOf(library, found.plan, found.edition, today) }
}

function redline(library: Library, { plan, edition }: FoundEdition, since: string, today: Day): DocumentToMake {
  const older = editionOf(plan, since)
  const others = plan.editions.map((each) => each.id).filter((id) => id !== edition.id)
  if (older === undefined || older === edition)
    throw new UsageError(
      older === edition ? 'an edition has no changes since itself' : `the plan has no edition ${since}`,
      didYouMean(since, others) ?? `Its other editions are: ${others.join(', ')}.`,
    )
  const changes = changesBetween(documentOf(library, plan, older, today), documentOf(library, plan, edition, today))
  return { document: redlineOf(changes), name: redlineCopy(older) }
}

function progress(library: Library, { plan, edition }: FoundEdition, period: string, today: Day): DocumentToMake {
  const periods = progressPeriods(plan, edition)
  if (!periods.includes(period))
    throw new UsageError(
      `the edition has no figures for ${period}`,
      didYouMean(period, periods) ??
        (periods.length === 0 ? 'It has no figures for any period.' : `It has some for: ${periods.join(', ')}.`),
    )
  return {
    document: progressDocumentOf(library, plan, edition, period, today),
    name: `progress-${period.replace('/', '-').toLowerCase()}`,
  }
}
