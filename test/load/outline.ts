import type { Block, DataPlace, LinkTarget, Run, Runs, Text } from '../../src/model/blocks.ts'

/** A text as lines that can be read and compared: a block a line with its id, what it holds indented, runs with their marks. */
export function outlineOf(text: Text): string {
  const notes = text.notes.flatMap((note) => [`${note.id} = note`, ...blocks(note.blocks, '  ')])
  return [...blocks(text.blocks, ''), ...notes].join('\n')
}

function blocks(all: readonly (Block | DataPlace)[], indent: string): readonly string[] {
  return all.flatMap((block) => lines(block).map((line) => indent + line))
}

function lines(block: Block | DataPlace): readonly string[] {
  const begin = `${block.id} = ${block.kind}`
  switch (block.kind) {
    case 'heading':
      return [`${begin} ${block.level}: ${say(block.runs)}`]
    case 'paragraph':
      return [`${begin}${block.number === undefined ? '' : ` (${block.number})`}: ${say(block.runs)}`]
    case 'list':
      return [
        `${begin} ${block.style} from ${block.start} ${block.delimiter}`,
        ...block.items.flatMap((item) => [`  ${item.id}`, ...blocks(item.blocks, '    ')]),
      ]
    case 'table':
      return [
        `${begin} ${block.columns.join(' ')}${block.rowHeads ? ', row heads' : ''}${block.caption ? `: ${say(block.caption)}` : ''}`,
        `  | ${block.head.map(say).join(' | ')} |`,
        ...block.rows.map((row) => `  | ${row.cells.map(say).join(' | ')} |`),
      ]
    case 'quote':
      return [begin, ...blocks(block.blocks, '  ')]
    case 'code':
      return [
        begin,
        ...block.text
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`),
      ]
    case 'figure':
      return [
        `${begin} ${block.file} ${block.width}x${block.height} "${block.alternative}"${block.caption ? `: ${say(block.caption)}` : ''}`,
      ]
    case 'definitions':
      return [
        begin,
        ...block.items.flatMap((item) => [
          `  ${say(item.term)}`,
          ...item.meanings.flatMap((meaning) => blocks(meaning, '    ')),
        ]),
      ]
    case 'box':
      return [`${begin} ${block.style}${block.title ? `: ${say(block.title)}` : ''}`, ...blocks(block.blocks, '  ')]
    case 'data':
      return [`${begin} ${block.of}${block.entry ? ` ${block.entry}` : ''}`]
    default:
      return [begin]
  }
}

function say(runs: Runs): string {
  return runs.map(sayRun).join('')
}

function sayRun(run: Run): string {
  if (run.lineBreak) return '⏎'
  let text = run.text
  if (run.code) text = `\`${text}\``
  if (run.emphasis) text = `_${text}_`
  if (run.strong) text = `*${text}*`
  if (run.expansion !== undefined) text = `{${text} = ${run.expansion}}`
  if (run.language !== undefined) text = `{${text} in ${run.language}}`
  if (run.note !== undefined) text = `{${text} calls ${run.note}}`
  if (run.source !== undefined) text = `{${text} from ${run.source}}`
  if (run.link !== undefined) text = `{${text} to ${sayLink(run.link)}}`
  return text
}

function sayLink(link: LinkTarget): string {
  if (link.kind === 'address') return link.address
  const { authority, plan, edition, entry, block } = link
  return `/${[authority, plan, edition, entry].filter(Boolean).join('/')}${block === undefined ? '' : `#${block}`}`
}
