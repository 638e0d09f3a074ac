import type { Imported } from '../import-document.ts'
import { clipped } from '../places.ts'
import type { Remark } from '../remarks.ts'

const headings: readonly (readonly [kind: Remark['kind'], heading: string])[] = [
  ['left-out', 'Left out'],
  ['changed', 'Came in another way'],
  ['look', 'Please look at'],
]

/** How much of it to say: for a terminal a few examples of each kind, clipped; for a file all of it. */
export interface ReportLength {
  readonly examples: number
  readonly letters: number
}

export const short: ReportLength = { examples: 3, letters: 90 }
export const whole: ReportLength = { examples: Number.POSITIVE_INFINITY, letters: Number.POSITIVE_INFINITY }

/** What an officer must know of an import: what came in, and then what needs eyes, with its words and its place. */
export function sayReport({ as, counts, remarks }: Imported, from: string, to: string, length: ReportLength): string {
  const lost = remarks.some(({ says }) => says === 'Words did not come in.')
  const lines = [
    `Brought ${from} into ${to}${as === 'decision' ? ' as a decision' : ''}: ${sayCounts(counts)}.`,
    lost
      ? 'Not every word came in: see “Words did not come in” below.'
      : remarks.some(({ kind }) => kind === 'left-out')
        ? 'Every word came in but those that are told below.'
        : 'Every word came in.',
  ]
  for (const [kind, heading] of headings) {
    const ofKind = remarks.filter((remark) => remark.kind === kind)
    if (ofKind.length === 0) continue
    lines.push('', heading)
    for (const says of new Set(ofKind.map((remark) => remark.says)))
      lines.push(
        ...sayGroup(
          says,
          ofKind.filter((remark) => remark.says === says),
          length,
        ),
      )
  }
  return `${lines.join('\n')}\n`
}

function sayGroup(says: string, remarks: readonly Remark[], { examples, letters }: ReportLength): readonly string[] {
  const count = remarks.length > 1 ? ` (${remarks.length} times)` : ''
  const told = remarks.slice(0, examples).flatMap(({ place = '', words = '' }) => {
    const said = words === '' ? '' : `“${clipped(words, letters)}”`
    const line = [place, said].filter(Boolean).join(': ')
    return line === '' ? [] : [`    ${line}`]
  })
  const more = remarks.length - examples
  return [`- ${says}${count}`, ...told, ...(more > 0 && told.length > 0 ? [`    and ${more} more`] : [])]
}

function sayCounts(counts: Imported['counts']): string {
  const { words, sections, headings, paragraphs, numbered, tables, pictures, notes } = counts
  const paragraphsSaid = `${some(paragraphs, 'paragraph')}${numbered > 0 ? ` (${numbered} with a number)` : ''}`
  return [
    sections > 0 ? some(sections, 'section') : some(headings, 'heading'),
    paragraphsSaid,
    ...(tables > 0 ? [some(tables, 'table')] : []),
    ...(pictures > 0 ? [some(pictures, 'picture')] : []),
    ...(notes > 0 ? [some(notes, 'note')] : []),
    some(words, 'word'),
  ].join(', ')
}

function some(count: number, what: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${what}${count === 1 ? '' : 's'}`
}
