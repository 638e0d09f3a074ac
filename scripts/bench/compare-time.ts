import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { diffWords } from 'diff'
import { build } from 'vite'
import { changesBetween } from '../../src/diff/changes-between.ts'
import type { Library } from '../../src/model/library.ts'
import { documentOfText } from './compare-text.ts'
import { type TextMaker, textMaker } from './compare-texts.ts'
import { offlineEnvironment } from './offline-environment.ts'

/** Seconds for one pair of texts. */
interface Times {
  readonly ours: number
  readonly oursProcess: number
  readonly gitProcess: number
  /** Node that starts and does nothing: no program in it can be faster. */
  readonly nodeAlone: number
  /** Absent where it was not waited for. */
  readonly jsdiff: number | undefined
}

const sizes = [50_000, 200_000] as const
const jsdiffPatience = 90

/** Time against jsdiff and git, on mostly equal and wholly different texts. */
export async function benchCompareTime(
  library: Library,
  today: string,
  print: (line: string) => void,
): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-compare-'))
  try {
    const program = await bundle(folder)
    const maker = textMaker(library, today)
    let met = true
    const judge = (words: string, isMet: boolean): void => {
      print(`  ${words}: ${isMet ? 'met' : 'NOT MET'}`)
      met &&= isMet
    }
    const all: Times[] = []
    for (const kind of ['mostly equal', 'wholly different'] as const)
      for (const words of sizes) {
        const times = timesOf(pairOf(maker, kind, words), program, folder, kind === 'mostly equal')
        all.push(times)
        print(
          `${words.toLocaleString('en-GB')} words, ${kind}: ${say(times.ours)} (${say(times.oursProcess)} as a whole process)`,
        )
        judge(
          `longest ${say(Math.max(times.ours, times.oursProcess))}, bar 5 s`,
          Math.max(times.ours, times.oursProcess) <= 5,
        )
        if (kind === 'wholly different') {
          print(`  git ${say(times.gitProcess)} as a whole process`)
          continue
        }
        const jsdiff = times.jsdiff ?? jsdiffPatience
        const share = jsdiff / times.ours
        const over = times.jsdiff === undefined ? 'over ' : ''
        judge(`jsdiff ${over}${say(jsdiff)}, ${over}${share.toFixed(0)} times ours, bar 50`, share >= 50)
        const toGit = times.oursProcess / times.gitProcess
        print(`  Node alone ${say(times.nodeAlone)}, ${(times.nodeAlone / times.gitProcess).toFixed(1)} times git`)
        judge(`git ${say(times.gitProcess)}; ours ${toGit.toFixed(1)} times that as a whole process, bar 8`, toGit <= 8)
      }
    const growth = all[1]!.ours / all[0]!.ours
    judge(`four times the words take ${growth.toFixed(1)} times the time, bar 6`, growth < 6)
    return met
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function pairOf(maker: TextMaker, kind: 'mostly equal' | 'wholly different', words: number): readonly [string, string] {
  const older = maker.text(words, 1)
  return [older, kind === 'mostly equal' ? maker.edited(older, 2) : maker.text(words, 3)]
}

function timesOf(pair: readonly [string, string], program: string, folder: string, withJsdiff: boolean): Times {
  const files = pair.map((text, index) => {
    const file = join(folder, `${index}.md`)
    writeFileSync(file, text)
    return file
  })
  const compare = () => {
    const [older, newer] = pair.map((text, index) => documentOfText(text, `${index}`))
    changesBetween(older!, newer!)
  }
  compare()
  const git = ['diff', '--no-index', '--no-color', '--word-diff', '--histogram', ...files]
  return {
    ours: fastest(12, compare),
    oursProcess: fastest(7, () => run(process.execPath, [program, ...files], [0])),
    gitProcess: fastest(7, () => run('git', git, [0, 1])),
    nodeAlone: fastest(7, () => run(process.execPath, ['-e', '0'], [0])),
    jsdiff: withJsdiff ? jsdiffTime(pair) : undefined,
  }
}

function jsdiffTime([older, newer]: readonly [string, string]): number | undefined {
  let changes: unknown
  const seconds = timed(() => {
    changes = diffWords(older, newer, { timeout: 1000 * jsdiffPatience })
  })
  return changes === undefined ? undefined : seconds
}

function run(command: string, words: readonly string[], codes: readonly number[]): void {
  const { status, stderr } = spawnSync(command, words, { maxBuffer: 1 << 30, env: offlineEnvironment() })
  if (!codes.includes(status ?? -1)) throw new Error(`${command}: ${stderr}`)
}

/** The least of several, which other work on the machine disturbs least. */
function fastest(times: number, work: () => void): number {
  return Math.min(...Array.from({ length: times }, () => timed(work)))
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

function say(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 2 : 0)} s`
}

/** The comparison as one file, so that reading sixty is not what is measured. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(new URL('compare-files.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'compare-files.mjs' } },
    },
  })
  return join(folder, 'compare-files.mjs')
}
