import { onDay } from '../../document/say-standing.ts'
import { type Html, html, jsonForScript, nothing } from '../../html/markup.ts'
import { sayDay } from '../../model/day.ts'
import type { Page } from '../../model/library.ts'
import { handbookUrl } from '../../urls.ts'
import type { Atlas } from '../atlas/atlas.ts'
import { linksFrom } from '../atlas/links.ts'
import type { Reference } from '../atlas/site-input.ts'
import { textToHtml } from '../atlas/text-html.ts'
import { homeCrumb, type Maker, pageView, planned } from '../frame/page.ts'
import type { Planned, SearchView, TextView } from '../views/views.ts'

/** About, glossary, accessibility statement and the reference of content fields. */
export function textViews(maker: Maker, atlas: Atlas): readonly Planned<TextView>[] {
  const { library, reference } = maker.input
  const { about, glossary } = library
  return [
    ...(about === undefined ? [] : [planned(maker, '/about/', () => pageOf(maker, atlas, '/about/', about, nothing))]),
    planned(maker, '/glossary/', () => pageOf(maker, atlas, '/glossary/', glossary, glossaryTables(maker))),
    planned(maker, '/accessibility/', () => accessibilityView(maker)),
    ...(reference === undefined ? [] : [planned(maker, '/reference/', () => referenceView(maker, reference))]),
  ]
}

function pageOf(maker: Maker, atlas: Atlas, url: string, page: Page, more: Html): TextView {
  const links = linksFrom(url)
  const { language } = maker.input.library.site
  return {
    ...pageView(maker, {
      links,
      heading: page.title,
      description: `${page.title}: ${maker.site.title}.`,
      crumbs: [homeCrumb(links)],
      search: { filters: [{ name: 'status', value: 'Current' }], details: [] },
    }),
    body: html`${textToHtml(page.text, atlas, links, language)}${more}`,
  }
}

function glossaryTables(maker: Maker): Html {
  const { abbreviations, names } = maker.input.library.glossary
  return html`${
    abbreviations.length > 0 &&
    html`<h2 id="abbreviations_">Abbreviations</h2>
<dl class="facts">${abbreviations.map((each) => html`<div><dt>${each.short}</dt>\n<dd>${each.long}</dd></div>\n`)}</dl>\n`
  }${
    names.length > 0 &&
    html`<h2 id="names_">Old and new names</h2>
<p>Search finds the old and the new name together.</p>
<div class="scroll" role="group" tabindex="0" aria-labelledby="names_"><table>
<thead><tr><th scope="col">Was</th>\n<th scope="col">Now</th>\n<th scope="col">Since</th>\n<th scope="col">Note</th></tr></thead>
<tbody>${names.map(
      (each) =>
        html`<tr><th scope="row">${each.was}</th>\n<td>${each.now}</td>\n<td>${each.from === undefined ? '' : sayDay(each.from)}</td>\n<td>${each.note}</td></tr>\n`,
    )}</tbody></table></div>\n`
  }`
}

const compliance = {
  fully: 'This website is fully compliant with',
  partially: 'This website is partially compliant with',
  not: 'This website is not compliant with',
} as const

/** The statement that the Public Sector Bodies Accessibility Regulations 2018 ask for, from the answers in the site file. */
function accessibilityView(maker: Maker): TextView {
  const links = linksFrom('/accessibility/')
  const { site } = maker.input.library
  const { accessibility } = site
  const standard = accessibility.standard.replace(
    /^WCAG ([\d.]+) (A+)$/,
    'the Web Content Accessibility Guidelines version $1, level $2',
  )
  return {
    ...pageView(maker, {
      links,
      heading: 'Accessibility statement',
      description: `How accessible ${site.title} is, what does not work yet, and how to ask for another format.`,
      crumbs: [homeCrumb(links)],
    }),
    body: html`<p>This statement is for “${site.title}”. We want as many people as possible to be able to use this website: on a phone, in print, with the keyboard, with a screen reader, with colours and sizes of their own, and with scripts switched off.</p>
<h2 id="status_">How accessible this website is</h2>
<p>${compliance[accessibility.status]} ${standard}.</p>
${
  accessibility.problems.length > 0 &&
  html`<h2 id="problems_">What does not work yet</h2>
<ul>${accessibility.problems.map((problem) => html`<li>${problem}</li>\n`)}</ul>\n`
}<h2 id="contact_">If you need another format, or find a problem</h2>
${site.contact !== undefined && html`<p>${site.contact}</p>\n`}${
  accessibility.responseDays !== undefined &&
  html`<p>You will have an answer within ${accessibility.responseDays} working days.</p>\n`
}<p>Every edition has a booklet in large print, and one page with its whole text that can be read aloud or printed.</p>
<h2 id="enforcement_">If you are not happy with the answer</h2>
<p>The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. Contact the <a href="https://www.equalityadvisoryservice.com/" rel="external">Equality Advisory and Support Service</a>.</p>
${
  accessibility.tested !== undefined &&
  html`<h2 id="tested_">How this website was tested</h2>
<p>It was last tested ${onDay(accessibility.tested)}${accessibility.testedBy !== undefined && html` by ${accessibility.testedBy}`}.</p>\n`
}`,
  }
}

function referenceView(maker: Maker, reference: Reference): TextView {
  const links = linksFrom('/reference/')
  return {
    ...pageView(maker, {
      links,
      heading: reference.title,
      description: 'Every field that content files may have, what it means and which values it takes.',
      crumbs: [homeCrumb(links)],
    }),
    body: html`${
      maker.input.handbook !== undefined &&
      html`<p>How to use them is told in the <a href="${links.to(handbookUrl)}">handbook for officers</a>.</p>\n`
    }${reference.files.map(
      (file, index) => html`<h2 id="file_${index}">${file.title}</h2>
<p>${file.about}</p>
<div class="scroll" role="group" tabindex="0" aria-labelledby="file_${index}"><table>
<thead><tr><th scope="col">Field</th>\n<th scope="col">Needed</th>\n<th scope="col">Value</th>\n<th scope="col">What it means</th></tr></thead>
<tbody>${file.fields.map(
        (field) =>
          html`<tr><th scope="row"><code>${field.name}</code></th>\n<td>${field.required ? 'yes' : 'no'}</td>\n<td>${field.value}</td>\n<td>${field.about}</td></tr>\n`,
      )}</tbody></table></div>\n`,
    )}<h2 id="schemas_">For programs</h2>
<p>The forms of files, as JSON Schema:</p>
<ul>${reference.schemas.map(({ url, of }) => html`<li><a href="${links.to(url)}">${of}</a></li>\n`)}</ul>\n`,
  }
}

export function searchView(maker: Maker, atlas: Atlas): SearchView {
  const links = linksFrom('/search/')
  const { names, abbreviations } = maker.input.library.glossary
  return {
    ...pageView(maker, {
      links,
      heading: 'Search',
      description: `Search the words of every edition in ${maker.site.title}.`,
      crumbs: [homeCrumb(links)],
    }),
    names: jsonForScript([
      ...names.map((each) => [each.was, each.now]),
      ...abbreviations.map((each) => [each.short, each.long]),
    ]),
    editions: atlas.plans.flatMap((plan) =>
      [...plan.editions].reverse().map((place) => ({
        href: links.to(place.url),
        title: place.edition.title,
        plan: `${plan.authority.short}: ${plan.plan.title}`,
      })),
    ),
  }
}

/** Shown at any address that does not exist, so that its own links cannot be relative. */
export function notFoundView(maker: Maker): TextView {
  const root = `${new URL(maker.input.library.site.address).pathname.replace(/\/$/, '')}/`
  const links = linksFrom('/404.html', root)
  return {
    ...pageView(maker, {
      links,
      heading: 'Page not found',
      description: 'There is no page at this address.',
      crumbs: [],
      hidden: true,
    }),
    body: html`<p>There is no page at this address. If you followed a link on this website, the mistake is ours.</p>
<ul><li><a href="${root}">Go to all plans</a></li>
<li><a href="${root}search/">Search the plans</a></li></ul>\n`,
  }
}
