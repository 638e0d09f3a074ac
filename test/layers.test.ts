import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each room of `src/` may import, besides itself. */
const rooms: { readonly [room: string]: readonly string[] } = {
  model: [],
  schema: ['model'],
  document: ['model'],
  ledger: ['model', 'document'],
  load: ['model', 'schema', 'ledger'],
  check: ['model', 'schema', 'document', 'ledger'],
  diff: ['model', 'document'],
  import: ['model', 'schema', 'document', 'load', 'diff'],
  html: ['model', 'document', 'diff'],
  admin: ['html', 'model', 'schema'],
  site: ['html', 'model', 'document', 'diff', 'ledger', 'admin'],
  booklet: ['model', 'document', 'diff'],
  feeds: ['model', 'document', 'diff'],
  data: ['model', 'document', 'diff'],
  'fact-check': ['model', 'document', 'diff', 'html', 'data'],
  output: [],
  // The pieces of the pipeline: what `build.ts` is too short to hold.
  build: [],
}

/** The rooms within a room, from the ground up: each may import those before it. What a room shows to others stands beside them. */
const floors: { readonly [room: string]: readonly string[] } = {
  diff: ['changes', 'words', 'match', 'edits', 'tree', 'summary', 'list', 'apply', 'three-way', 'tell'],
  booklet: ['fonts', 'frame', 'lines', 'press', 'compose', 'pages', 'draw', 'redline'],
  site: ['views', 'atlas', 'frame', 'pages'],
}

/** Open to every room above `model`. */
const open = ['problem.ts', 'urls.ts', 'output-file.ts', 'did-you-mean.ts', 'say-problems.ts']

/** Packages that have one home. */
const homes: { readonly [name: string]: readonly string[] } = {
  'markdown-it': ['load', 'import'],
  'markdown-it-abbr': ['load'],
  'markdown-it-deflist': ['load'],
  'markdown-it-footnote': ['load', 'import'],
  'gray-matter': ['load'],
  'js-yaml': ['load'],
  'csv-parse': ['load'],
  saxes: ['load', 'import'],
  '@11ty/eleventy': ['site'],
  pagefind: ['site'],
  pdfkit: ['booklet'],
  fontkit: ['booklet'],
  yauzl: ['import'],
  parse5: ['import'],
}

/** Rooms that touch no disk, clock or console. */
const pure = [
  'model',
  'schema',
  'document',
  'ledger',
  'check',
  'diff',
  'html',
  'feeds',
  'data',
  'fact-check',
  'admin',
  'import',
]

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

interface File {
  /** Relative to `src/`, with `/`. */
  readonly name: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}

const files: readonly File[] = filesUnder(join(root, 'src')).map((path) => {
  const text = readFileSync(path, 'utf8')
  const name = relative(join(root, 'src'), path).replaceAll('\\', '/')
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm,
  )
  const imports = [...found].map(([, from, later, bare]) => from ?? later ?? bare ?? '')
  return { name, room: name.includes('/') ? name.slice(0, name.indexOf('/')) : '', text, imports }
})

/** Files in `src/` that a file imports, relative to `src/`. */
function ownImports(file: File): readonly string[] {
  return file.imports
    .filter((from) => from.startsWith('.'))
    .map((from) => join(dirname(file.name), from).replaceAll('\\', '/'))
}

describe('the layers', () => {
  it('are the rooms that src has', () => {
    expect(new Set(files.map(({ room }) => room).filter((room) => room !== '' && !(room in rooms)))).toEqual(new Set())
    expect(files.length).toBeGreaterThan(20)
  })

  it('import one way only', () => {
    const wrong = files.flatMap((file) =>
      ownImports(file).flatMap((to) => {
        if (file.name === 'build.ts' || file.room === 'build') return []
        const room = to.includes('/') ? to.slice(0, to.indexOf('/')) : ''
        if (room === file.room && room !== '') return []
        if (room === '') return open.includes(to) && file.room !== 'model' ? [] : [`${file.name} imports ${to}`]
        // Addresses name parts and entries, so they know those two rooms.
        const may = file.room === '' ? ['model', 'document'] : (rooms[file.room] ?? [])
        return may.includes(room) ? [] : [`${file.name} imports ${to}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('have rooms of their own that import downwards only', () => {
    const wrong = files.flatMap((file) => {
      const floor = floors[file.room]?.indexOf(file.name.split('/')[1] ?? '') ?? -1
      if (floor < 0) return []
      return ownImports(file).flatMap((to) => {
        const [room, inner = ''] = to.split('/')
        if (room !== file.room) return []
        const at = floors[file.room]!.indexOf(inner)
        return at >= 0 && at <= floor ? [] : [`${file.name} imports ${to}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('never lead out of src, and name files with their ending', () => {
    const wrong = files.flatMap((file) =>
      ownImports(file)
        .filter((to) => to.startsWith('..') || !/\.(ts|json)$/.test(to))
        .map((to) => `${file.name} imports ${to}`),
    )
    expect(wrong).toEqual([])
  })

  it('keep each package in its one home', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((from) => homes[from] !== undefined && !homes[from].includes(file.room))
        .map((from) => `${file.name} imports ${from}`),
    )
    expect(wrong).toEqual([])
  })

  it('touch no disk, clock, chance or console in the middle', () => {
    const wrong = files
      .filter(({ room }) => pure.includes(room))
      .flatMap(({ name, text, imports }) => [
        ...imports
          .filter((from) => /^(node:)?(fs|child_process|http|os|worker_threads)/.test(from))
          .map((from) => `${name} imports ${from}`),
        ...['new Date()', 'Date.now(', 'Math.random(', 'console.', 'process.env', 'localeCompare(']
          .filter((word) => text.includes(word))
          .map((word) => `${name} has ${word}`),
      ])
    expect(wrong).toEqual([])
  })
})
