import { pathToFileURL } from 'node:url'
import { loadLibrary } from '../../src/load/load-library.ts'
import { benchCompareMarks } from './compare-pairs.ts'
import { benchCompareTime } from './compare-time.ts'
import { benchCompareTruth } from './compare-truth.ts'
import { benchCompareWorst } from './compare-worst.ts'

/** Any day: it decides nothing but where editions stand. */
const today = '2026-11-22'

const parts = { truth: benchCompareTruth, marks: benchCompareMarks, time: benchCompareTime, worst: benchCompareWorst }

/** Measures the comparison of editions and prints each figure beside its bar. Returns whether every bar was met. */
export async function benchCompare(
  print: (line: string) => void,
  only: readonly string[] = Object.keys(parts),
): Promise<boolean> {
  const { library } = await loadLibrary('content')
  if (library === undefined) throw new Error('the shipped content cannot be read')
  let met = true
  for (const [name, part] of Object.entries(parts)) {
    if (!only.includes(name)) continue
    print('')
    met = (await part(library, today, print)) && met
  }
  return met
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const asked = process.argv.slice(2)
  const met = await benchCompare((line) => process.stdout.write(`${line}\n`), asked.length === 0 ? undefined : asked)
  process.exitCode = met ? 0 : 1
}
