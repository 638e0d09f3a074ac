import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join, relative, resolve } from 'node:path'
import type { Imported } from '../../src/import/import-document.ts'
import type { Format } from '../../src/import/import-order.ts'
import { editionKinds } from '../../src/model/plan.ts'
import { writeNewFiles } from '../../src/output/write-new-files.ts'
import { sayProblems } from '../../src/say-problems.ts'
import { idOf } from '../../src/schema/scalars.ts'
import { contentFolder, contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given, Verb } from '../command/verb.ts'
import { nearbyFile } from '../import/nearby-file.ts'
import { daysToCome, periodLine, titleFromId } from '../new/starts.ts'

const formatOf: { readonly [ending: string]: Format } = {
  '.docx': 'docx',
  '.docm': 'docx',
  '.doc': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
}
const levels = ['1', '2', '3', '4', '5', '6']
const mostBytes = 60 * 1024 * 1024

export const bringIn: Verb = {
  name: 'import',
  summary: 'Bring a Word document, a web page or Markdown into a new edition.',
  operands: 'FILE EDITION',
  count: [2, 2],
  description: `
Makes a new edition of a document (.docx, .html, .md). Headings of the first level become sections, a file each; what stands
before them becomes the introduction. Numbers of paragraphs are kept as Word prints them, so are tables, notes, links and
pictures. A report to a board becomes a decision, with its recommendations; it may join an edition that is there already.

Every word of the document is compared with what was written. What was left out, came in another way or needs a person to
look is told at the end, with its words and its place; all of it goes to a file with --report. It never writes over a file.`,
  options: {
    title: { value: 'TEXT', does: 'The title of the edition; that of the document when not given.' },
    kind: { value: 'KIND', among: editionKinds, does: 'The kind of edition; plan when not given.' },
    as: {
      value: 'WHAT',
      among: ['edition', 'decision'],
      does: 'What to make of it; told from its headings when not given.',
    },
    'sections-at': { value: 'LEVEL', among: levels, does: 'The level of the headings that sections begin at.' },
    'accept-changes': { does: 'Take tracked changes as accepted. Without this they are refused.' },
    report: { value: 'FILE', does: 'A new file for the whole report, outside of the content folder.' },
    ...contentOption,
  },
  examples: [
    { command: 'import -- plan.docx derby/cypp/2019-2022', does: 'Start an edition from a Word document.' },
    {
      command: 'import -- plan.docx derby/cypp/2019-2022 --report report.txt',
      does: 'The same, with the whole report in a file.',
    },
    {
      command: 'import -- plan.docx derby/cypp/2019-2022 --sections-at 2',
      does: 'Begin sections at headings of the second level.',
    },
    {
      command: 'import -- cabinet.docx derby/cypp/2015-2018 --as decision',
      does: 'Add a report to a board as a decision.',
    },
  ],
  run,
}

async function run(given: Given): Promise<ExitCode> {
  const [file, path] = given.operands as [string, string]
  const content = contentFolder(given)
  const ids = idsOf(path)
  const [authority, plan, edition] = ids
  const folder = ids.join('/')
  const format = formatOf[extname(file).toLowerCase()]
  if (!existsSync(file))
    throw new UsageError(`there is no file ${file}`, 'Look how it is called, and in which folder it is.')
  if (!statSync(file).isFile()) throw new UsageError(`${file} is not a file`, 'Name the document itself.')
  if (format === undefined)
    throw new UsageError(
      `${basename(file)} is none of .docx, .html and .md`,
      'Open it in Word and save it as Word Document (.docx).',
    )
  if (!existsSync(join(content, authority, plan, 'plan.md')))
    throw new UsageError(`there is no plan ${authority}/${plan}`, `Start it: npm run new -- plan ${authority}/${plan}`)
  const joins = existsSync(join(content, folder, 'edition.md'))
  if (joins && given.values.get('as') === 'edition') throw taken(join(content, folder))
  const report = given.values.get('report')
  if (report !== undefined) refuseReport(report, content)
  if (statSync(file).size > mostBytes)
    return refuse(
      file,
      'The file is larger than 60 MB.',
      'Make its pictures smaller in Word: Picture Format, Compress Pictures.',
    )

  const { importDocument } = await import('../../src/import/import-document.ts')
  const { Refused } = await import('../../src/import/refused.ts')
  const { knownSections } = await import('../import/known-sections.ts')
  let imported: Imported
  try {
    imported = await importDocument({
      bytes: readFileSync(file),
      format,
      authority,
      plan,
      edition,
      title: given.values.get('title'),
      usualTitle: titleFromFile(file),
      editionFields: [
        `kind: ${given.values.get('kind') ?? 'plan'}`,
        'status: draft',
        periodLine(edition),
        ...daysToCome,
      ],
      joins,
      as: given.values.get('as') as 'edition' | 'decision' | undefined,
      sectionsAt: given.values.has('sections-at') ? Number(given.values.get('sections-at')) : undefined,
      acceptChanges: given.switches.has('accept-changes'),
      knownIds: await knownSections(content, authority, plan),
      pictureName: idOf(basename(file, extname(file)), 40) || 'picture',
      nearby: nearbyFile(file),
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return refuse(file, error.message, error.hint)
  }
  if (joins && imported.as === 'edition') throw taken(join(content, folder))
  const there = writeNewFiles(content, imported.files)
  if (there !== undefined) throw taken(join(content, there))
  return await tell(imported, file, folder, content, report)
}

async function tell(
  imported: Imported,
  file: string,
  folder: string,
  content: string,
  report: string | undefined,
): Promise<ExitCode> {
  const { sayReport, short, whole } = await import('../../src/import/told/say-report.ts')
  const { readContent } = await import('../../src/build/read-content.ts')
  const { problems, sources } = await readContent(content)
  const made = new Set(imported.files.map(({ path }) => path))
  const own = problems.filter(({ place }) => made.has(place.file))
  const found = sayProblems(own, sources, content)
  const where = join(content, folder)
  if (report !== undefined)
    writeFileSync(report, `${sayReport(imported, basename(file), where, whole)}\n${nextSteps(found, folder)}`, {
      flag: 'wx',
    })
  process.stdout.write(
    [
      ...imported.files.map(({ path }) => `Made ${join(content, path)}`),
      '',
      sayReport(imported, basename(file), where, short),
      ...(report === undefined ? [] : [`All of this, with all words, is in ${report}.`, '']),
      nextSteps(found, folder),
    ].join('\n'),
  )
  return exitCode.done
}

function nextSteps(found: string, folder: string): string {
  if (found === '') return `Next: look at it (npm run serve), and fill in the days in ${folder}/edition.md.\n`
  return `Next: what npm run check says of the new files.\n\n${found}`
}

function refuse(file: string, message: string, hint: string): ExitCode {
  process.stderr.write(`planpress: ${basename(file)} cannot be brought in. ${message}\n${hint}\nNothing was written.\n`)
  return exitCode.content
}

function taken(path: string): UsageError {
  return new UsageError(
    `${path} is there already. Nothing was written.`,
    'Choose another name. A report to a board joins an edition with --as decision.',
  )
}

function idsOf(path: string): readonly [authority: string, plan: string, edition: string] {
  const ids = path.replace(/\/$/, '').split('/')
  const odd = ids.find((id) => !/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(id))
  if (odd !== undefined)
    throw new UsageError(
      `"${odd}" cannot be part of an address`,
      'Use small letters a to z, digits and hyphens, 80 at most: 2019-2022.',
    )
  const [authority, plan, edition, ...more] = ids
  if (authority === undefined || plan === undefined || edition === undefined || more.length > 0)
    throw new UsageError(`"${path}" does not name an edition`, 'Write it like derby/cypp/2019-2022.')
  return [authority, plan, edition]
}

/** The content folder only takes files that it knows. */
function refuseReport(report: string, content: string): void {
  if (existsSync(report)) throw new UsageError(`${report} is there already`, 'Choose another name for the report.')
  const inside = relative(resolve(content), resolve(report))
  if (inside !== '' && !inside.startsWith('..') && resolve(inside) !== inside)
    throw new UsageError('the report cannot be in the content folder', 'Put it elsewhere: --report report.txt')
  if (!existsSync(resolve(report, '..')))
    throw new UsageError(`there is no folder for ${report}`, 'Make it first, or choose another.')
}

/** `Plan_final v2.docx` may be called "Plan final v2". */
function titleFromFile(file: string): string {
  const name = basename(file, extname(file))
    .replace(/[_-]+/g, ' ')
    .replace(/[^\p{L}\p{N} .,&'’()]/gu, '')
    .trim()
  return name === '' ? 'Untitled' : titleFromId(name)
}
