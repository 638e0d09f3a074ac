import type { Token } from 'markdown-it'
import type { Spot } from '../../schema/node.ts'
import type { TextReader } from './reader.ts'
import { warnOfTemplateSigns } from './template-signs.ts'

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
  warnOfWord(inline, spot, reader)
  warnOfAddresses(inline, spot, reader)
  warnOfTemplateSigns(inline, spot, reader)
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

const bullet = /^(?:[•·▪▫◦‣●○■□➢❖✓]|o\t)\s*(.*)$/m
const columns = /\S([ ]*\t[\t ]*)(?=\S)/
const wholeBold = /^(\*\*|__)((?:(?!\1).)+[^.:;?!])\1$/

/** What comes from Word by the clipboard: bullets, tables and headings that are none here. */
function warnOfWord({ content }: Token, spot: Spot, reader: TextReader) {
  const item = bullet.exec(content)
  if (item !== null)
    return reader.error(
      'lists',
      reader.spotIn(content, item.index, spot.line),
      'This line begins with a bullet of Word, which makes no list.',
      `Begin each item with a hyphen and a space: - ${item[1]!.slice(0, 60)}`,
    )
  const gap = columns.exec(content)
  if (gap !== null && !number.test(content)) {
    const row = content.split('\n').find((line) => columns.test(line))!
    reader.error(
      'tables',
      reader.spotIn(content, gap.index + 1, spot.line),
      'Words are parted by a tab, which looks like a table of Word.',
      `Make a table of it: | ${row
        .trim()
        .split(/[ ]*\t[\t ]*/)
        .join(' | ')
        .slice(0, 80)} |`,
    )
  }
  const bold = wholeBold.exec(content)
  if (bold !== null && bold[2]!.length <= 80)
    reader.warn('headings', spot, 'The whole paragraph is bold, like a heading.', `If it is one, write ## ${bold[2]}`)
}

const turned = /\(([^()\n]{1,200})\)\[((?:https?:\/\/|mailto:|www\.)[^\]\s]+)\]/
const address = /(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:!?)'"’”\]]/g

/** Addresses of the web that lead nowhere, since they stand among words without being links. */
function warnOfAddresses({ content, children }: Token, spot: Spot, reader: TextReader) {
  const back = turned.exec(content)
  if (back !== null)
    return reader.error(
      'links',
      reader.spotIn(content, back.index, spot.line),
      'The brackets of this link are the wrong way round.',
      `Write [${back[1]}](${back[2]})`,
    )
  if (addressApart.test(content)) return
  let inside = 0
  for (const { type, content: words } of children ?? []) {
    if (type === 'link_open') inside++
    if (type === 'link_close') inside--
    if (type !== 'text' || inside > 0) continue
    for (const [found] of words.matchAll(address)) {
      const whole = found.startsWith('www.') ? `https://${found}` : found
      reader.warn(
        'links',
        reader.spotIn(content, Math.max(content.indexOf(found), 0), spot.line),
        'This address is not a link.',
        `Write <${whole}>, or words and the address: [the report](${whole}).`,
      )
    }
  }
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
