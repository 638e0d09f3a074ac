import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { bookletOf } from '../../src/booklet/make-booklet.ts'
import { expectShortRun } from '../command/short-run.ts'
import { paperDocument } from './paper-document.ts'
import { peakMemory } from './peak-memory.ts'

/* One booklet in a process of its own: says how many pages it has, how large it is and how much memory it took, as JSON. */
expectShortRun()
const { document, pictures } = paperDocument(Number(process.argv[2]))
const bytes = await bookletOf(document, {
  copy: 'a4',
  fonts: readFonts(),
  pictures,
  site: { address: 'https://plans.example.org' },
})
const pages =
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type \/Page\n/g)?.length ?? 0
process.stdout.write(JSON.stringify({ pages, size: bytes.length, memory: peakMemory() }))
