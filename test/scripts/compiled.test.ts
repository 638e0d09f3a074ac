import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, it } from 'vitest'
import { ownFolder } from './run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
let project = ''

beforeEach(() => {
  project = ownFolder()
  for (const name of ['compile', 'compiled.mjs', 'planpress.mjs'])
    cpSync(join(root, 'scripts', name), at(`scripts/${name}`), { recursive: true })
  for (const name of ['rolldown', '@rolldown', '@oxc-project'])
    cpSync(join(root, 'node_modules', name), at(`node_modules/${name}`), { recursive: true })
  put('package.json', '{"type":"module"}')
  put('package-lock.json', '{}')
  put('templates/text.txt', 'A text.')
  put('src/word.ts', 'export const word: string = "none"')
})

it('a program runs as it stands now, whatever was kept of it', () => {
  put('src/word.ts', 'export const word: string = "first"')
  put('scripts/planpress.ts', 'import { word } from "../src/word.ts"\nconsole.log(word)')
  expect(run().stdout).toBe('first\n')
  expect(run().stdout).toBe('first\n')
  put('src/word.ts', 'export const word: string = "other"')
  expect(run().stdout).toBe('other\n')
})

it('a change is seen that keeps the size and the time of a file', () => {
  put('scripts/planpress.ts', 'console.log("first")')
  expect(run().stdout).toBe('first\n')
  const { atime, mtime } = statSync(at('scripts/planpress.ts'))
  put('scripts/planpress.ts', 'console.log("other")')
  utimesSync(at('scripts/planpress.ts'), atime, mtime)
  expect(run().stdout).toBe('other\n')
})

it('threads, templates and files beside them are found', () => {
  put(
    'src/thread.ts',
    'import { parentPort } from "node:worker_threads"\nparentPort?.postMessage("from a thread" as string)',
  )
  put('templates/page.ts', 'export const page: string = "a page"')
  put(
    'scripts/planpress.ts',
    [
      'import { readFileSync } from "node:fs"',
      'import { Worker } from "node:worker_threads"',
      'const name: string = "page"',
      `const { page } = await import(new URL(\`../templates/\${name}.ts\`, import.meta.url).href)`,
      'console.log(page, readFileSync(new URL("../templates/text.txt", import.meta.url), "utf8"))',
      'new Worker(new URL("../src/thread.ts", import.meta.url)).on("message", (said) => console.log(said))',
    ].join('\n'),
  )
  expect(run().stdout).toBe('a page A text.\nfrom a thread\n')
})

it('pages are all those that there are', () => {
  put('templates/pages/one.ts', 'export const page: string = "one"')
  put('templates/pages/other.ts', 'export const page: string = "other"')
  put(
    'scripts/planpress.ts',
    [
      'import { readdirSync } from "node:fs"',
      'console.log(readdirSync(new URL("../templates/pages", import.meta.url)).join(" "))',
    ].join('\n'),
  )
  expect(run().stdout).toBe('one.js other.js\n')
  rmSync(at('templates/pages/one.ts'))
  expect(run().stdout).toBe('other.js\n')
})

it('a package stands in the program, and finds what lies beside it', () => {
  put('package.json', '{"type":"module","dependencies":{"pack":"1.0.0"}}')
  put('node_modules/pack/package.json', '{"name":"pack","type":"module","exports":"./in/pack.js"}')
  put('node_modules/pack/in/data.txt', 'data of a package')
  put(
    'node_modules/pack/in/pack.js',
    [
      'import { readFileSync } from "node:fs"',
      'export const data = readFileSync(new URL("data.txt", import.meta.url), "utf8")',
    ].join('\n'),
  )
  put('scripts/planpress.ts', 'import { data } from "pack"\nconsole.log(data)')
  expect(run().stdout).toBe('data of a package\n')
})

it('text that Rolldown writes in another way needs nothing more', () => {
  put('scripts/planpress.ts', 'const said = (text: TemplateStringsArray) => text[0]\nconsole.log(said`</script>`)')
  expect(run()).toMatchObject({ stdout: '</script>\n', stderr: '' })
})

it('what many changes leave behind does not grow without end', () => {
  for (let change = 0; change < 10; change++) {
    put('scripts/planpress.ts', `console.log(${change})`)
    expect(run().stdout).toBe(`${change}\n`)
  }
  expect(readdirSync(at('node_modules/.cache/planpress-compiled')).length).toBe(8)
})

it('a file that is not TypeScript is named, the second time too', () => {
  put('scripts/planpress.ts', 'const said: = 1')
  for (const _ of [1, 2]) {
    const { status, stderr } = run()
    expect(status).not.toBe(0)
    expect(stderr).toContain('scripts/planpress.ts')
  }
})

it('a folder that one may only read is no hindrance', () => {
  put('src/word.ts', 'export const word: string = "runs"')
  put('scripts/planpress.ts', 'import { word } from "../src/word.ts"\nconsole.log(word)')
  chmodSync(project, 0o755)
  chmodSync(at('node_modules'), 0o555)
  // Whoever may do everything may write there all the same, and so runs it as another.
  const { stdout, stderr } = process.getuid?.() === 0 ? run({ uid: 65534, gid: 65534 }) : run()
  chmodSync(at('node_modules'), 0o755)
  expect(stderr).toBe('')
  expect(stdout).toBe('runs\n')
  expect(existsSync(at('node_modules/.cache'))).toBe(false)
})

function at(path: string): string {
  return join(project, path)
}

function put(path: string, content: string): void {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), content)
}

function run(as: { readonly uid?: number; readonly gid?: number } = {}) {
  return spawnSync(process.execPath, [at('scripts/planpress.mjs')], { encoding: 'utf8', ...as })
}
