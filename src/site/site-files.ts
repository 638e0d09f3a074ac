import { escapeHtml } from '../html/markup.ts'
import type { OutputFile } from '../output-file.ts'
import type { SiteInput } from './atlas/site-input.ts'
import { brandCss } from './frame/brand.ts'
import { headerFiles } from './headers.ts'
import { allPages } from './pages/all-pages.ts'
import type { Views } from './views/views.ts'

/** What stands beside the pages: the map of the site, the word to robots, headers for hosts, the brand's colours, pictures. */
export function siteFilesOf(input: SiteInput, views: Views): readonly OutputFile[] {
  const { site, pictures } = input.library
  const ofHandbook = input.handbook?.library.pictures ?? []
  return [
    { path: 'sitemap.xml', content: siteMap(views) },
    { path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${site.address}/sitemap.xml\n` },
    { path: 'assets/brand.css', content: brandCss(site.brand) },
    ...headerFiles(input.editor, topFolders(views)),
    ...[...pictures, ...ofHandbook].map(([path, picture]) => ({ path, content: picture.bytes })),
  ]
}

/** The folders at the top of the site, and the pages that stand beside them. */
function topFolders(views: Views): readonly string[] {
  const ofPages = allPages(views).map(({ url }) => url.split('/')[1] ?? '')
  const folders = new Set([...ofPages, 'assets', 'pagefind', 'pictures'])
  return [...folders].filter((name) => name !== '').sort()
}

/** Every page that search engines are wanted to keep, in the order of their addresses. */
function siteMap(views: Views): string {
  const addresses = allPages(views)
    .filter((page) => page.hidden !== true)
    .map((page) => page.address)
    .sort()
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${escapeHtml(address)}</loc></url>\n`).join('')}</urlset>
`
}
