import type { Token } from 'markdown-it'
import type { Spot } from '../../schema/node.ts'
import type { TextReader } from './reader.ts'

const signs = /\{\{[^{}\n]{0,80}\}\}|\{%[^\n]{0,80}?%\}|<%[^\n]{0,80}?%>/g

/** Tells of words that a template of another program would fill in. Nothing here does: they are printed as they are typed. */
export function warnOfTemplateSigns({ content, children }: Token, spot: Spot, reader: TextReader): void {
  let from = 0
  for (const { type, content: words } of children ?? []) {
    if (type !== 'text') continue
    for (const [found] of words.matchAll(signs)) {
      const at = Math.max(content.indexOf(found, from), 0)
      from = at + found.length
      reader.warn(
        'markdown',
        reader.spotIn(content, at, spot.line),
        `"${found}" looks like a place that a program fills in.`,
        `Nothing fills it in here: write the words themselves. If the signs are meant, put them in backquotes: \`${found}\`.`,
      )
    }
  }
}
