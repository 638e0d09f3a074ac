import { build } from '../../src/build.ts'
import { peakMemory } from './peak-memory.ts'

/*
 * One build of the site without booklets, as a process of its own; `all` with comparisons, `pages` without. With a third folder,
 * what was made is kept there for the next.
 */

const [content, out, part, cache] = process.argv.slice(2)
if (content === undefined || out === undefined) throw new Error('the content folder and the folder to make are missing')
const began = process.hrtime.bigint()
const without = part === 'pages' ? (['booklets', 'comparisons'] as const) : (['booklets'] as const)
const { made, problems } = await build({
  content,
  out,
  today: '2026-01-01',
  tell: () => undefined,
  without,
  ...(cache === undefined ? {} : { cache }),
})
if (made === undefined) throw new Error(`the content has errors: ${problems[0]?.message}`)
const seconds = Number(process.hrtime.bigint() - began) / 1e9
process.stdout.write(JSON.stringify({ seconds, pages: made.pages, megabytes: Math.round(peakMemory() / 2 ** 20) }))
