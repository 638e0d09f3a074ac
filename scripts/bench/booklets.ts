import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateContent } from './generate-content.ts'
import { bars, runPart, runPartOnOneCore, type Taken } from './run-part.ts'

/** Measures the reading copies of many editions, on one core and on two. Returns whether every bar was met. */
export async function benchBooklets(print: (line: string) => void): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-bench-'))
  const { bar, met } = bars(print)
  try {
    const content = join(folder, 'content')
    generateContent(content, 500)
    const store = () => mkdtempSync(join(folder, 'store-'))
    const one = runPartOnOneCore('booklets-part', content, store(), '1')
    const two = runPart('booklets-part', content, store(), '2')
    print(`booklets of ${one.pages} pages in all: ${say(one)} on one core, ${say(two)} on two`)
    bar('pages a second on one core', perSecond(one), { least: 100 })
    bar('times that on two', perSecond(two) / perSecond(one), { least: 1.7 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return met()
}

function perSecond({ pages, making = Number.NaN }: Taken): number {
  return pages / making
}

function say(taken: Taken): string {
  return `${perSecond(taken).toFixed(0)} a second`
}
