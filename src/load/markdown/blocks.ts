import type { Token } from 'markdown-it'
import { didYouMean } from '../../did-you-mean.ts'
import type {
  Block,
  BoxBlock,
  CodeBlock,
  DataPlace,
  DefinitionsBlock,
  ListBlock,
  ParagraphBlock,
  QuoteBlock,
  Runs,
} from '../../model/blocks.ts'
import type { Spot } from '../../schema/node.ts'
import { readDataPlace } from './data-places.ts'
import { readFigure } from './figures.ts'
import { headingOf } from './headings.ts'
import { listNumbers } from './list-numbers.ts'
import { warnOfLookalikes } from './lookalikes.ts'
import type { Mistake } from './mistake.ts'
import type { Parent } from './parent.ts'
import type { TextReader } from './reader.ts'
import { tableOf } from './tables.ts'
import type { Branch } from './token-tree.ts'

const top: Parent = { id: '' }

/** The blocks of a whole text. Only these may hold places for data. */
export function topBlocksOf(branches: readonly Branch[], reader: TextReader): readonly (Block | DataPlace)[] {
  return readAll(branches, top, reader)
}

/** The blocks of a part of a text: an item of a list, a quote, a box, a note. */
export function innerBlocksOf(branches: readonly Branch[], parent: Parent, reader: TextReader): readonly Block[] {
  return readAll(branches, parent, reader).filter((block): block is Block => block.kind !== 'data')
}

function readAll(branches: readonly Branch[], parent: Parent, reader: TextReader): readonly (Block | DataPlace)[] {
  const blocks: (Block | DataPlace)[] = []
  let caption: Branch | undefined
  for (const branch of branches) {
    if (caption !== undefined) {
      if (branch.token.type === 'table_open') {
        blocks.push(tableOf(branch, caption, parent, reader))
        caption = undefined
        continue
      }
      blocks.push(...strayCaption(caption, parent, reader))
    }
    caption = isCaption(branch) ? branch : undefined
    if (caption === undefined) blocks.push(...readOne(branch, parent, reader))
  }
  if (caption !== undefined) blocks.push(...strayCaption(caption, parent, reader))
  return blocks
}

function isCaption(branch: Branch): boolean {
  return (
    branch.token.type === 'paragraph_open' &&
    branch.token.info === '' &&
    /^Table: /.test(branch.inside[0]!.token.content)
  )
}

function strayCaption(branch: Branch, parent: Parent, reader: TextReader): readonly (Block | DataPlace)[] {
  reader.error(
    'tables',
    reader.start(branch.token),
    'This caption has no table after it.',
    'Put it directly before the table, with an empty line between.',
  )
  return readOne(branch, parent, reader)
}

function readOne(branch: Branch, parent: Parent, reader: TextReader): readonly (Block | DataPlace)[] {
  const { token } = branch
  const spot = reader.start(token)
  switch (token.type) {
    case 'paragraph_open':
      return paragraph(branch, spot, parent, reader)
    case 'heading_open':
      return headingOf(branch, spot, parent, reader)
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [listOf(branch, spot, parent, reader)]
    case 'table_open':
      return [tableOf(branch, undefined, parent, reader)]
    case 'blockquote_open':
      return [quote(branch, spot, parent, reader)]
    case 'fence':
      return [fence(token, spot, parent, reader)]
    case 'code_block':
      reader.error(
        'markdown',
        spot,
        'The line begins with four spaces or more, which makes it computer code.',
        'Take the spaces out. If code is meant, put a line of three backticks before and after it.',
      )
      return [{ kind: 'code', id: reader.ids.counted('c', parent.id), line: spot.line, text: token.content }]
    case 'dl_open':
      return [definitions(branch, spot, parent, reader)]
    case 'box_open':
      return [box(branch, spot, parent, reader)]
    case 'footnote_reference_open':
      reader.noteText(String(token.meta?.label), branch)
      return []
    case 'hr':
      reader.error(
        'markdown',
        spot,
        'There is a line of stars, hyphens or underscores, which draws a rule.',
        'Take it out: headings part a text better.',
      )
      return []
    case 'mistake': {
      const { message, hint } = token.meta as unknown as Mistake
      reader.error('markdown', spot, message, hint)
      return []
    }
    default:
      throw new Error(`no block for the token ${token.type}`)
  }
}

function paragraph(branch: Branch, spot: Spot, parent: Parent, reader: TextReader): readonly (Block | DataPlace)[] {
  const inline = branch.inside[0]!.token
  const only = inline.children?.filter((child) => child.type !== 'text' || child.content !== '') ?? []
  if (branch.token.info === '' && only.length === 1) {
    if (only[0]!.type === 'data_place') return readDataPlace(only[0]!, spot, parent, reader)
    if (only[0]!.type === 'image') return readFigure(only[0]!, spot, parent, reader)
  }
  const number = branch.token.info
  const id = number === '' ? reader.ids.counted('p', parent.id) : reader.ids.numbered(number, parent.id)
  const runs = reader.runs(inline, spot.line)
  if (runs.length === 0) return []
  warnOfLookalikes(inline, spot, reader)
  const block: ParagraphBlock = { kind: 'paragraph', id, line: spot.line, ...(number === '' ? {} : { number }), runs }
  return [block]
}

function listOf(branch: Branch, spot: Spot, parent: Parent, reader: TextReader): ListBlock {
  const ordered = branch.token.type === 'ordered_list_open'
  const items = branch.inside
  const typed = items.map((item) => item.token.info)
  const numbers = ordered ? listNumbers(typed) : ({ style: 'bullet', start: 1, counts: true } as const)
  if (!numbers.counts)
    reader.error(
      'lists',
      spot,
      `The items of this list are numbered ${typed.slice(0, 8).join(', ')}${typed.length > 8 ? ' …' : ''}, which does not count on one by one.`,
      'Number them in order. Paragraphs that keep numbers of their own begin with #: #2.4 The board …',
    )
  const id = reader.ids.counted('l', parent.id)
  const { markup } = branch.token
  return {
    kind: 'list',
    id,
    line: spot.line,
    style: numbers.style,
    start: numbers.start,
    delimiter: markup === '()' ? 'brackets' : markup === ')' ? 'bracket' : 'dot',
    items: items.map((item) => {
      const itemId = reader.ids.counted('i', id)
      return {
        id: itemId,
        line: reader.start(item.token).line,
        blocks: innerBlocksOf(item.inside, { id: itemId, within: 'a list' }, reader),
      }
    }),
  }
}

const codeNames = ['bash', 'csv', 'html', 'js', 'json', 'markdown', 'md', 'sh', 'text', 'ts', 'txt', 'yaml', 'yml']

function fence(token: Token, spot: Spot, parent: Parent, reader: TextReader): CodeBlock {
  const name = token.info.trim()
  if (name !== '' && !codeNames.includes(name))
    reader.error(
      'markdown',
      spot,
      `Behind the signs that begin computer code stands "${name}", which nobody would see.`,
      `Put it on a line of its own, or take it out. Only a name of a format can stand there: ${codeNames.join(', ')}.`,
    )
  if (!reader.closesFence(token))
    reader.error(
      'markdown',
      spot,
      'The computer code that begins here is not closed.',
      `Put a line of ${token.markup} after it, or take this line out.`,
    )
  const text = reader.clean(token.content, spot)
  return { kind: 'code', id: reader.ids.counted('c', parent.id), line: spot.line, text }
}

function quote(branch: Branch, spot: Spot, parent: Parent, reader: TextReader): QuoteBlock {
  const id = reader.ids.counted('q', parent.id)
  return { kind: 'quote', id, line: spot.line, blocks: innerBlocksOf(branch.inside, { id, within: 'a quote' }, reader) }
}

function definitions(branch: Branch, spot: Spot, parent: Parent, reader: TextReader): DefinitionsBlock {
  const id = reader.ids.counted('d', parent.id)
  const items: { term: Runs; meanings: (readonly Block[])[] }[] = []
  for (const { token, inside } of branch.inside) {
    if (token.type === 'dt_open')
      items.push({ term: reader.runs(inside[0]!.token, reader.start(token).line), meanings: [] })
    else items.at(-1)!.meanings.push(innerBlocksOf(inside, { id, within: 'a list of terms' }, reader))
  }
  return { kind: 'definitions', id, line: spot.line, items }
}

const boxStyles = ['case-study', 'voice', 'note'] as const

function box(branch: Branch, spot: Spot, parent: Parent, reader: TextReader): BoxBlock {
  const { info, content } = branch.token
  const style = boxStyles.find((known) => known === info)
  if (style === undefined)
    reader.error(
      'boxes',
      spot,
      `There is no box of the kind "${info}".`,
      `${didYouMean(info, boxStyles) ?? ''} There are: ${boxStyles.join(', ')}.`.trim(),
    )
  const id = reader.ids.counted('b', parent.id)
  return {
    kind: 'box',
    id,
    line: spot.line,
    style: style ?? 'note',
    ...(content === '' ? {} : { title: reader.runs(reader.inline(content), spot.line) }),
    blocks: innerBlocksOf(branch.inside, { id, within: 'a box' }, reader),
  }
}
