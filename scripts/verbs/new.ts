import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { didYouMean } from '../../src/did-you-mean.ts'
import { type EntryKind, folderOf } from '../../src/model/entries.ts'
import { editionOf, planOf } from '../../src/model/library.ts'
import { editionKinds } from '../../src/model/plan.ts'
import { writeNewFiles } from '../../src/output/write-new-files.ts'
import type { OutputFile } from '../../src/output-file.ts'
import { contentFolder, contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given, Verb } from '../command/verb.ts'
import { newAuthority, newEdition, newEntry, newPlan, titleFromId } from '../new/starts.ts'

const kinds = ['authority', 'plan', 'edition', 'entry'] as const

export const start: Verb = {
  name: 'new',
  summary: 'Start an authority, a plan, an edition or an entry.',
  operands: 'authority|plan|edition|entry PATH',
  count: [2, 2],
  description: `
Makes the files of new content, with what is to be filled in as comments. PATH is where it goes in the content folder:
derby, derby/cypp, derby/cypp/2019-2022, derby/cypp/2019-2022/priorities/early-help. It never writes over a file.

An edition may start --from another of the same plan. Its sections, priorities, indicators and partners are carried over with
their ids, which is how a comparison knows them again. Days, targets and the state of actions are left as comments to be set
anew; consultations and decisions stay with the old edition.`,
  options: {
    title: { value: 'TEXT', does: 'Its title. Made from PATH when not given.' },
    from: { value: 'EDITION', does: 'The edition of the same plan that this one starts from.' },
    kind: { value: 'KIND', among: editionKinds, does: 'The kind of edition; plan when not given.' },
    ...contentOption,
  },
  examples: [
    { command: 'new -- authority derby --title "Derby City Council"', does: 'Start an authority.' },
    { command: 'new -- plan derby/cypp --title "Children and Young People\'s Plan"', does: 'Start a plan.' },
    { command: 'new -- edition derby/cypp/2019-2022 --from 2015-2018', does: 'Start the next edition from the last.' },
    {
      command: 'new -- edition derby/cypp/2017-refresh --kind refresh --from 2015-2018',
      does: 'Start a refresh: what it does not hold is carried over without copying.',
    },
    { command: 'new -- entry derby/cypp/2019-2022/priorities/early-help', does: 'Start a priority.' },
  ],
  run,
}

async function run(given: Given): Promise<ExitCode> {
  const [kind, path] = given.operands as [string, string]
  const content = contentFolder(given)
  const ids = idsOf(path)
  const title = given.values.get('title')
  if (kind !== 'edition' && (given.values.has('from') || given.values.has('kind')))
    throw new UsageError('--from and --kind are for editions', 'See: npm run new -- --help')
  const files = await filesOf(kind, ids, title, given, content)
  if (files === undefined) return exitCode.content
  const taken = writeNewFiles(content, files)
  if (taken !== undefined) {
    process.stderr.write(
      `planpress: ${join(content, taken)} is there already. Nothing was written.\nChoose another name.\n`,
    )
    return exitCode.usage
  }
  process.stdout.write(
    `${files.map((file) => `Made ${join(content, file.path)}`).join('\n')}\n\n${nextStep(kind, path)}\n`,
  )
  return exitCode.done
}

async function filesOf(
  kind: string,
  ids: readonly string[],
  title: string | undefined,
  given: Given,
  content: string,
): Promise<readonly OutputFile[] | undefined> {
  const [authority = '', plan = '', edition = '', folder = '', id = ''] = ids
  switch (kind) {
    case 'authority':
      expectIds(ids, 1, 'derby')
      return [newAuthority(authority, title ?? titleFromId(authority))]
    case 'plan':
      expectIds(ids, 2, 'derby/cypp')
      return [newPlan(authority, plan, title ?? titleFromId(plan))]
    case 'edition':
      expectIds(ids, 3, 'derby/cypp/2019-2022')
      return editionFiles(authority, plan, edition, title, given, content)
    case 'entry': {
      expectIds(ids, 5, 'derby/cypp/2019-2022/priorities/early-help')
      const entryKind = (Object.keys(folderOf) as EntryKind[]).find((each) => folderOf[each] === folder)
      if (entryKind === undefined)
        throw unknown(`no kind of entry has the folder "${folder}"`, folder, Object.values(folderOf))
      return [newEntry(`${authority}/${plan}/${edition}`, entryKind, id, title ?? titleFromId(id))]
    }
    default:
      throw unknown(`"${kind}" cannot be started`, kind, kinds)
  }
}

async function editionFiles(
  authority: string,
  plan: string,
  edition: string,
  title: string | undefined,
  given: Given,
  content: string,
): Promise<readonly OutputFile[] | undefined> {
  const kind = given.values.get('kind') ?? 'plan'
  const from = given.values.get('from')
  const folder = `${authority}/${plan}/${edition}`
  if (from === undefined && kind === 'refresh')
    throw new UsageError('a refresh lies over another edition', 'Say which: --from 2015-2018')
  if (!existsSync(join(content, authority, plan, 'plan.md')))
    throw new UsageError(`there is no plan ${authority}/${plan}`, `Start it: npm run new -- plan ${authority}/${plan}`)
  if (from !== undefined && !existsSync(join(content, authority, plan, from, 'edition.md')))
    throw unknown(`the plan has no edition "${from}"`, from, editionsIn(join(content, authority, plan)))
  if (from === undefined || kind !== 'plan')
    return newEdition(folder, edition, title ?? editionTitle(edition), { kind, from })
  const { readLibrary } = await import('../command/read-library.ts')
  const { nextEdition } = await import('../new/next-edition.ts')
  const library = await readLibrary(content)
  if (library === undefined) return undefined
  const found = planOf(library, authority, plan)!
  const read = (file: string) => readFileSync(join(content, file), 'utf8')
  return nextEdition(library, found, editionOf(found, from)!, edition, title, read)
}

function editionTitle(id: string): string {
  const years = /^(\d{4})-(\d{4})$/.exec(id)
  return years === null ? titleFromId(id) : `Plan for ${years[1]} to ${years[2]}`
}

function editionsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'edition.md')))
}

function idsOf(path: string): readonly string[] {
  const ids = path.replace(/\/$/, '').split('/')
  const odd = ids.find((id) => !/^[a-z0-9-]{1,80}$/.test(id))
  if (odd !== undefined)
    throw new UsageError(
      `"${odd}" cannot be part of an address`,
      'Use small letters a to z, digits and hyphens, 80 at most: early-help.',
    )
  return ids
}

function expectIds(ids: readonly string[], count: number, like: string): void {
  if (ids.length !== count) throw new UsageError(`"${ids.join('/')}" is not the right path`, `Write it like ${like}`)
}

function unknown(message: string, typed: string, among: readonly string[]): UsageError {
  return new UsageError(message, didYouMean(typed, among) ?? `It may be: ${among.join(', ')}.`)
}

function nextStep(kind: string, path: string): string {
  const id = path.split('/').at(-1) ?? ''
  const steps: { readonly [kind: string]: string } = {
    authority: `Fill it in, then start a plan: npm run new -- plan ${path}/cypp`,
    plan: `Fill it in, then start an edition: npm run new -- edition ${path}/2019-2022`,
    edition:
      'Fill in edition.md, change what changes, and look at it: npm run serve. What is still wrong: npm run check',
    entry: path.includes('/sections/')
      ? `Put "- ${id}" into the list of sections in edition.md, where it is to be read. Then: npm run check`
      : 'Fill it in. Then: npm run check',
  }
  return `Next: ${steps[kind]}`
}
