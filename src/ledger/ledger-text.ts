import type { LedgerBlock, LedgerEdition, LedgerPart } from '../model/ledger.ts'
import { ledgerFormat } from './ledger-file.ts'
import { sketchText } from './word-sketch.ts'

/** A line for each part, each block of it and each address, so that git shows what a publication added. */
export function ledgerText({ authority, plan, id, title, fixed, ...rest }: Omit<LedgerEdition, 'place'>): string {
  const { notes, parts, withdrawn, addresses } = rest
  return `{
  "format": ${json(ledgerFormat)},
  "edition": ${json(`${authority}/${plan}/${id}`)},
  "title": ${json(title)},
  "fixed": ${json(fixed)},
  "notes": ${lines('  ', notes.map(json))},
  "parts": ${lines('  ', parts.map(partText))},
  "withdrawn": ${lines('  ', withdrawn.map(json))},
  "addresses": ${lines('  ', addresses.map(json))}
}
`
}

function partText({ kind, id, title, facts, blocks, notes, former }: LedgerPart): string {
  const lists: readonly (readonly [name: string, values: readonly string[]])[] = [
    ['blocks', blocks.map((block) => blockText(block, '      '))],
    ['notes', notes.map(({ id, print }) => json([id, print]))],
    ['former', former.map(json)],
  ]
  const given = lists.filter(([, values]) => values.length > 0)
  return `${json({ kind, id, title, facts }).slice(0, -1)}${given.map(([name, values]) => `,"${name}":${lines('    ', values)}`).join('')}}`
}

/** `["paragraph","p1","c0ffee123456","0a41bz2f9"]`: kind, anchor, print and sketch of the words; of a list also its items. */
function blockText({ kind, id, print, sketch, inside }: LedgerBlock, indent: string): string {
  const block = json([kind, id, print, sketchText(sketch)])
  if (inside === undefined) return block
  return `${block.slice(0, -1)},${lines(
    indent,
    inside.map((item) => blockText(item, `${indent}  `)),
  )}]`
}

/** A list with each value on a line of its own. `indent` is that of the line that the list begins on. */
function lines(indent: string, values: readonly string[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map((value) => `${indent}  ${value}`).join(',\n')}\n${indent}]`
}

function json(value: unknown): string {
  return JSON.stringify(value)
}
