import { stat } from 'node:fs/promises'
import type { LedgerEdition } from '../model/ledger.ts'
import type { Library } from '../model/library.ts'
import type { Authority, Plan } from '../model/plan.ts'
import { comparePlaces, type Problem } from '../problem.ts'
import { type AuthorityFolder, type ContentTree, type PlanFolder, readTree } from './content-tree.ts'
import { inOrderOfTime } from './edition-order.ts'
import { type FileReader, fileReader } from './file-reader.ts'
import type { KeptFiles } from './kept-files.ts'
import { problemsOf } from './problems.ts'
import { editionOf } from './read-edition.ts'
import { ledgerOf } from './read-ledger.ts'
import { readingsOf } from './read-readings.ts'
import { aboutOf, authorityOf, glossaryOf, siteOf } from './read-site.ts'
import type { TextSetting } from './text-setting.ts'

/** What loading gives. With problems that are errors the library has stand-ins in it, good for checking but for nothing else. */
export interface Loaded {
  readonly library: Library | undefined
  readonly problems: readonly Problem[]
  /** The text of each file that was read, for showing the lines of problems. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * Reads a content folder into one value. Authors' mistakes are collected; a disk that cannot be read throws. `kept` is filled
 * with what was read, and spares reading files again that are in it as they are.
 */
export async function loadLibrary(folder: string, kept?: KeptFiles): Promise<Loaded> {
  const problems: Problem[] = []
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    problemsOf('', problems).error(
      'files',
      {},
      `There is no content folder "${folder}".`,
      'Name the folder that holds site.md with --content.',
    )
    return { library: undefined, problems, sources: new Map() }
  }
  const tree = readTree(folder, problems)
  const library = libraryOf(tree, problems, kept)
  return { library, problems: problems.sort(comparePlaces), sources: sourcesOf(tree) }
}

function libraryOf(tree: ContentTree, problems: Problem[], kept: KeptFiles | undefined): Library {
  const reader = fileReader(problems, kept)
  const setting = {
    here: {},
    sources: new Set<string>(),
    abbreviations: new Map<string, string>(),
    pictures: tree.pictures,
    refusedPictures: tree.refusedPictures,
  }
  const ledger = ledgerOf(tree.ledger, problems)
  const glossary = glossaryOf(tree, setting, reader)
  const abbreviations = new Map(glossary.abbreviations.map(({ short, long }) => [short, long]))
  const site = siteOf(tree, { ...setting, abbreviations }, reader, problems)
  const about = aboutOf(tree, { ...setting, abbreviations }, reader)
  const authorities = tree.authorities.map((folder) =>
    authorityOf(folder, { ...setting, abbreviations }, reader, problems),
  )
  const plans = tree.authorities.flatMap((folder, at) =>
    folder.plans.map((plan) =>
      planOf(plan, folder, authorities[at]!, { ...setting, abbreviations }, { reader, ledger }, problems),
    ),
  )
  return {
    site,
    ...(about === undefined ? {} : { about }),
    glossary,
    authorities,
    // A plan without editions has nothing to show; that it has none is a problem already.
    plans: plans.filter((plan) => plan.editions.length > 0),
    ledger,
    pictures: tree.pictures,
    places: reader.places,
  }
}

function planOf(
  folder: PlanFolder,
  parent: AuthorityFolder,
  authority: Authority,
  setting: TextSetting,
  { reader, ledger }: { readonly reader: FileReader; readonly ledger: readonly LedgerEdition[] },
  problems: Problem[],
): Plan {
  const path = `${parent.id}/${folder.id}`
  const file = reader.read('plan', folder.file, `${path}/plan.md`)
  const found = problemsOf(file.place.file, problems)
  if (folder.file === undefined) found.error('files', {}, 'The plan has no file plan.md.', 'Add one, with a title.')
  if (folder.editions.length === 0)
    found.error(
      'files',
      {},
      'The plan has no editions.',
      'Add a folder for one, such as 2014-2017, with a file edition.md in it.',
    )
  const title = file.values.title === '' ? folder.id : file.values.title
  const known = { ...setting, sources: tagsOf(authority) }
  const readings = folder.readings
  const published = ledger.filter((each) => each.authority === parent.id && each.plan === folder.id)
  return {
    id: folder.id,
    authority: parent.id,
    title,
    short: file.values.short ?? title,
    text: file.text({ ...known, here: { authority: parent.id, plan: folder.id } }),
    editions: inOrderOfTime(
      folder.editions.map((edition) =>
        editionOf(edition, { authority: parent.id, id: folder.id, published }, known, reader, problems),
      ),
    ),
    readings:
      readings?.text === undefined ? [] : readingsOf(readings.text, readings.path, problemsOf(readings.path, problems)),
    place: file.place,
  }

  function tagsOf({ sources }: Authority): ReadonlySet<string> {
    const tags = new Set(sources.map((source) => source.tag))
    // Where authority.md could not be read, its texts are not blamed for tags that it may well have.
    const unread = problems.some(({ place, level }) => level === 'error' && place.file === authority.place.file)
    return unread ? Object.assign(tags, { has: () => true }) : tags
  }
}

function sourcesOf(tree: ContentTree): ReadonlyMap<string, string> {
  const files = [
    tree.site,
    tree.about,
    tree.glossary,
    ...tree.ledger,
    ...tree.authorities.flatMap((authority) => [
      authority.file,
      ...authority.plans.flatMap((plan) => [
        plan.file,
        plan.readings,
        ...plan.editions.flatMap((edition) => [edition.file, ...edition.entries]),
      ]),
    ]),
  ]
  return new Map(files.flatMap((file) => (file?.text === undefined ? [] : [[file.path, file.text] as const])))
}
