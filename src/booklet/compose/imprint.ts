import type { EditionDocument, Part } from '../../document/document.ts'
import type { Fact, LinkTarget, Runs } from '../../model/blocks.ts'
import { sayDay } from '../../model/day.ts'
import type { PrintSettings } from '../../model/plan.ts'
import { editionUrl } from '../../urls.ts'
import { type Copy, copyName } from '../frame/themes.ts'

/** What a booklet needs to know of the site that it comes from. */
export interface BookletSite {
  /** `https://…`, without a stroke at its end. */
  readonly address: string
  /** How to ask for another format. */
  readonly contact?: string
  readonly licence?: string
  readonly licenceAddress?: string
  readonly brand?: { readonly colour?: string }
  /** What the authority wants otherwise than others. */
  readonly print?: PrintSettings
}

export function webAddress(document: EditionDocument, site: BookletSite): string {
  return `${site.address}${document.address ?? editionUrl(document.edition)}`
}

/** The page that says what this copy is of, as a part of its own before the contents. */
export function imprintPart(document: EditionDocument, site: BookletSite, copy: Copy): Part {
  const { edition } = document
  const line = edition.place.line ?? 1
  const facts: Fact[] = []
  const add = (field: string, label: string, value: Runs) => {
    if (value.some((run) => run.text !== '')) facts.push({ field, label, values: [value] })
  }
  add('plan', 'Plan', [{ text: document.plan.title }])
  add('edition', document.address === undefined ? 'Edition' : 'Document', [
    { text: `${document.title}. ${document.subtitle}.` },
  ])
  add('authority', 'Authority', [{ text: document.authority.title }])
  add('standing', 'Standing', [{ text: document.standing }])
  add('day', 'Dated', [{ text: sayDay(document.day) }])
  add('record', 'Record', [{ text: document.record }])
  const address = webAddress(document, site)
  add('web', 'On the web', [{ text: address, link: webLink(address) }])
  add('copy', 'This copy', [{ text: `${copyName[copy]}.` }])
  add('formats', 'Other formats', [{ text: formats(document, copy, site) }])
  if (site.licence !== undefined)
    facts.push({ field: 'licence', label: 'Licence', values: licence(site.licence, site) })
  return {
    id: imprintId,
    kind: 'about',
    depth: 1,
    title: 'About this copy',
    blocks: [{ kind: 'facts', id: 'the-facts', line, facts }],
    notes: [],
    place: edition.place,
  }
}

/** With a space, so that no entry can have it. */
export const imprintId = 'this copy'

function formats(document: EditionDocument, copy: Copy, site: BookletSite): string {
  if (document.address !== undefined)
    return `A page for screens stands at the address above. ${site.contact ?? ''}`.trim()
  const other = copy === 'large-print' ? 'A copy in ordinary print' : 'A copy in large print'
  return `${other} and a page for screens stand at the address above. ${site.contact ?? ''}`.trim()
}

function licence(text: string, site: BookletSite): readonly Runs[] {
  const { licenceAddress: address } = site
  return [[{ text }], ...(address === undefined ? [] : [[{ text: address, link: webLink(address) }]])]
}

function webLink(address: string): LinkTarget {
  return { kind: 'address', address }
}
