import { wasPublished } from '../../admin/editor-config.ts'
import { editionEditorUrl, hasEditor, siteEditorUrl } from '../../admin/editor-pages.ts'
import type { EditorPlace } from '../../admin/editor-place.ts'
import { type Html, html } from '../../html/markup.ts'
import { adminUrl } from '../../urls.ts'
import type { Atlas } from '../atlas/atlas.ts'
import { type LinksFrom, linksFrom } from '../atlas/links.ts'
import { homeCrumb, type Maker, pageView, planned } from '../frame/page.ts'
import type { Planned, TextView } from '../views/views.ts'

/** Where officers choose what to edit; no page where there is no editor. */
export function adminViews(maker: Maker, atlas: Atlas): readonly Planned<TextView>[] {
  const { editor } = maker.input
  if (editor === undefined) return []
  return [planned(maker, adminUrl, () => adminView(maker, atlas, editor), { hidden: true })]
}

function adminView(maker: Maker, atlas: Atlas, editor: EditorPlace): TextView {
  const links = linksFrom(adminUrl)
  return {
    ...pageView(maker, {
      links,
      heading: 'Edit the content',
      description: `For the officers who keep ${maker.site.title}.`,
      crumbs: [homeCrumb(links)],
      hidden: true,
    }),
    body: html`<p>${howTo(editor)}</p>
${hasEditor(editor) && choices(maker, atlas, links)}`,
  }
}

function choices(maker: Maker, atlas: Atlas, links: LinksFrom): Html {
  return html`<p>Every field says what it wants${
    maker.input.reference !== undefined && html`, as <a href="${links.to('/reference/')}">the reference</a> does`
  }.</p>
<ul><li><a href="${links.to(siteEditorUrl)}">The website, its glossary, authorities and plans</a></li></ul>
${atlas.plans.map(
  (plan) => html`<h2 id="${plan.authority.id}_${plan.plan.id}">${plan.authority.short}: ${plan.plan.title}</h2>
<ul>${[...plan.editions]
    .reverse()
    .map(
      ({ edition, name }) =>
        html`<li><a href="${links.to(editionEditorUrl(plan.plan, edition))}">${edition.title} (${name})</a>${wasPublished(edition) && ': published, so that a change needs a note of change'}</li>\n`,
    )}</ul>\n`,
)}`
}

function howTo(editor: EditorPlace): string {
  if (!hasEditor(editor))
    return 'The editor opens folders that are in a Git repository, and the content folder is in none. Its files can be edited in any other program.'
  return editor.kind === 'machine'
    ? 'For officers. Choose “Work with Local Repository” and open the folder that holds the repository, in Chrome, Edge or another browser made from Chromium. What you save is written to the files of that folder, and the pages of this site show it.'
    : 'For officers. Sign in with your own account at the host of the repository. What you save is a change in the repository under your name, and shows on the site when it is built again.'
}
