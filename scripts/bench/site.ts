import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateContent } from './generate-content.ts'
import { bars, median, runPart, say } from './run-part.ts'
import { benchEdit } from './site-edit.ts'
import { benchServe } from './site-serve.ts'

/**
 * Measures the building of a site of `sizes` sections against stock Eleventy that builds the section pages alone, each as a
 * process of its own; of the smallest also the build after an edit and the preview. Prints each figure beside its bar. Returns
 * whether every bar was met.
 */
export async function benchSite(print: (line: string) => void, sizes: readonly number[]): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-bench-'))
  const { bar, met } = bars(print)
  try {
    const pages: number[] = []
    const made: number[] = []
    // Stock Eleventy writes into an empty folder, so the whole does too: removing the last site is no part of the comparison.
    let runs = 0
    const out = () => join(folder, `out-${++runs}`)
    for (const [at, size] of sizes.entries()) {
      const content = join(folder, `content-${size}`)
      made.push(generateContent(content, size))
      const stock = median(() => runPart('eleventy-part', content))
      const alone = median(() => runPart('site-part', content, out(), 'pages'))
      const whole = median(() => runPart('site-part', content, out(), 'all'))
      print(`site of ${made.at(-1)} sections`)
      print(`  stock Eleventy, sections alone   ${say(stock)}`)
      print(`  every page, search, feeds, data  ${say(alone)}`)
      print(`  ... and every comparison         ${say(whole)}`)
      bar('times stock Eleventy', alone.seconds / stock.seconds, { most: 2 })
      bar('times stock Eleventy, comparisons too', whole.seconds / stock.seconds, { most: 3.5 })
      bar('peak memory in MB', whole.megabytes, { most: 1200 })
      pages.push(alone.seconds)
      if (at > 0) continue
      benchEdit(content, folder, print, bar)
      await benchServe(content, print, bar)
    }
    const [small, large] = [made[0], made.at(-1)]
    if (small !== undefined && large !== undefined && large > small)
      bar(`growth of time for ${(large / small).toFixed(1)} times the sections`, pages.at(-1)! / pages[0]!, {
        most: (large / small) * 1.125,
      })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return met()
}
