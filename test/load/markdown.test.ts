import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { readText } from './read-text.ts'

/*
 * Titled pairs: Markdown, and the outline of what it becomes, each closed by a line with a dot. With UPDATE=1 the outlines are
 * written anew; read the difference like code.
 */
const folder = new URL('../fixtures/markdown/', import.meta.url)

for (const name of readdirSync(folder).sort()) {
  const path = new URL(name, folder)
  const cases = casesIn(readFileSync(path, 'utf8'))
  if (process.env.UPDATE === '1')
    writeFileSync(
      path,
      cases.map(({ title, source }) => `${title}\n.\n${source}\n.\n${outline(source)}\n.\n`).join('\n'),
    )
  describe(`Markdown: ${name.replace('.txt', '')}`, () => {
    it.each(casesIn(readFileSync(path, 'utf8')))('$title', ({ source, wanted }) => {
      expect(outline(source)).toBe(wanted)
    })
  })
}

function outline(source: string): string {
  const { text, problems } = readText(source)
  return [
    outlineOf(text),
    ...problems.map(({ level, place, message }) => `${level} ${place.line}:${place.column} ${message}`),
  ].join('\n')
}

function casesIn(
  file: string,
): readonly { readonly title: string; readonly source: string; readonly wanted: string }[] {
  const parts = file.split(/^\.\n/m)
  return parts.flatMap((part, at) =>
    at % 3 === 0 && part.trim() !== ''
      ? [{ title: part.trim(), source: parts[at + 1]!.trimEnd(), wanted: (parts[at + 2] ?? '').replace(/\n$/, '') }]
      : [],
  )
}
