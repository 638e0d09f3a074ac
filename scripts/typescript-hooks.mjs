import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * What a file becomes is kept under a fingerprint of all that it is made from, so that nothing kept is ever out of date. Where
 * nothing can be kept, as in a folder that one may only read, each file is stripped each time.
 */
const kept = new URL('../node_modules/.cache/planpress-typescript/', import.meta.url)
const makers = ['../node_modules/oxc-transform/package.json', import.meta.url].map((maker) =>
  read(new URL(maker, import.meta.url)),
)

/** Strips types from a file of ours as it is loaded; all else is left to Node. A hook of `node:module`'s `register`. */
export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.ts')) return nextLoad(url, context)
  const path = fileURLToPath(url)
  const source = readFileSync(path, 'utf8')
  const name = createHash('sha256')
    .update(JSON.stringify([...makers, source]))
    .digest('hex')
  const place = makers.includes(undefined) ? undefined : new URL(`${name}.mjs`, kept)
  return { format: 'module', source: read(place) ?? keep(place, await strip(path, source)), shortCircuit: true }
}

async function strip(path, source) {
  const { transformSync } = await import('oxc-transform')
  const { code, errors } = transformSync(path, source, { sourcemap: false })
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`)
  return code
}

function read(place) {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return undefined
  }
}

/** Whole or not at all: another process may be reading. */
function keep(place, code) {
  try {
    const beside = new URL(`${place.href}.${process.pid}`)
    mkdirSync(kept, { recursive: true })
    writeFileSync(beside, code)
    renameSync(beside, place)
  } catch {
    // It is stripped again next time.
  }
  return code
}
