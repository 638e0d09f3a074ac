import { listNumbers } from '../../load/markdown/list-numbers.ts'
import { listMarker } from '../../model/list-marker.ts'
import type { ParagraphPiece } from '../source.ts'
import { escapeLineStart, escapeWords } from './escape.ts'
import { nowhere, readBack } from './read-back.ts'
import { writeSpans } from './write-spans.ts'

interface OpenList {
  readonly depth: number
  readonly signs: string
  readonly labels: readonly string[]
  /** How far its items stand in. */
  readonly indent: number
  /** How far what is inside of the last item stands in. */
  inside: number
}

/**
 * Paragraphs with numbers or bullets, which stand one after another, as Markdown that prints those very numbers: lists where
 * the numbers are those of a list, numbered paragraphs (`#2.4`) where they are not, and words where they can be neither.
 */
export function writeMarked(paragraphs: readonly ParagraphPiece[], outline: ReadonlySet<string>): readonly string[] {
  const lines: string[] = []
  const open: OpenList[] = []
  // Where a list has begun anew, all that follows is numbered in one way.
  const anew = new Set<string>()
  // The last list at each place of the line: with the same signs, the next one there would go on with it.
  const before = new Map<number, OpenList>()
  for (const { marker, spans } of paragraphs) {
    const { label, depth, list = '' } = marker!
    const words = writeSpans(spans)
    while (open.length > 0 && open.at(-1)!.depth > depth) open.pop()
    const signs = outline.has(list) && /\d/.test(label) ? undefined : signsOf(label)
    const item = signs === undefined ? undefined : place(signs, label, depth)
    if (item === undefined) {
      open.length = 0
      before.clear()
      lines.push('', ...numbered(label, words))
      continue
    }
    const sign = label === '' ? '-' : label
    // A list may begin within an item, but for our reader only with its first number.
    if (item.fresh && (item.list.indent === 0 || !/^(?:\(?[1ai][.)])?$/.test(label))) lines.push('')
    const indent = ' '.repeat(item.list.indent)
    item.list.inside = item.list.indent + sign.length + 1
    const within = ' '.repeat(item.list.inside)
    lines.push(...words.map((line, at) => (at === 0 ? `${indent}${sign} ${line}` : `${within}${line}`)))
  }
  return lines

  /** The list that an item belongs to; undefined where it would be counted otherwise than it is printed. */
  function place(
    signs: string,
    label: string,
    depth: number,
  ): { readonly list: OpenList; readonly fresh: boolean } | undefined {
    while (open.at(-1)?.depth === depth && open.at(-1)!.signs !== signs) open.pop()
    const indent = open.at(-1)?.depth === depth ? open.at(-1)!.indent : (open.at(-1)?.inside ?? 0)
    for (const deeper of before.keys()) if (deeper > indent) before.delete(deeper)
    const last = before.get(indent)
    if (anew.has(`${signs} ${depth}`)) return undefined
    const goesOn = last?.signs === signs
    const labels = goesOn ? [...last.labels, label] : [label]
    if (!countsAs(labels)) {
      anew.add(`${signs} ${depth}`)
      return undefined
    }
    if (open.at(-1)?.depth === depth) open.pop()
    if (open.length >= 5) return undefined
    const list: OpenList = { depth, signs, labels, indent, inside: 0 }
    open.push(list)
    before.set(indent, list)
    return { list, fresh: !goesOn }
  }
}

const shape = /^(\(?)(\d{1,9}|[a-z]|[ivxl]{2,7})([.)])$/

/** What items of one list share: the signs round their numbers, and whether those are digits. Undefined for what no list has. */
function signsOf(label: string): string | undefined {
  if (label === '') return 'bullet'
  const found = shape.exec(label)
  if (found === null || (found[1] === '(' && found[3] === '.')) return undefined
  return `${found[1]}${found[3]} ${/^\d/.test(found[2]!) ? 'digits' : 'letters'}`
}

function countsAs(labels: readonly string[]): boolean {
  if (labels[0] === '') return true
  const typed = labels.map((label) => shape.exec(label)![2]!)
  const { style, start, counts } = listNumbers(typed)
  const [, opening, , closing] = shape.exec(labels[0]!)!
  const delimiter = opening === '(' ? 'brackets' : closing === ')' ? 'bracket' : 'dot'
  return counts && labels.every((label, at) => listMarker({ style, start, delimiter }, at) === label)
}

function numbered(label: string, words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words
  if (isNumber(label)) return [`#${label} ${first}`, ...rest]
  return [escapeLineStart(`${escapeWords(label)} ${first}`.trimStart()), ...rest]
}

const known = new Map<string, boolean>()

/** Whether our Markdown takes this for the number of a paragraph. */
function isNumber(label: string): boolean {
  if (!known.has(label)) {
    const [block] = readBack(`#${label} x`, nowhere).text.blocks
    known.set(label, block?.kind === 'paragraph' && block.number === label)
  }
  return known.get(label)!
}
