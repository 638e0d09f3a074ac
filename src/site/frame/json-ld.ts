import type { Part } from '../../document/document.ts'
import { type Html, jsonForScript } from '../../html/markup.ts'
import { editionUrl } from '../../urls.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { placeUrl } from '../atlas/links.ts'
import type { Maker } from './page.ts'

/** schema.org's view of a plan. */
export function planJsonLd(maker: Maker, plan: PlanPlace): Html {
  const { address } = maker.input.library.site
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: plan.plan.title,
    url: `${address}${plan.url}`,
    inLanguage: plan.authority.language,
    ...publisherOf(plan),
    hasPart: plan.editions.map((place) => ({
      '@type': 'Report',
      name: place.edition.title,
      url: `${address}${place.url}`,
    })),
  })
}

/** schema.org's view of an edition, or of one of its parts. A record made by others names the authority as what it is about. */
export function editionJsonLd(maker: Maker, plan: PlanPlace, place: EditionPlace, part?: Part): Html {
  const { address } = maker.input.library.site
  const { edition } = place
  const report = {
    '@type': 'Report',
    name: edition.title,
    url: `${address}${editionUrl(edition)}`,
    inLanguage: place.document.language,
    version: edition.id,
    ...coverageOf(place),
    ...publisherOf(plan),
  }
  if (part === undefined)
    return jsonForScript({
      '@context': 'https://schema.org',
      ...report,
      isPartOf: { '@type': 'CreativeWork', name: plan.plan.title, url: `${address}${plan.url}` },
    })
  return jsonForScript({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: part.title,
    url: `${address}${placeUrl(place, part)}`,
    inLanguage: place.document.language,
    ...(part.number === undefined ? {} : { position: part.number }),
    isPartOf: report,
  })
}

function coverageOf({ edition }: EditionPlace) {
  const { from, to } = edition.period
  const published = edition.days.published?.from ?? edition.days.published?.to
  return {
    ...(from === undefined && to === undefined ? {} : { temporalCoverage: `${from ?? '..'}/${to ?? '..'}` }),
    ...(published === undefined ? {} : { datePublished: published }),
  }
}

function publisherOf(plan: PlanPlace) {
  const organisation = { '@type': 'GovernmentOrganization', name: plan.authority.title }
  return plan.authority.record === 'own' ? { publisher: organisation } : { about: organisation }
}
