import { html } from '../html/markup.ts'
import type { Library } from '../model/library.ts'
import type { Edition, Plan } from '../model/plan.ts'
import type { OutputFile } from '../output-file.ts'
import { adminUrl } from '../urls.ts'
import { editionConfig, siteConfig } from './editor-config.ts'
import type { EditorPlace } from './editor-place.ts'
import { editorPolicy } from './editor-policy.ts'

/** The page that edits the site and its standing pages. */
export const siteEditorUrl = `${adminUrl}site/`

/** The page that edits an edition. */
export function editionEditorUrl(plan: Plan, edition: Edition): string {
  return `${adminUrl}${plan.authority}/${plan.id}/${edition.id}/`
}

/**
 * The pages that the editor runs in, each with its configuration beside it: one for the site, one for each edition, so that an
 * officer sees the files of one edition and no other, and no more is fetched than these.
 */
export function editorPages(library: Library, place: EditorPlace): readonly OutputFile[] {
  if (!hasEditor(place)) return []
  return [
    ...pageOf(siteEditorUrl, 'The website', siteConfig(library, place), place),
    ...library.plans.flatMap((plan) =>
      plan.editions.flatMap((edition) =>
        pageOf(editionEditorUrl(plan, edition), edition.title, editionConfig(library, plan, edition, place), place),
      ),
    ),
  ]
}

/** Whether there is something that the editor can open. */
export function hasEditor(place: EditorPlace): boolean {
  return place.kind === 'host' || place.folder !== undefined
}

function pageOf(url: string, title: string, config: object, place: EditorPlace): readonly OutputFile[] {
  const folder = url.slice(1)
  // Addresses from this page, so that the site can stand in a folder of its host.
  const up = '../'.repeat(folder.split('/').length - 2)
  const page = html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${editorPolicy(place)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Edit: ${title}</title>
<link rel="icon" href="${up}../assets/icon.svg">
<link rel="stylesheet" href="${up}editor/editor.css">
<link rel="cms-config-url" type="application/json" href="config.json">
<script src="${up}editor/editor.js" type="module"></script>
</head>
<body${place.kind === 'machine' && html` class="machine"`}>
<header><a href="${up}">All plans and editions</a><p>${title}</p></header>
<noscript><p>The editor needs JavaScript, which is switched off here. The content is Markdown: it can be edited in any other program, or on the website that keeps it.</p></noscript>
<div id="nc-root"></div>
</body>
</html>
`
  return [
    { path: `${folder}index.html`, content: page.html },
    { path: `${folder}config.json`, content: `${JSON.stringify(config)}\n` },
  ]
}
