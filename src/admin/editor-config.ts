import { entryKinds, folderOf, pluralOf } from '../model/entries.ts'
import type { Library } from '../model/library.ts'
import type { Edition, Plan } from '../model/plan.ts'
import { kindFiles } from '../schema/kind-files.ts'
import { type Kind, kinds } from '../schema/kinds.ts'
import { idPattern, idSays } from '../schema/scalars.ts'
import { backendOf } from './editor-backend.ts'
import { editorFields } from './editor-fields.ts'
import { type EditorPlace, inRepository } from './editor-place.ts'

/** The editor of what stands above the editions: the site, its standing pages, authorities and plans. */
export function siteConfig(library: Library, place: EditorPlace): object {
  const { authorities, plans } = library
  return {
    ...common(library, place, 'pictures', library.site.title),
    singletons: [
      fileOf('site', 'The website', 'site.md'),
      fileOf('about', 'About the website', 'about.md'),
      fileOf('glossary', 'Glossary', 'glossary.md'),
      ...authorities.map(({ id, short }) => fileOf('authority', `Authority: ${short}`, `${id}/authority.md`)),
      ...plans.map((plan) =>
        fileOf(
          'plan',
          `Plan: ${authorities.find(({ id }) => id === plan.authority)?.short ?? plan.authority}, ${plan.title}`,
          `${plan.authority}/${plan.id}/plan.md`,
        ),
      ),
    ].map((file) => ({ ...file, file: inRepository(place, file.file) })),
  }
}

/** The editor of one edition: its own file, and its entries by their kinds. */
export function editionConfig(library: Library, plan: Plan, edition: Edition, place: EditorPlace): object {
  const path = `${plan.authority}/${plan.id}/${edition.id}`
  const isPublic = wasPublished(edition)
  return {
    ...common(library, place, `${path}/pictures`, edition.title),
    singletons: [
      {
        ...fileOf('edition', 'The edition', `${path}/edition.md`),
        file: inRepository(place, `${path}/edition.md`),
        ...(isPublic ? { fields: editorFields(kinds.edition, { title: noteNeeded, changes: noteNeeded }) } : {}),
      },
    ],
    collections: entryKinds.map((kind) => ({
      name: folderOf[kind],
      label: pluralOf[kind],
      label_singular: pluralOf[kind].replace(/ies$/, 'y').replace(/s$/, '').toLowerCase(),
      description: [
        ...(isPublic ? [noteNeeded] : []),
        ...(kind === 'section' ? [sectionsListed] : []),
        kindFiles[kind].is,
      ].join(' '),
      folder: inRepository(place, `${path}/${folderOf[kind]}`),
      create: true,
      delete: !isPublic,
      format,
      extension: 'md',
      slug: {
        editable: ['create'],
        hint: `Its lasting id, and the name of its file: ${idSays}. The same id in two editions is the same thing.`,
        pattern: [idPattern, `Write ${idSays}.`],
      },
      summary: '{{title}}',
      sortable_fields: ['title', 'slug'],
      fields: editorFields(kinds[kind], isPublic ? { title: noteNeeded } : {}),
    })),
  }
}

/** Whether readers have the words of an edition already. */
export function wasPublished({ status }: Edition): boolean {
  return status === 'published' || status === 'withdrawn'
}

const noteNeeded =
  'This edition is published: a change to its words needs a note of change, in the list “Changes” of the edition.'
const sectionsListed = 'A new one also needs its id in the list “Sections” of the edition.'

// The editor knows by the end of the name that files of this format have fields at their top: templates/admin/content-format.js.
const format = 'planpress-frontmatter'

function common({ site }: Library, place: EditorPlace, pictures: string, title: string): object {
  const address = place.kind === 'machine' ? '/' : `${site.address}/`
  return {
    backend: backendOf(place),
    app_title: title,
    display_url: address,
    show_preview_links: false,
    logo: { src: place.kind === 'machine' ? '/assets/icon.svg' : `${new URL(address).pathname}assets/icon.svg` },
    media_folder: inRepository(place, pictures),
    public_folder: '/pictures',
    media_libraries: {
      default: { config: { slugify_filename: true, max_file_size: 20 * 1024 * 1024 } },
      stock_assets: { providers: [] },
    },
    // What the editor makes of a name must be an id; it is checked again when it is saved.
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 80 },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
  }
}

function fileOf(kind: Kind, label: string, file: string) {
  return {
    name: file.replace(/\.md$/, '').replaceAll('/', '_'),
    label,
    file,
    format,
    fields: editorFields(kinds[kind]),
  }
}
