import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problem.ts'
import { type FileProblems, problemsOf } from './problems.ts'

/** A folder of the content: what it holds, by name. */
export interface Folder {
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

// What systems, editors and git leave behind without being asked.
const leftBehind =
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|\.gitattributes|\.gitignore|\.git|\.github|\.gitlab|\.vscode|\.idea|\.editorconfig|~\$.*|.*\.swp|.*~)$/i

/**
 * What a folder holds, sorted. Links are refused, since they can lead out of the content folder; so are devices, and names
 * that the file systems of others would take for one another.
 */
export function readFolder(root: string, path: string, problems: Problem[]): Folder {
  const entries = readdirSync(join(root, path), { withFileTypes: true })
  const names = entries.filter((entry) => !leftBehind.test(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const sound = names.filter((entry) => isPlain(entry, problemsOf(pathOf(path, entry.name), problems)))
  return {
    files: sound.filter((entry) => entry.isFile()).map((entry) => entry.name),
    folders: sound.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
  }
}

function isPlain(entry: Dirent, problems: FileProblems): boolean {
  if (entry.isFile() || entry.isDirectory()) return true
  if (entry.isSymbolicLink())
    problems.error('files', {}, 'This is a link to another file or folder.', 'Put the file itself here.')
  else problems.error('files', {}, 'This is neither a file nor a folder.', 'Take it out.')
  return false
}

/** Joins a name to a path that is relative to the content folder; the content folder itself is the empty path. */
export function pathOf(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/**
 * The bytes of a file; undefined when it is larger than `limit`. Read at once and not by promises, which take several times as
 * long for the many small files of a content folder.
 */
export function readBytes(root: string, path: string, limit: number, problems: FileProblems): Uint8Array | undefined {
  // A link that was put in place since the folder was read is not followed, where the system can tell.
  const file = openSync(join(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const { size } = fstatSync(file)
    if (size <= limit) return readFileSync(file)
    const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)
    problems.error(
      'files',
      {},
      `The file has ${megabytes(size)} MB; the most is ${megabytes(limit)} MB.`,
      'Split it, or make it smaller.',
    )
    return undefined
  } finally {
    closeSync(file)
  }
}
