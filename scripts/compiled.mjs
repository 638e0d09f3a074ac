import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const kept = join(root, 'node_modules/.cache/planpress-compiled')

/** So many are kept: a program that runs longer than the next change of its source still finds what it has not loaded yet. */
const mostKept = 8

/**
 * Where a TypeScript file of ours lies as JavaScript that Node 20 reads, as an address to import. It lies there with all that it
 * imports in a few files, since reading a few hundred takes longer than running them; threads, templates and what else it names by
 * `new URL('…', import.meta.url)` lie beside it as they lie beside its source. What was compiled is kept, and is compiled again when
 * the size or a time of any file in `folders` changed.
 *
 * @param {string} file from the root of the project
 * @param {readonly string[]} folders
 * @returns {Promise<string>}
 */
export async function compiled(file, folders = ['src', 'scripts', 'templates']) {
  const place = await placeOf(file, folders)
  return pathToFileURL(join(place, file.replace(/\.ts$/, '.js'))).href
}

async function placeOf(file, folders) {
  const place = join(kept, fingerprint(file, folders))
  if (existsSync(place)) return place
  try {
    mkdirSync(kept, { recursive: true })
    const beside = mkdtempSync(`${place}-`)
    await compileInto(beside, file)
    chmodSync(beside, 0o755)
    putInPlace(beside, place)
    removeOldest()
    return place
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
    // Where nothing can be kept, as in a folder that one may only read, all is compiled each time.
    const place = mkdtempSync(join(tmpdir(), 'planpress-'))
    process.on('exit', () => rmSync(place, { recursive: true, force: true }))
    await compileInto(place, file)
    return place
  }
}

/** Only what changed needs what compiles. */
async function compileInto(place, file) {
  const { bundle } = await import('./compile/bundle.mjs')
  await bundle({ root, file, place }).catch((error) => {
    rmSync(place, { recursive: true, force: true })
    throw error
  })
}

/** Whole or not at all: another process may have made the same meanwhile. */
function putInPlace(beside, place) {
  try {
    renameSync(beside, place)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
    rmSync(beside, { recursive: true, force: true })
  }
}

function removeOldest() {
  const places = readdirSync(kept).map((name) => join(kept, name))
  const byAge = places.map((place) => ({ place, time: statSync(place).mtimeMs })).sort((a, b) => b.time - a.time)
  for (const { place } of byAge.slice(mostKept)) rmSync(place, { recursive: true, force: true })
}

/** Changes with each file that there is, and with the packages. */
function fingerprint(program, folders) {
  const hash = createHash('sha256').update(program)
  for (const file of ['package.json', 'package-lock.json']) hash.update(stampOf(file))
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
      if (entry.isFile() && (folder === 'templates' || /\.(ts|mjs|cjs)$/.test(entry.name)))
        hash.update(stampOf(join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')))
  return hash.digest('hex').slice(0, 16)
}

function stampOf(file) {
  const { size, mtimeMs, ctimeMs } = lstatSync(join(root, file))
  return `${file} ${size} ${mtimeMs} ${ctimeMs}\n`
}
