import type { BookletSite } from '../booklet/compose/imprint.ts'
import { type Copy, copyName } from '../booklet/frame/themes.ts'
import { redlineCopy } from '../booklet/redline/redline.ts'
import type { EditionDocument } from '../document/document.ts'
import { progressDocumentOf } from '../document/progress-document.ts'
import { progressReportsOf, reportsWithPages } from '../document/progress-reports.ts'
import type { Day } from '../model/day.ts'
import { authorityOf, type Library } from '../model/library.ts'
import { bookletUrl, editionUrl, planUrl, progressFileUrl } from '../urls.ts'
import type { Documents } from './documents.ts'
import { comparePage } from './downloads.ts'

/** One booklet to be made: all that it is made from. */
export interface BookletJob {
  readonly kind: 'booklet'
  readonly document: EditionDocument
  /** An older edition: the booklet is of what changed since it, and not of the document. */
  readonly since?: EditionDocument
  readonly copy: Copy
  readonly site: BookletSite
  readonly pictures: Library['pictures']
}

/** A booklet that the site offers. */
export interface BookletOrder {
  readonly job: BookletJob
  readonly url: string
  /** What a reader is told it is. */
  readonly title: string
  /** The addresses of the pages that offer it. */
  readonly pages: readonly string[]
}

/** The kinds of copy that every edition is offered in. */
const offered: readonly Copy[] = ['a4', 'large-print', 'a5-booklet']

/** The booklets of every edition, of what changed from each to the next, and of the progress of each plan in its last quarters. */
export function bookletOrders(library: Library, documents: Documents, today: Day): readonly BookletOrder[] {
  return [
    ...[...documents.values()].flatMap((editions) => [
      ...editions.flatMap((document) => offered.map((copy) => editionOrder(library, document, copy))),
      ...editions.slice(1).map((newer, at) => redlineOrder(library, editions[at]!, newer)),
    ]),
    ...library.plans
      .filter((plan) => documents.has(planUrl(plan)))
      .flatMap((plan) => progressOrders(library, plan, today)),
  ]
}

function editionOrder(library: Library, document: EditionDocument, copy: Copy): BookletOrder {
  const { edition } = document
  return {
    job: jobOf(library, document, copy),
    url: bookletUrl(edition, copy),
    title: copyName[copy],
    pages: [editionUrl(edition)],
  }
}

function redlineOrder(library: Library, older: EditionDocument, newer: EditionDocument): BookletOrder {
  return {
    job: { ...jobOf(library, newer, 'a4'), since: older },
    url: bookletUrl(newer.edition, redlineCopy(older.edition)),
    title: `What changed since “${older.title}”`,
    pages: [editionUrl(newer.edition), comparePage(older, newer)],
  }
}

/** A report for each quarter that has a page, or for the latest year; the plan's own page offers the latest. */
function progressOrders(library: Library, plan: Library['plans'][number], today: Day): readonly BookletOrder[] {
  const quarters = reportsWithPages(plan)
  const reports = quarters.length > 0 ? quarters : progressReportsOf(plan).slice(-1)
  return reports.map(({ edition, period }, at) => {
    const document = progressDocumentOf(library, plan, edition, period, today)
    return {
      job: jobOf(library, document, 'a4'),
      url: progressFileUrl(plan, period),
      title: document.title,
      pages: [
        ...(at === reports.length - 1 ? [planUrl(plan)] : []),
        ...(document.address === undefined ? [] : [document.address]),
      ],
    }
  })
}

/** One booklet's job, with no more of the library than it needs: it is copied to the thread that does it. */
export function jobOf(library: Library, document: EditionDocument, copy: Copy): BookletJob {
  const { site, pictures } = library
  const { address, contact, licence, licenceAddress, brand } = site
  const { print } = authorityOf(library, document.edition.authority)
  const ours = `${document.edition.authority}/${document.edition.plan}/`
  return {
    kind: 'booklet',
    document,
    copy,
    site: {
      address,
      ...(contact === undefined ? {} : { contact }),
      ...(licence === undefined ? {} : { licence }),
      ...(licenceAddress === undefined ? {} : { licenceAddress }),
      brand: brand.colour === undefined ? {} : { colour: brand.colour },
      ...(print === undefined ? {} : { print }),
    },
    pictures: new Map([...pictures].filter(([file]) => file.startsWith(ours))),
  }
}
