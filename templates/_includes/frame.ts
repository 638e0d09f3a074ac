import { type Html, html, raw } from '../../src/html/markup.ts'
import type { PageView } from '../../src/site/views/page-view.ts'
import { banner } from './banner.ts'

/** The page round `main`: what every page of the site has, in the same order. */
export function frame(
  view: PageView,
  main: Html,
  more: { readonly aside?: Html; readonly scripts?: readonly string[] } = {},
): string {
  const { root, site } = view
  const page = html`<!DOCTYPE html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.title}</title>
<meta name="description" content="${view.description}">
${view.hidden ? html`<meta name="robots" content="noindex">\n` : html`<link rel="canonical" href="${view.canonical}">\n`}${view.rels.map(
  (link) =>
    html`<link rel="${link.rel}"${link.type !== undefined && html` type="${link.type}"`}${link.title !== undefined && html` title="${link.title}"`} href="${link.href}">\n`,
)}<meta property="og:title" content="${view.heading}">
<meta property="og:description" content="${view.description}">
<meta property="og:type" content="article">
<meta property="og:url" content="${view.address}">
<meta property="og:site_name" content="${site.title}">
<meta name="color-scheme" content="light dark">
<link rel="preload" href="${root}assets/fonts/source-sans-3-latin-400-normal.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${root}assets/brand.css">
<link rel="stylesheet" href="${root}assets/style.css">
<link rel="icon" href="${root}assets/icon.svg" type="image/svg+xml">
<script src="${root}assets/script.js" defer></script>
${(more.scripts ?? []).map((script) => html`<script src="${root}assets/${script}" type="module"></script>\n`)}${
  view.jsonLd !== undefined && html`<script type="application/ld+json">${view.jsonLd}</script>\n`
}</head>
<body id="page_top">
<a class="skip" href="#page_main">Skip to the text</a>
<header class="site-head">
<div class="wide">
<a class="site-name" href="${root || './'}">${
    site.logo === undefined
      ? raw('<span class="mark" aria-hidden="true"></span>')
      : html`<img class="logo" src="${root}${site.logo}" alt="">`
  }<span>${site.title}</span></a>
<form class="site-search" role="search" action="${root}search/" method="get">
<label for="page_query">Search</label>
<input id="page_query" type="search" name="q" autocomplete="off">
<button type="submit">Search</button>
</form>
</div>
</header>
${site.notice !== undefined && html`<section class="notice" aria-label="Notice"><div class="wide"><p>${site.notice}</p></div></section>\n`}${
  view.crumbs.length > 0 &&
  html`<nav class="crumbs" aria-label="Where you are"><div class="wide"><ol>${view.crumbs.map((crumb) => html`<li><a href="${crumb.href}">${crumb.title}</a></li>\n`)}</ol></div></nav>\n`
}${view.banner !== undefined && banner(view.banner)}
<div class="wide page${more.aside !== undefined && ' with-aside'}">
<main id="page_main" tabindex="-1"${searched(view)}>
${searchFacts(view)}${main}
</main>
${more.aside}
</div>
<footer class="site-foot">
<div class="wide">
<nav aria-label="About this website"><ul>${site.pages.map((page) => html`<li><a href="${root}${page.href}">${page.title}</a></li>\n`)}</ul></nav>
${site.contact !== undefined && html`<p>${site.contact}</p>\n`}${
  site.licence !== undefined &&
  html`<p>${site.licenceAddress === undefined ? site.licence : html`<a rel="license" href="${site.licenceAddress}">${site.licence}</a>`}</p>\n`
}</div>
</footer>
</body>
</html>
`
  return page.html
}

/** The same as in the header files, for hosts that send none; `frame-ancestors` is not allowed in a `<meta>`. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

function searched(view: PageView): Html {
  return raw(view.search === undefined ? '' : ' data-pagefind-body')
}

function searchFacts(view: PageView): Html | undefined {
  if (view.search === undefined) return undefined
  const { filters, details } = view.search
  return html`<div hidden>${filters.map((each) => html`<span data-pagefind-filter="${each.name}">${each.value}</span>`)}${details.map(
    (each) => html`<span data-pagefind-meta="${each.name}">${each.value}</span>`,
  )}</div>\n`
}
