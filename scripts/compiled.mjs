import { createHash } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const kept = join(root, 'node_modules/.cache/planpress-compiled')

/**
 * Where a TypeScript file of ours lies as JavaScript that Node 20 reads, as an address to import. All of `folders` is there, each
 * file in its place, as if types had never been written: so threads and templates are found as well, and no hook slows each
 * import. What was compiled is kept from one run to the next, and a file is compiled again when its size or a time of it changed.
 *
 * @param {string} file from the root of the project
 * @param {readonly string[]} folders
 * @returns {Promise<string>}
 */
export async function compiled(file, folders = ['src', 'scripts', 'templates']) {
  const place = await bringUpToDate(folders)
  return pathToFileURL(join(place, javaScriptName(file))).href
}

async function bringUpToDate(folders) {
  try {
    mkdirSync(kept, { recursive: true })
    await compileInto(kept, folders)
    return kept
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
    // Where nothing can be kept, as in a folder that one may only read, all is compiled each time.
    const place = mkdtempSync(join(tmpdir(), 'planpress-'))
    process.on('exit', () => rmSync(place, { recursive: true, force: true }))
    await compileInto(place, folders)
    return place
  }
}

async function compileInto(place, folders) {
  const list = join(place, 'files.json')
  const maker = fingerprint()
  const known = read(list)
  const before = known?.maker === maker ? known.files : {}
  const now = sourcesIn(folders)
  const stale = Object.keys(now).filter((file) => now[file] !== before[file])
  const gone = Object.keys(before).filter((file) => !(file in now) && folders.includes(file.split('/')[0]))
  if (stale.length + gone.length === 0) return
  linkPackages(place)
  const { transformSync } = await import('oxc-transform')
  for (const file of stale) {
    const made = file.endsWith('.ts') ? toJavaScript(transformSync, file) : readFileSync(join(root, file))
    putWhole(join(place, javaScriptName(file)), made)
  }
  for (const file of gone) rmSync(join(place, javaScriptName(file)), { force: true })
  const files = { ...before, ...now }
  for (const file of gone) delete files[file]
  putWhole(list, JSON.stringify({ maker, files }))
}

/** Changes with the compiler and with this file, so that nothing stays that another made. */
function fingerprint() {
  const makers = [join(root, 'node_modules/oxc-transform/package.json'), fileURLToPath(import.meta.url)]
  const hash = createHash('sha256')
  for (const maker of makers) hash.update(readFileSync(maker))
  return hash.digest('hex')
}

/** Each file that there is with what changes when the file does. */
function sourcesIn(folders) {
  const found = {}
  for (const file of ['package.json', 'package-lock.json']) found[file] = stampOf(file)
  for (const folder of folders)
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !(entry.name.endsWith('.ts') || folder === 'templates')) continue
      const file = join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')
      found[file] = stampOf(file)
    }
  return found
}

function stampOf(file) {
  const { size, mtimeMs, ctimeMs } = lstatSync(join(root, file))
  return [size, mtimeMs, ctimeMs].join(' ')
}

function toJavaScript(transformSync, file) {
  const { code, errors } = transformSync(file, readFileSync(join(root, file), 'utf8'), {
    typescript: { onlyRemoveTypeImports: true, rewriteImportExtensions: 'rewrite' },
  })
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0].message}`)
  // A thread or a template is named by `new URL('…', import.meta.url)`, as bundlers read it too.
  return code.replace(/(\bnew URL\((["'`])[^"'`]*)\.ts(\2, import\.meta\.url\))/g, '$1.js$3')
}

function javaScriptName(file) {
  return file.replace(/\.ts$/, '.js')
}

function read(list) {
  try {
    return JSON.parse(readFileSync(list, 'utf8'))
  } catch {
    return undefined
  }
}

/** Packages lie beside what is compiled as they lie beside its source. */
function linkPackages(place) {
  try {
    symlinkSync(relative(place, join(root, 'node_modules')), join(place, 'node_modules'), 'junction')
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

/** Whole or not at all: another process may be reading. */
function putWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}~`
  writeFileSync(beside, content)
  renameSync(beside, path)
}
