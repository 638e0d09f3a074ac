import { resolve } from 'node:path'
import { realPath } from '../../src/output/output-folder.ts'
import { sayProblems } from '../../src/say-problems.ts'
import { cacheFolder } from '../command/cache-folder.ts'
import { contentFolder, contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { outFolder, outOption } from '../command/out-folder.ts'
import { sayProgress } from '../command/progress.ts'
import { todayFrom, todayOption } from '../command/today.ts'
import type { Given, Verb } from '../command/verb.ts'

export const build: Verb = {
  name: 'build',
  summary: 'Make the whole website, its booklets, comparisons, feeds and data.',
  operands: '',
  count: [0, 0],
  description: `
Reads the content, checks it, and makes the site in a folder of its own. Only when everything is there does it take the place
of the last one: a build that fails, or is stopped, leaves the last good site as it was.

The same content gives the same files, byte by byte, on any machine. What is in force depends on the day: see --today.`,
  options: {
    ...contentOption,
    ...outOption,
    ...todayOption,
    anew: { does: 'Make everything anew, also what was made before from the same text.' },
    'without-booklets': { does: 'Leave the booklets out, to see the pages sooner.' },
  },
  examples: [
    { command: 'build', does: 'Make dist from content.' },
    { command: 'build -- --out /srv/www/plans', does: 'Put the site somewhere else.' },
    { command: 'build -- --today 2015-01-01', does: 'Make the site as it would have been on that day.' },
  ],
  run,
}

async function run(given: Given): Promise<ExitCode> {
  const began = process.hrtime.bigint()
  const content = contentFolder(given)
  const out = outFolder(given, content)
  const today = todayFrom(given.values.get('today'))
  const tell = sayProgress()
  const without = given.switches.has('without-booklets') ? (['booklets'] as const) : []
  const { build } = await import('../../src/build.ts')
  const result = await build({
    content: resolve(content),
    out: realPath(out),
    ...(given.switches.has('anew') ? {} : { cache: cacheFolder() }),
    today,
    tell,
    without,
  })
  tell(undefined)
  if (result.made === undefined) {
    process.stderr.write(sayProblems(result.problems, result.sources, content))
    process.stderr.write(`Nothing was published: ${out} is as it was.\n`)
    return exitCode.content
  }
  const warnings = result.problems.length
  if (warnings > 0) process.stderr.write(`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}: see npm run check\n`)
  const seconds = (Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)
  const { pages, editions, comparisons, booklets, files } = result.made
  process.stdout.write(
    `Made ${out} in ${seconds} s: ${pages} pages, ${editions} editions, ${comparisons} comparisons, ${booklets} booklets, ` +
      `${files} files in all.\n\nNext: look at it with npm run serve, or put ${out} on any web host.\n`,
  )
  return exitCode.done
}
