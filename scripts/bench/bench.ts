import { availableParallelism } from 'node:os'
import { benchBooklets } from './booklets.ts'
import { benchCompare } from './compare.ts'
import { benchPaper } from './paper.ts'
import { benchSite } from './site.ts'

/*
 * `npm run bench [-- site compare paper booklets] [-- --large]`: how long things take, beside the bars that they are held to. Each bar is a
 * ratio within one run or a bound with room to spare, so that it means the same on another machine.
 */

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const large = process.argv.includes('--large')
const print = (line: string) => process.stdout.write(`${line}\n`)

const parts: { readonly [name: string]: () => Promise<boolean> } = {
  site: () => benchSite(print, large ? [1500, 10_000] : [1500]),
  compare: () => benchCompare(print),
  paper: () => benchPaper(print),
  booklets: () => benchBooklets(print),
}

const odd = process.argv.slice(2).find((word) => parts[word] === undefined && word !== '--large')
if (odd === '--help') {
  print(`npm run bench -- [${Object.keys(parts).join('] [')}] [--large]   all parts when none is named`)
  process.exit(0)
}
if (odd !== undefined) {
  process.stderr.write(`There is no part "${odd}". The parts are: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
print(`Node ${process.version}, ${availableParallelism()} cores`)
let met = true
for (const [name, part] of Object.entries(parts))
  if (asked.length === 0 || asked.includes(name)) met = (await part()) && met
print(met ? 'Every bar was met.' : 'Not every bar was met.')
process.exitCode = met ? 0 : 1
