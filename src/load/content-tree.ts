import { didYouMean } from '../did-you-mean.ts'
import { ledgerFolder } from '../ledger/ledger-file.ts'
import { type EntryKind, entryKinds, folderOf } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { Picture } from '../model/library.ts'
import type { Problem } from '../problem.ts'
import { idOf, isId } from '../schema/scalars.ts'
import { type Folder, pathOf, readBytes, readFolder } from './content-files.ts'
import { decodeText } from './decode-text.ts'
import { withoutMergeMarks } from './merge-marks.ts'
import { pictureSize } from './picture-size.ts'
import { type FileProblems, problemsOf } from './problems.ts'
import { readSvg } from './svg/read-svg.ts'
import { writeSvg } from './svg/write-svg.ts'

/** A file of text; `text` is undefined when it was refused, after a problem. */
export interface TextFile {
  readonly path: string
  readonly text: string | undefined
}

/** The content folder as it was read: each file once, in the order of their names. */
export interface ContentTree {
  readonly site?: TextFile
  readonly about?: TextFile
  readonly glossary?: TextFile
  readonly authorities: readonly AuthorityFolder[]
  /** What was published, a file for each edition. */
  readonly ledger: readonly TextFile[]
  readonly pictures: ReadonlyMap<string, Picture>
  /** Files of pictures that cannot be shown, which has been told. */
  readonly refusedPictures: ReadonlySet<string>
}

export interface AuthorityFolder {
  readonly id: Id
  readonly file?: TextFile
  readonly plans: readonly PlanFolder[]
}

export interface PlanFolder {
  readonly id: Id
  readonly file?: TextFile
  readonly readings?: TextFile
  readonly editions: readonly EditionFolder[]
}

export interface EditionFolder {
  readonly id: Id
  readonly file?: TextFile
  readonly entries: readonly EntryFile[]
}

export interface EntryFile extends TextFile {
  readonly id: Id
  readonly kind: EntryKind
}

const ledgerHint = 'Only npm run publish writes here: take it out.'
const mostBytes = { text: 2 * 1024 * 1024, picture: 20 * 1024 * 1024, drawing: 2 * 1024 * 1024 }
const mostPixels = 40_000_000

/** Reads the content folder. What has no place in it is a problem; nothing is followed out of it. */
export function readTree(root: string, problems: Problem[]): ContentTree {
  const pictures = new Map<string, Picture>()
  const refusedPictures = new Set<string>()
  const top = readFolder(root, '', problems)
  const named = namedFiles('', top, ['site.md', 'about.md', 'glossary.md'])
  const authorities: AuthorityFolder[] = []
  for (const id of idFolders('', top, ['pictures', ledgerFolder])) authorities.push(authority(id))
  readPictures('', top)
  const ledger = top.folders.includes(ledgerFolder) ? ledgerFiles(ledgerFolder, 0) : []
  return {
    ...file('site', named.get('site.md')),
    ...file('about', named.get('about.md')),
    ...file('glossary', named.get('glossary.md')),
    authorities,
    ledger,
    pictures,
    refusedPictures,
  }

  /** `ledger/<authority>/<plan>/<edition>.json` */
  function ledgerFiles(path: string, depth: number): readonly TextFile[] {
    const folder = readFolder(root, path, problems)
    if (depth < 2) {
      for (const name of folder.files) refuse(pathOf(path, name), 'A file of this name has no place here.', ledgerHint)
      return folder.folders.flatMap((name) => ledgerFiles(pathOf(path, name), depth + 1))
    }
    for (const name of folder.folders) refuse(pathOf(path, name), 'There are only files here, no folders.', ledgerHint)
    return folder.files.filter((name) => hasPlainName(path, name, ['json'])).map((name) => readText(pathOf(path, name)))
  }

  function authority(id: Id): AuthorityFolder {
    const folder = readFolder(root, id, problems)
    const named = namedFiles(id, folder, ['authority.md'])
    const plans: PlanFolder[] = []
    for (const name of idFolders(id, folder, [])) plans.push(plan(pathOf(id, name), name))
    return { id, ...file('file', named.get('authority.md')), plans }
  }

  function plan(path: string, id: Id): PlanFolder {
    const folder = readFolder(root, path, problems)
    const named = namedFiles(path, folder, ['plan.md', 'readings.csv'])
    const editions: EditionFolder[] = []
    for (const name of idFolders(path, folder, [])) editions.push(edition(pathOf(path, name), name))
    return { id, ...file('file', named.get('plan.md')), ...file('readings', named.get('readings.csv')), editions }
  }

  function edition(path: string, id: Id): EditionFolder {
    const folder = readFolder(root, path, problems)
    const named = namedFiles(path, folder, ['edition.md'])
    const kindFolders = [...entryKinds.map((kind) => folderOf[kind]), 'pictures']
    for (const name of folder.folders)
      if (!kindFolders.includes(name))
        refuse(
          pathOf(path, name),
          'An edition has no folder of this name.',
          didYouMean(name, kindFolders) ?? `Its folders are: ${kindFolders.join(', ')}.`,
        )
    const entries: EntryFile[] = []
    for (const kind of entryKinds)
      if (folder.folders.includes(folderOf[kind])) entries.push(...entriesIn(pathOf(path, folderOf[kind]), kind))
    readPictures(path, folder)
    return { id, ...file('file', named.get('edition.md')), entries }
  }

  function entriesIn(path: string, kind: EntryKind): readonly EntryFile[] {
    const folder = readFolder(root, path, problems)
    for (const name of folder.folders)
      refuse(pathOf(path, name), 'There are only files here, no folders.', 'Move its files one level up.')
    const wanted = folder.files.filter((name) => hasPlainName(path, name, ['md']))
    return wanted.map((name) => ({ ...readText(pathOf(path, name)), id: name.slice(0, -3), kind }))
  }

  /** The files that may stand in a folder; any other is refused. */
  function namedFiles(path: string, folder: Folder, names: readonly string[]): ReadonlyMap<string, TextFile> {
    for (const name of folder.files)
      if (!names.includes(name))
        refuse(
          pathOf(path, name),
          'A file of this name has no place here.',
          didYouMean(name, names) ?? `Here can stand: ${names.join(', ')}.`,
        )
    const found = names.filter((name) => folder.files.includes(name))
    return new Map(found.map((name) => [name, readText(pathOf(path, name))] as const))
  }

  function idFolders(path: string, folder: Folder, others: readonly string[]): readonly Id[] {
    return folder.folders.filter((name) => {
      if (others.includes(name)) return false
      if (isId(name)) return true
      refuse(pathOf(path, name), `The folder cannot be called "${name}".`, nameHint(name, ''))
      return false
    })
  }

  function readPictures(path: string, folder: Folder) {
    if (!folder.folders.includes('pictures')) return
    const inside = pathOf(path, 'pictures')
    const { files, folders } = readFolder(root, inside, problems)
    for (const name of folders)
      refuse(pathOf(inside, name), 'There are only pictures here, no folders.', 'Move its files one level up.')
    for (const name of files) {
      if (!hasPlainName(inside, name, ['png', 'jpg', 'svg'])) continue
      const picture = readPicture(pathOf(inside, name))
      if (picture === undefined) refusedPictures.add(pathOf(inside, name))
      else pictures.set(pathOf(inside, name), picture)
    }
  }

  function readText(path: string): TextFile {
    const found = problemsOf(path, problems)
    const bytes = readBytes(root, path, mostBytes.text, found)
    const text = bytes === undefined ? undefined : decodeText(bytes, found)
    return { path, text: text === undefined ? undefined : withoutMergeMarks(text, found) }
  }

  function readPicture(path: string): Picture | undefined {
    const found = problemsOf(path, problems)
    if (path.endsWith('.svg')) return readDrawing(path, found)
    const bytes = readBytes(root, path, mostBytes.picture, found)
    const size = bytes === undefined ? undefined : pictureSize(bytes)
    if (bytes === undefined) return undefined
    if (size === undefined)
      found.error(
        'pictures',
        {},
        'The file is not a whole PNG or JPEG picture.',
        'Export the picture again, as PNG or JPEG; or as a plain SVG, under a name that ends in .svg.',
      )
    else if (size.width * size.height > mostPixels)
      found.error(
        'pictures',
        {},
        `The picture has ${size.width} by ${size.height} pixels, more than 40 million.`,
        'Make it smaller: 2,000 pixels across are enough for paper.',
      )
    else if ((size.type === 'png') !== path.endsWith('.png'))
      found.error(
        'pictures',
        {},
        `The picture is a ${size.type === 'png' ? 'PNG' : 'JPEG'}, which its name does not say.`,
        `Call it ${path
          .split('/')
          .at(-1)!
          .replace(/\.\w+$/, size.type === 'png' ? '.png' : '.jpg')}.`,
      )
    else return { bytes, ...size }
    return undefined
  }

  function readDrawing(path: string, found: FileProblems): Picture | undefined {
    const original = readBytes(root, path, mostBytes.drawing, found)
    const drawing = original === undefined ? undefined : readSvg(original, found)
    if (original === undefined || drawing === undefined) return undefined
    const whole = (length: number) => Math.max(1, Math.round(length))
    const bytes = new TextEncoder().encode(writeSvg(drawing))
    return { type: 'svg', bytes, original, drawing, width: whole(drawing.width), height: whole(drawing.height) }
  }

  /** Whether a file's name is an id with one of these endings; the others are refused with a name that would do. */
  function hasPlainName(path: string, name: string, endings: readonly string[]): boolean {
    const dot = name.lastIndexOf('.')
    const [id, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)]
    const file = pathOf(path, name)
    if (!endings.includes(ending)) {
      const known =
        endings.find((one) => one === ending.toLowerCase()) ?? (ending.toLowerCase() === 'jpeg' ? 'jpg' : undefined)
      refuse(
        file,
        `Files here end in ${listed(endings.map((one) => `.${one}`))}.`,
        known === undefined ? 'Take the file out of the content folder.' : `Call it ${id}.${known}.`,
      )
      return false
    }
    if (isId(id)) return true
    refuse(file, `The file cannot be called "${name}".`, nameHint(id, `.${ending}`))
    return false
  }

  function refuse(path: string, message: string, hint: string) {
    problemsOf(path, problems).error('files', {}, message, hint)
  }
}

function listed(endings: readonly string[]): string {
  return endings.join(', ').replace(/, (?=[^,]*$)/, ' or ')
}

function nameHint(name: string, ending: string): string {
  const near = idOf(name)
  const rule = 'Names are lower-case letters a to z, digits and hyphens, 80 at most.'
  return near === '' ? rule : `${rule} Call it ${near}${ending}.`
}

function file<Name extends string>(name: Name, found: TextFile | undefined): { readonly [K in Name]?: TextFile } {
  return (found === undefined ? {} : { [name]: found }) as { readonly [K in Name]?: TextFile }
}
