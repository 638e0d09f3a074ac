import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { offlineEnvironment } from './offline-environment.ts'

/* Booklets of about 20, 100 and 500 pages, all tags on, each in a process of its own. */

interface Run {
  readonly pages: number
  readonly size: number
  readonly memory: number
  readonly seconds: number
}

/** As `npm run booklet` runs: with room for what is young, so that less of it is kept by mistake. */
const room = '--max-semi-space-size=32'
const script = fileURLToPath(new URL('paper-run.ts', import.meta.url))

function run(sections: number): Run {
  const start = performance.now()
  const said = execFileSync(process.execPath, [room, script, String(sections)], {
    encoding: 'utf8',
    env: offlineEnvironment(),
  })
  return { ...JSON.parse(said), seconds: (performance.now() - start) / 1000 }
}

/** The middle one of three. */
function middle(sections: number): Run {
  const runs = [run(sections), run(sections), run(sections)].sort((one, other) => one.seconds - other.seconds)
  return runs[1] as Run
}

const bars: readonly { readonly sections: number; readonly seconds?: number; readonly memory?: number }[] = [
  { sections: 5 },
  { sections: 24, seconds: 1.2 },
  { sections: 134, seconds: 5, memory: 350 },
]

/** A page of the longest may take so many times what one of the hundred takes. */
const mostGrowth = 1.3

/** Measures booklets and prints each figure beside its bar. Returns whether every bar was met. */
export async function benchPaper(print: (line: string) => void): Promise<boolean> {
  const times: number[] = []
  let met = true
  for (const bar of bars) {
    const { pages, size, memory, seconds } = middle(bar.sections)
    const mebibytes = memory / 2 ** 20
    times.push(seconds / pages)
    met &&=
      seconds <= (bar.seconds ?? Number.POSITIVE_INFINITY) && mebibytes <= (bar.memory ?? Number.POSITIVE_INFINITY)
    print(
      `paper: ${pages} pages in ${seconds.toFixed(2)} s${bar.seconds ? ` (at most ${bar.seconds})` : ''}, ` +
        `${(pages / seconds).toFixed(0)} pages a second, ${mebibytes.toFixed(0)} MiB` +
        `${bar.memory ? ` (at most ${bar.memory})` : ''}, ${(size / 1024).toFixed(0)} KiB`,
    )
  }
  const growth = (times[2] ?? 0) / (times[1] ?? 1)
  print(`paper: a page of the longest takes ${growth.toFixed(2)} times one of the hundred (at most ${mostGrowth})`)
  return met && growth <= mostGrowth
}
