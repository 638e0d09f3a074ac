import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../templates/handbook/handbook/officers/current', import.meta.url))

const edition = readFileSync(join(folder, 'edition.md'), 'utf8')

/** The text of each section of the handbook, as it is typed, by its id; in the order in which it is read. */
export const sections: ReadonlyMap<string, string> = new Map(
  [...edition.matchAll(/^ {2}- ([a-z-]+)$/gm)].map(([, id]) => [
    id!,
    readFileSync(join(folder, 'sections', `${id}.md`), 'utf8'),
  ]),
)

/** All that the handbook says, as it is typed. */
export const wholeText = [edition, ...sections.values()].join('\n')

export interface Example {
  /** What stands behind the three backquotes: `yaml`. */
  readonly format: string
  readonly text: string
  /** What stands before it and after it in its section. */
  readonly before: string
  readonly after: string
}

/** The examples of a section that stand on a ground of their own, in their order. */
export function examplesIn(section: string): readonly Example[] {
  const source = sections.get(section)
  if (source === undefined) throw new Error(`the handbook has no section ${section}`)
  return [...source.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((found) => ({
    format: found[1]!,
    text: found[2]!,
    before: source.slice(0, found.index),
    after: source.slice(found.index + found[0].length),
  }))
}

/** Every example of the handbook in a format. */
export function allExamples(format: string): readonly string[] {
  return [...sections.keys()].flatMap((section) =>
    examplesIn(section).flatMap((example) => (example.format === format ? [example.text] : [])),
  )
}
