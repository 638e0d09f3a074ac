import { appendFileSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { type Bar, runPart, say } from './run-part.ts'

/** Builds a site, edits one section and builds it again, comparisons included and booklets left out. */
export function benchEdit(content: string, folder: string, print: (line: string) => void, bar: Bar): void {
  const kept = mkdtempSync(join(folder, 'kept-'))
  const out = join(folder, 'edited')
  const build = () => runPart('site-part', content, out, 'all', kept)
  const clean = build()
  const again = [1, 2, 3].map((edit) => {
    editSection(content, edit)
    return build()
  })
  const middle = again.sort((a, b) => a.seconds - b.seconds)[1]!
  print(`  all of it, with nothing kept     ${say(clean)}`)
  print(`  ... after one edit               ${say(middle)}`)
  bar('part of a clean build after one edit', middle.seconds / clean.seconds, { most: 0.1 })
  bar('seconds after one edit', middle.seconds, { most: 2 })
}

/** Adds a paragraph to a section in the middle of the content; one of its own for each `edit`. */
export function editSection(content: string, edit: number): void {
  const section = join(content, 'north/plan-1/2010-2013/sections/part-7.md')
  appendFileSync(section, `\nWhat was added at edit ${edit}, for all who read it.\n`)
}
