import { redlineCopy, redlineOf } from '../../src/booklet/redline/redline.ts'
import { briefChanges } from '../../src/booklet/redline/redline-brief.ts'
import { didYouMean } from '../../src/did-you-mean.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { coverReportOf } from '../../src/document/cover-report.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { documentOf } from '../../src/document/document-of.ts'
import { progressDocumentOf } from '../../src/document/progress-document.ts'
import { progressPeriods } from '../../src/document/progress-reports.ts'
import type { Day } from '../../src/model/day.ts'
import { editionOf, type Library } from '../../src/model/library.ts'

import type { Edition, Plan } from '../../src/model/plan.ts'
import { takesForceOn } from '../../src/model/standing.ts'
import type { FoundEdition } from '../command/find-edition.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given } from '../command/verb.ts'

export interface DocumentToMake {
  readonly document: EditionDocument
  /** The library that it is of. */
  readonly of: Library
  /** What stands in file names for a document about the edition; absent for the edition itself. */
  readonly name?: string
}

/** The edition, or the document about it that is asked for. */
export function documentToMake(library: Library, found: FoundEdition, given: Given, today: Day): DocumentToMake {
  const since = given.values.get('since')
  const period = given.values.get('progress')
  const cover = given.switches.has('cover-report')
  if (period !== undefined && (since !== undefined || cover))
    throw new UsageError('--progress asks for another document', 'Ask for one at a time.')
  if (cover) return coverReport(library, found, since, today)
  if (since !== undefined) return redline(library, found, since, today)
  if (period !== undefined) return progress(library, found, period, today)
  return { document: documentOf(library, found.plan, found.edition, today), of: library }
}

/** The handbook for officers, as it stands on the site of the content. A site that does not show it can have it on paper. */
export async function handbookToMake({ site }: Library, given: Given): Promise<DocumentToMake> {
  if (['since', 'progress'].some((name) => given.values.has(name)) || given.switches.has('cover-report'))
    throw new UsageError('the handbook is one document', 'Leave out --since, --progress and --cover-report.')
  const { handbookFor } = await import('../../src/build/handbook.ts')
  const { library, documents } = await handbookFor(site)
  return { document: [...documents.values()].flat()[0]!, of: library }
}

function coverReport(library: Library, found: FoundEdition, since: string | undefined, today: Day): DocumentToMake {
  const { plan, edition } = found
  const older = since === undefined ? editionBefore(plan, edition) : olderEdition(found, since)
  const changes =
    older === undefined
      ? undefined
      : changesBetween(documentOf(library, plan, older, today), documentOf(library, plan, edition, today))
  const told =
    older === undefined || changes === undefined ? undefined : { since: older, blocks: briefChanges(changes) }
  return { document: coverReportOf(library, plan, edition, today, told), name: 'cover-report', of: library }
}

/** The edition that stands when this one is put to a board: the last before it that took force. */
function editionBefore(plan: Plan, edition: Edition): Edition | undefined {
  return plan.editions.slice(0, plan.editions.indexOf(edition)).findLast((each) => takesForceOn(each) !== undefined)
}

function redline(library: Library, found: FoundEdition, since: string, today: Day): DocumentToMake {
  const { plan, edition } = found
  const older = olderEdition(found, since)
  const changes = changesBetween(documentOf(library, plan, older, today), documentOf(library, plan, edition, today))
  return { document: redlineOf(changes), name: redlineCopy(older), of: library }
}

function olderEdition({ plan, edition }: FoundEdition, since: string): Edition {
  const older = editionOf(plan, since)
  const others = plan.editions.map((each) => each.id).filter((id) => id !== edition.id)
  if (older === undefined || older === edition)
    throw new UsageError(
      older === edition ? 'an edition has no changes since itself' : `the plan has no edition ${since}`,
      didYouMean(since, others) ?? `Its other editions are: ${others.join(', ')}.`,
    )
  return older
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
    of: library,
  }
}
