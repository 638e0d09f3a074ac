import type { Token } from 'markdown-it'
import type { Spot } from '../../schema/node.ts'
import type { TextReader } from './text-reader.ts'

const number = /^\d{1,2}(?:\.\d{1,2})+\.?\s+["'‘“(]?\p{Lu}/u
const numberAlone = /^#\(?(?:\d[\d.()a-z]{0,6}|[a-z][.)]*)$/
const itemOfList = /^(?:\([a-z]{1,4}\)|[a-z]\.|\(?\d{1,2}[.)])\s+\S/
const addressApart = /^\[[^\]^\n]+\]:[ \t]*<?(\S*)/

/** Tells of a paragraph that looks like something else: a numbered one, a heading, a list, a table, data, the address of a link. */
export function warnOfLookalikes(inline: Token, spot: Spot, reader: TextReader) {
  const { content } = inline
  if (number.test(content))
    reader.warn(
      'numbered-paragraphs',
      spot,
      `The paragraph begins with the number ${content.split(/\s/, 1)[0]}.`,
      'If it is the number of the paragraph, put # before it: #1.1 As part of …',
    )
  else if (numberAlone.test(content))
    reader.warn(
      'numbered-paragraphs',
      spot,
      `After the number ${content} there are no words.`,
      'Write the words of the paragraph in the same line.',
    )
  else if (/^#{1,6}[A-Za-z]/.test(content))
    reader.warn('markdown', spot, 'The line begins with # but is not a heading.', 'Put a space after the #: ## Heading')
  if (content.startsWith('[[') && content.endsWith(']]'))
    reader.error(
      'data-places',
      spot,
      'This looks like a place for data, but cannot be read as one.',
      'Write [[indicators]], or [[indicator school-attendance]] with the id of one.',
    )
  let offset = 0
  content.split('\n').forEach((line, at, lines) => {
    const here = () => reader.spotIn(content, offset, spot.line)
    if (at > 0 && itemOfList.test(line) && /[:;.]$|\s(?:and|or)$/.test(lines[at - 1]!))
      reader.warn(
        'markdown',
        here(),
        'This line looks like an item of a list, but it goes on the paragraph above.',
        'If a list is meant, put an empty line before it.',
      )
    if (at === 1 && isRuleOfTable(line) && lines[0]!.includes('|'))
      reader.error(
        'tables',
        spot,
        'This looks like a table, but its first two lines have not the same number of columns.',
        'Give the line of hyphens as many columns as the line above it.',
      )
    if (line.startsWith('[') && /[:/#.]/.test(addressIn(line, lines[at + 1])))
      reader.error(
        'links',
        here(),
        'The address of a link stands on a line of its own, away from its words.',
        'Write the address behind the words: [words](address).',
      )
    offset += line.length + 1
  })
}

function isRuleOfTable(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[ :|-]+$/.test(line)
}

/** What stands behind `[words]:`, in the same line or the next; empty when nothing does. */
function addressIn(line: string, next = ''): string {
  const found = addressApart.exec(line)
  if (found === null) return ''
  return found[1] === '' ? (next.trim().split(/\s/, 1)[0] ?? '') : found[1]!
}
