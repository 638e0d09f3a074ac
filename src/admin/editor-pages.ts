import { html } from '../html/markup.ts'
import type { Library } from '../model/library.ts'
import type { Edition, Plan } from '../model/plan.ts'
import type { OutputFile } from '../output-file.ts'
import { editorUrl } from '../urls.ts'
import { editionConfig, siteConfig } from './editor-config.ts'
import type { EditorPlace } from './editor-place.ts'
import { editorPolicy } from './editor-policy.ts'

/** Where the site and its standing pages are edited. */
export const siteEditorUrl = `${editorUrl}?of=site`

/** Where an edition is edited. */
export function editionEditorUrl(plan: Plan, edition: Edition): string {
  return `${editorUrl}?of=${editionName(plan, edition)}`
}

/**
 * The page that the editor runs in, and its configurations: one for the site, one for each edition, so that an officer sees the
 * files of one edition and no other, and no more is fetched than these.
 */
export function editorPages(library: Library, place: EditorPlace): readonly OutputFile[] {
  if (!hasEditor(place)) return []
  return [
    { path: `${folder}index.html`, content: page(place) },
    configFile('site', siteConfig(library, place)),
    ...library.plans.flatMap((plan) =>
      plan.editions.map((edition) =>
        configFile(editionName(plan, edition), editionConfig(library, plan, edition, place)),
      ),
    ),
  ]
}

/** Whether there is something that the editor can open. */
export function hasEditor(place: EditorPlace): boolean {
  return place.kind === 'host' || place.folder !== undefined
}

const folder = editorUrl.slice(1)

function editionName(plan: Plan, edition: Edition): string {
  return `${plan.authority}/${plan.id}/${edition.id}`
}

function configFile(of: string, config: object): OutputFile {
  return { path: `${folder}of/${of}.json`, content: `${JSON.stringify(config)}\n` }
}

function page(place: EditorPlace): string {
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${editorPolicy(place)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Edit the content</title>
<link rel="icon" href="../../assets/icon.svg">
<link rel="stylesheet" href="editor.css">
<script src="editor.js" type="module"></script>
</head>
<body${place.kind === 'machine' && html` class="machine"`}>
<header><a href="../">All plans and editions</a><p id="edited"></p></header>
<noscript><p>The editor needs JavaScript, which is switched off here. The content is Markdown: it can be edited in any other program, or on the website that keeps it.</p></noscript>
<div id="nc-root"></div>
</body>
</html>
`.html
}
