import type { Glossary, Page, Site } from '../model/library.ts'
import type { Authority } from '../model/plan.ts'
import type { Problem } from '../problem.ts'
import type { AuthorityFolder, ContentTree } from './content-tree.ts'
import type { FileReader } from './file-reader.ts'
import { given } from './given.ts'
import { problemsOf } from './problems.ts'
import type { TextSetting } from './text-setting.ts'

/** site.md; a stand-in, after a problem, when there is none. */
export function siteOf(tree: ContentTree, setting: TextSetting, reader: FileReader, problems: Problem[]): Site {
  const file = reader.read('site', tree.site, 'site.md')
  if (tree.site === undefined)
    problemsOf('site.md', problems).error(
      'files',
      {},
      'The content folder has no file site.md.',
      'Add one, with title, address and language.',
    )
  const { title, address, language, notice, contact, licence, handbook, brand, accessibility, editor } = file.values
  return given({
    title,
    address,
    language,
    notice,
    contact,
    licence,
    licenceAddress: file.values['licence-address'],
    handbook: handbook ?? true,
    brand: given(brand ?? { colour: undefined, accent: undefined, logo: undefined }),
    accessibility: given({
      standard: accessibility?.standard ?? 'WCAG 2.2 AA',
      status: accessibility?.status ?? 'partially',
      tested: accessibility?.tested,
      testedBy: accessibility?.['tested-by'],
      problems: accessibility?.problems ?? [],
      responseDays: accessibility?.['response-days'],
    }),
    editor:
      editor === undefined
        ? undefined
        : given({
            backend: editor.backend,
            repo: editor.repo,
            branch: editor.branch,
            folder: editor.folder ?? 'content',
            server: editor.server,
            signIn: editor['sign-in'],
            appId: editor['app-id'],
          }),
    text: file.text(setting),
    place: file.place,
  })
}

export function aboutOf(tree: ContentTree, setting: TextSetting, reader: FileReader): Page | undefined {
  if (tree.about === undefined) return undefined
  const file = reader.read('about', tree.about, tree.about.path)
  return { title: file.values.title, text: file.text(setting), place: file.place }
}

/** glossary.md; an empty one when there is none. Its own text may use its own abbreviations. */
export function glossaryOf(tree: ContentTree, setting: TextSetting, reader: FileReader): Glossary {
  const file = reader.read('glossary', tree.glossary, 'glossary.md')
  const { title, abbreviations = [], names = [] } = file.values
  const own = new Map(abbreviations.map(({ short, long }) => [short, long]))
  return {
    title: title === '' ? 'Glossary' : title,
    abbreviations,
    names: names.map((name) => given(name)),
    text: file.text({ ...setting, abbreviations: own }),
    place: file.place,
  }
}

/** authority.md; a stand-in, after a problem, when there is none. */
export function authorityOf(
  folder: AuthorityFolder,
  setting: TextSetting,
  reader: FileReader,
  problems: Problem[],
): Authority {
  const file = reader.read('authority', folder.file, `${folder.id}/authority.md`)
  const found = problemsOf(file.place.file, problems)
  if (folder.file === undefined)
    found.error(
      'files',
      {},
      'The authority has no file authority.md.',
      'Add one, with title, short, language and record.',
    )
  const { title, short, language, homepage, record, print, sources = [] } = file.values
  sources.forEach(({ tag }, at) => {
    const first = sources.findIndex((other) => other.tag === tag)
    if (first === at) return
    const { line = 1, column = 1 } = reader.places.field(file.place.file, `sources.${at}.tag`)
    found.error('sources', { line, column }, `Two sources have the tag "${tag}".`, 'Give one of them another.')
  })
  return given({
    id: folder.id,
    title: title === '' ? folder.id : title,
    short: short === '' ? folder.id : short,
    language,
    homepage,
    record,
    sources: sources.map((source) => given(source)),
    print:
      print === undefined
        ? undefined
        : given({
            colour: print.colour,
            textSize: print['text-size'] === undefined ? undefined : Number(print['text-size']),
            sheetThickness: print['sheet-thickness'],
            levelPages: print['level-pages'],
          }),
    text: file.text({ ...setting, sources: new Set(sources.map(({ tag }) => tag)), here: { authority: folder.id } }),
    place: file.place,
  })
}
