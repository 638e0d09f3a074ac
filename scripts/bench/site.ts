import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateContent } from './generate-content.ts'

/** What one process took. `seconds` of the whole process, start included. */
interface Taken {
  readonly seconds: number
  readonly pages: number
  readonly megabytes: number
}

/**
 * Measures the building of a site of `sizes` sections against stock Eleventy that builds the section pages alone, each as a
 * process of its own, and prints each figure beside its bar. Returns whether every bar was met.
 */
export async function benchSite(print: (line: string) => void, sizes: readonly number[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-bench-'))
  let met = true
  const bar = (words: string, value: number, most: number) => {
    const good = value <= most
    met &&= good
    print(`  ${good ? 'met  ' : 'MISSED'} ${words}: ${value.toFixed(2)} (bar: at most ${most})`)
  }
  try {
    const pages: number[] = []
    const made: number[] = []
    // Stock Eleventy writes into an empty folder, so the whole does too: removing the last site is no part of the comparison.
    let runs = 0
    const out = () => join(folder, `out-${++runs}`)
    for (const size of sizes) {
      const content = join(folder, `content-${size}`)
      made.push(generateContent(content, size))
      const stock = median(() => run('eleventy-part.ts', content))
      const alone = median(() => run('site-part.ts', content, out(), 'pages'))
      const whole = median(() => run('site-part.ts', content, out(), 'all'))
      print(`site of ${made.at(-1)} sections`)
      print(`  stock Eleventy, sections alone   ${say(stock)}`)
      print(`  every page, search, feeds, data  ${say(alone)}`)
      print(`  ... and every comparison         ${say(whole)}`)
      bar('times stock Eleventy', alone.seconds / stock.seconds, 2)
      bar('times stock Eleventy, comparisons too', whole.seconds / stock.seconds, 3.5)
      bar('peak memory in MB', whole.megabytes, 1200)
      pages.push(alone.seconds)
    }
    const [small, large] = [made[0], made.at(-1)]
    if (small !== undefined && large !== undefined && large > small)
      bar(
        `growth of time for ${(large / small).toFixed(1)} times the sections`,
        pages.at(-1)! / pages[0]!,
        (large / small) * 1.125,
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return met
}

function run(script: string, ...args: readonly string[]): Taken {
  const began = process.hrtime.bigint()
  const file = fileURLToPath(new URL(script, import.meta.url))
  const ran = spawnSync(
    process.execPath,
    ['--import', new URL('../../scripts/typescript.mjs', import.meta.url).href, file, ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
  if (ran.status !== 0) throw new Error(`${script} failed:\n${ran.stderr}`)
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  return { ...(JSON.parse(ran.stdout) as Taken), seconds }
}

/** The middle one of three runs, by time. */
function median(measure: () => Taken): Taken {
  return [measure(), measure(), measure()].sort((a, b) => a.seconds - b.seconds)[1]!
}

function say({ seconds, pages, megabytes }: Taken): string {
  return `${seconds.toFixed(2).padStart(7)} s  ${String(pages).padStart(6)} pages  ${String(megabytes).padStart(5)} MB`
}
