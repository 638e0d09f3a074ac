import type { EditionDocument, Part } from '../../src/document/document.ts'
import type { Block, ListItem, Run, Runs, TableBlock } from '../../src/model/blocks.ts'
import type { Edition } from '../../src/model/plan.ts'

/**
 * The words of a document, one block, item or row a line, without the numbers that an edition gives: what a program that
 * knows nothing of documents is given to compare. Charts are left out: their words are made for those who cannot see them.
 */
export function textOfDocument(document: EditionDocument): string {
  const lines = document.parts.flatMap((part) => [
    part.title,
    ...textOfBlocks([...part.blocks, ...part.notes.flatMap((note) => note.blocks)]),
  ])
  return `${lines.join('\n')}\n`
}

/** The lines of blocks. */
export function textOfBlocks(all: readonly Block[]): readonly string[] {
  const lines: string[] = []
  addBlocks(all)
  return lines.filter((line) => line.trim() !== '')

  function addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) add(block)
  }

  function add(block: Block): void {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        lines.push(say(block.runs))
        return
      case 'list':
        for (const item of block.items) addBlocks(item.blocks)
        return
      case 'quote':
      case 'box':
        if (block.kind === 'box') lines.push(say(block.title ?? []))
        addBlocks(block.blocks)
        return
      case 'table':
        lines.push(say(block.caption ?? []), ...[block.head, ...block.rows.map((row) => row.cells)].map(row))
        return
      case 'code':
        lines.push(...block.text.split('\n'))
        return
      case 'figure':
        lines.push(block.alternative, say(block.caption ?? []))
        return
      case 'definitions':
        for (const { term, meanings } of block.items) {
          lines.push(say(term))
          for (const meaning of meanings) addBlocks(meaning)
        }
        return
      case 'facts':
        for (const fact of block.facts) lines.push(`${fact.label} ${fact.values.map(say).join(' ')}`)
    }
  }

  function row(cells: readonly Runs[]): string {
    return cells.map(say).join(' ')
  }
}

function say(runs: Runs): string {
  return textOfRuns(runs).replace(/\s+/g, ' ')
}

function textOfRuns(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

const place = { file: 'text', line: 1 }

/** A plain or Markdown text as a document, read roughly: headings make sections, inline marks stay as they are typed. */
export function documentOfText(text: string, id: string): EditionDocument {
  const parts: Part[] = []
  const used = new Set<string>()
  let blocks: Block[] = []
  let count = 0
  const fresh = () => ({ id: `b${++count}`, line: 1 })
  const begin = (title: string): void => {
    blocks = []
    parts.push({ id: nameFor(title), kind: 'section', depth: 1, title, blocks, notes: [], place })
  }
  begin('Beginning')
  const chunks = chunksOf(text)
  const level = sectionLevel(chunks)
  for (const chunk of chunks) {
    const heading = headingOf(chunk)
    if (heading !== null && heading[1]!.length <= level) begin(textOfRuns(runs(heading[2]!)))
    else if (heading !== null)
      blocks.push({
        kind: 'heading',
        ...fresh(),
        level: heading[1]!.length === level + 1 ? 2 : 3,
        runs: runs(heading[2]!),
      })
    else blocks.push(blockOf(chunk))
  }
  const edition = { id, authority: 'any', plan: 'any', title: id, place } as unknown as Edition
  const named = { id: 'any', title: 'Any', short: 'Any' }
  return {
    edition,
    authority: named,
    plan: named,
    language: 'en',
    title: id,
    subtitle: '',
    record: '',
    standing: '',
    day: '2014-01-01',
    parts,
  }

  function nameFor(title: string): string {
    const slug = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 60)
    let name = slug
    for (let number = 2; used.has(name); number++) name = `${slug}-${number}`
    used.add(name)
    return name
  }

  function blockOf(chunk: readonly string[]): Block {
    if (chunk[0]!.startsWith('```')) return { kind: 'code', ...fresh(), text: chunk.join('\n') }
    if (chunk[0]!.trimStart().startsWith('|')) return tableOf(chunk)
    if (isItem(chunk[0]!)) {
      const items: ListItem[] = chunk.map((line) => ({
        ...fresh(),
        blocks: [{ kind: 'paragraph', ...fresh(), runs: runs(line.replace(itemMark, '')) }],
      }))
      return { kind: 'list', ...fresh(), style: 'bullet', start: 1, delimiter: 'dot', items }
    }
    return { kind: 'paragraph', ...fresh(), runs: runs(chunk.join(' ')) }
  }

  function tableOf(chunk: readonly string[]): TableBlock {
    const cells = (line: string): Runs[] =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => runs(cell.trim()))
    const [head, ...rows] = chunk.filter((line) => !/^[\s|:-]+$/.test(line)).map(cells)
    return {
      kind: 'table',
      ...fresh(),
      columns: (head ?? []).map(() => 'left'),
      head: head ?? [],
      rows: rows.map((each) => ({ line: 1, cells: each })),
      rowHeads: false,
    }
  }
}

/** Text with its inline marks read: links, code, strong and emphasis; tags and comments are no words. */
function runs(text: string): Runs {
  const found: Run[] = []
  const add = (words: string, dress: Omit<Run, 'text'>): void => {
    const plain = words.replace(/<!--.*?-->|<\/?[a-zA-Z][^<>]*>/g, '').replace(/\\([^\w\s])/g, '$1')
    if (plain !== '') found.push({ text: plain, ...dress })
  }
  let from = 0
  for (const match of text.matchAll(inlineMark)) {
    add(text.slice(from, match.index), {})
    const [whole, label, address, code, strong, emphasis] = match
    from = match.index + whole.length
    if (label !== undefined) add(label, { link: { kind: 'address', address: address! } })
    else if (code !== undefined) found.push({ text: code, code: true })
    else if (strong !== undefined) add(strong, { strong: true })
    else if (emphasis !== undefined) add(emphasis, { emphasis: true })
  }
  add(text.slice(from), {})
  return found
}

const inlineMark =
  /!?\[([^[\]]+)\]\(([^()\s]*)[^()]*\)|`+([^`]+)`+|\*\*([^*]+)\*\*|(?<![\w*])\*([^*\s][^*]*)\*(?![\w*])/g

function headingOf(chunk: readonly string[]): RegExpExecArray | null {
  return /^(#{1,6})\s+(.*?)\s*#*$/.exec(chunk[0]!)
}

/** The highest level that several headings have: that of the text's sections. */
function sectionLevel(chunks: readonly (readonly string[])[]): number {
  const counts = [0, 0, 0, 0, 0, 0, 0]
  for (const chunk of chunks) counts[headingOf(chunk)?.[1]?.length ?? 0]! += 1
  return Math.max(
    1,
    counts.findIndex((count, level) => level > 0 && count >= 3),
  )
}

const itemMark = /^\s*(?:[-*+]|\d+[.)])\s+/

function isItem(line: string): boolean {
  return itemMark.test(line)
}

/** Lines that belong together: between empty lines; a heading alone; items and rows that follow one another; fenced code. */
function chunksOf(text: string): readonly (readonly string[])[] {
  const chunks: string[][] = []
  let open: string[] = []
  let fenced = false
  const close = (): void => {
    if (open.length > 0) chunks.push(open)
    open = []
  }
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*```/.test(line)) {
      if (!fenced) close()
      open.push(line.trimStart())
      if (fenced) close()
      fenced = !fenced
    } else if (fenced) open.push(line)
    else if (line.trim() === '') close()
    else if (/^#{1,6}\s/.test(line)) {
      close()
      chunks.push([line])
    } else if (isItem(line)) {
      if (open[0] === undefined || !isItem(open[0])) close()
      open.push(line)
    } else if (open[0] !== undefined && isItem(open[0])) open[open.length - 1] += ` ${line.trim()}`
    else open.push(line.trim())
  }
  close()
  return chunks
}
