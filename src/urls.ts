import { type Part, partIds } from './document/document.ts'
import { type EntryKind, folderOf } from './model/entries.ts'
import type { Id } from './model/id.ts'

/*
 * Every address, made in one place. All begin and (for pages) end with a stroke; relative to the site's own root, so that
 * a caller can join them to the site's address or make them relative.
 */

/** What names an edition: enough of it to make addresses. */
export interface EditionName {
  readonly authority: Id
  readonly plan: Id
  readonly id: Id
}

/** Where officers choose what to edit. */
export const adminUrl = '/admin/'

/** The page of the editor. There is one only: whoever signs officers in wants to know the address that they come from. */
export const editorUrl = `${adminUrl}editor/`

/** The handbook for officers, which is one document: its plan and its one edition stand at the address of its authority. */
export const handbookUrl = '/handbook/'
const handbookAuthority = 'handbook'

export function planUrl(plan: { readonly authority: Id; readonly id: Id }): string {
  return plan.authority === handbookAuthority ? handbookUrl : `/${plan.authority}/${plan.id}/`
}

export function editionUrl(edition: EditionName): string {
  if (edition.authority === handbookAuthority) return handbookUrl
  return `/${edition.authority}/${edition.plan}/${edition.id}/`
}

export function entryUrl(edition: EditionName, kind: EntryKind, id: Id): string {
  return `${editionUrl(edition)}${folderOf[kind]}/${id}/`
}

/** The page of a part of an edition's document: an entry has one of its own, the rest stand on the edition's page. */
export function partUrl(edition: EditionName, part: Pick<Part, 'kind' | 'id'>): string {
  if (part.kind in folderOf) return entryUrl(edition, part.kind as EntryKind, part.id)
  const group = (Object.keys(folderOf) as EntryKind[]).find((kind) => partIds[kind as keyof typeof partIds] === part.id)
  if (group !== undefined) return `${editionUrl(edition)}${folderOf[group]}/`
  return `${editionUrl(edition)}#${part.id}`
}

/** The whole edition on one page. */
export function wholeUrl(edition: EditionName): string {
  return `${editionUrl(edition)}whole/`
}

/** The anchor of a part, or of a block in it, on the page of the whole edition. */
export function wholeAnchor(part: Id, block?: Id): string {
  return block === undefined ? part : `${part}.${block}`
}

export function compareUrl(plan: { readonly authority: Id; readonly id: Id }, older: Id, newer: Id): string {
  return `${planUrl(plan)}compare/${older}..${newer}/`
}

/** What became of a draft, between the edition in force when it was put to the public and the one that it led to. */
export function draftUrl(plan: { readonly authority: Id; readonly id: Id }, older: Id, draft: Id, adopted: Id): string {
  return `${planUrl(plan)}compare/${older}..${draft}..${adopted}/`
}

/** The life of everything that the plan ever had. */
export function historyIndexUrl(plan: { readonly authority: Id; readonly id: Id }): string {
  return `${planUrl(plan)}history/`
}

export function historyUrl(plan: { readonly authority: Id; readonly id: Id }, entry: Id): string {
  return `${historyIndexUrl(plan)}${entry}/`
}

/** What stood on a day: a year, a month or a day as `2010`, `2010-05`, `2010-05-01`. */
export function onUrl(plan: { readonly authority: Id; readonly id: Id }, day: string): string {
  return `${planUrl(plan)}on/${day}/`
}

/** The indicator through all the editions of a plan. */
export function planIndicatorUrl(plan: { readonly authority: Id; readonly id: Id }, indicator: Id): string {
  return `${planUrl(plan)}indicators/${indicator}/`
}

/** The report on a period, written `2019-20-q2`; without one, the list of a plan's reports. */
export function progressUrl(plan: { readonly authority: Id; readonly id: Id }, period?: string): string {
  const list = `${planUrl(plan)}progress/`
  return period === undefined ? list : `${list}${period.replace('/', '-').toLowerCase()}/`
}

/** A progress report's file. */
export function progressFileUrl(plan: { readonly authority: Id; readonly id: Id }, period: string): string {
  const page = progressUrl(plan, period)
  return `${page}${page.split('/').filter(Boolean).join('-')}.pdf`
}

/** A booklet's file, by the name of its kind of copy: `a4`, `large-print`, `a5-booklet`. */
export function bookletUrl(edition: EditionName, copy: string): string {
  const page = editionUrl(edition)
  return `${page}${page.split('/').filter(Boolean).join('-')}-${copy}.pdf`
}

/** What has a feed and a calendar of its own: the site, an authority, a plan. */
export type FeedScope =
  | { readonly kind: 'site' }
  | { readonly kind: 'authority'; readonly authority: Id }
  | { readonly kind: 'plan'; readonly authority: Id; readonly plan: Id }

/** The page that a feed is about. */
export function scopeUrl(scope: FeedScope): string {
  if (scope.kind === 'site') return '/'
  return scope.kind === 'authority'
    ? authorityUrl(scope.authority)
    : planUrl({ authority: scope.authority, id: scope.plan })
}

export function feedUrl(scope: FeedScope, format: 'atom' | 'json'): string {
  return `${scopeUrl(scope)}feed.${format}`
}

/** Days of consultations, reviews and ends of periods, for a calendar program. */
export function calendarUrl(scope: FeedScope): string {
  return `${scopeUrl(scope)}dates.ics`
}

export function authorityUrl(authority: Id): string {
  return `/${authority}/`
}

/** The whole text and every fact of an edition, as data. */
export function editionDataUrl(edition: EditionName): string {
  return `${editionUrl(edition)}index.json`
}

/** Every figure of a plan's indicators, as CSV. */
export function figuresUrl(plan: { readonly authority: Id; readonly id: Id }): string {
  return `${planUrl(plan)}indicators/figures.csv`
}

/** What the columns of a CSV file mean: its CSVW metadata. */
export function csvMetadataUrl(csv: string): string {
  return `${csv}-metadata.json`
}
