import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { offlineEnvironment } from './offline-environment.ts'

/** What one process took. `seconds` of the whole process, start included. */
export interface Taken {
  readonly seconds: number
  readonly pages: number
  readonly megabytes: number
  /** Seconds of the work alone, where the script tells them. */
  readonly making?: number
}

/** Runs a script of this folder as a process of its own, with the room for what is young that `npm run build` has. */
export function runPart(script: string, ...args: readonly string[]): Taken {
  return runWith([], script, args)
}

/** The same on one core: threads that collect garbage and compile use a second one as well. Needs `taskset`, as Linux has it. */
export function runPartOnOneCore(script: string, ...args: readonly string[]): Taken {
  return runWith(['taskset', '-c', '0'], script, args)
}

function runWith(before: readonly string[], script: string, args: readonly string[]): Taken {
  const began = process.hrtime.bigint()
  const file = fileURLToPath(new URL(`${script}.ts`, import.meta.url))
  const [command, ...words] = [...before, process.execPath, '--max-semi-space-size=32', file, ...args]
  const ran = spawnSync(command!, words, { encoding: 'utf8', maxBuffer: 1e8, env: offlineEnvironment() })
  if (ran.status !== 0) throw new Error(`${script} failed:\n${ran.stderr}`)
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  return { ...(JSON.parse(ran.stdout) as Taken), seconds }
}

/** The middle one of three runs, by time. */
export function median(measure: () => Taken): Taken {
  return [measure(), measure(), measure()].sort((a, b) => a.seconds - b.seconds)[1]!
}

export function say({ seconds, pages, megabytes }: Taken): string {
  return `${seconds.toFixed(2).padStart(7)} s  ${String(pages).padStart(6)} pages  ${String(megabytes).padStart(5)} MB`
}

/** Prints a figure beside its bar, and remembers whether it was met. */
export type Bar = (words: string, value: number, bound: { readonly most: number } | { readonly least: number }) => void

export function bars(print: (line: string) => void): { readonly bar: Bar; readonly met: () => boolean } {
  let all = true
  return {
    bar(words, value, bound) {
      const good = 'most' in bound ? value <= bound.most : value >= bound.least
      all &&= good
      const asked = 'most' in bound ? `at most ${bound.most}` : `at least ${bound.least}`
      print(`  ${good ? 'met  ' : 'MISSED'} ${words}: ${value.toFixed(2)} (bar: ${asked})`)
    },
    met: () => all,
  }
}
