import { isDay } from '../../model/day.ts'
import { clipped } from '../places.ts'
import type { Remarks } from '../remarks.ts'
import { type HeadingPiece, type Piece, type SourceDocument, type Spans, spansText } from '../source.ts'
import { withLevels } from './heading-levels.ts'
import { reportHeading } from './report-headings.ts'

/** A report to a board, cut into what a decision has. */
export interface DecisionParts {
  readonly title?: { readonly title: string; readonly unit: number }
  readonly board?: string
  readonly day?: string
  readonly item?: string
  readonly reportOf?: string
  readonly recommendations: readonly Recommendation[]
  readonly pieces: readonly Piece[]
}

export interface Recommendation {
  /** As printed. */
  readonly number: string
  readonly text: string
  readonly units: readonly number[]
}

/** Whether a document is a report that asks a board to decide: it recommends, and has what else such reports have. */
export function looksLikeReport(pieces: readonly Piece[]): boolean {
  const kinds = new Set(headingsOf(pieces).map((heading) => reportHeading(spansText(heading.spans))))
  kinds.delete(undefined)
  return kinds.has('recommendations') && kinds.size > 1
}

export function splitDecision(document: SourceDocument, remarks: Remarks): DecisionParts {
  const { pieces, units } = document
  const headings = headingsOf(pieces)
  const named = pieces.find((piece) => piece.kind === 'paragraph' && piece.role === 'title')
  const [first, second] = headings
  const above =
    first !== undefined && second !== undefined && headings.every((each) => each === first || each.level > first.level)
  const titlePiece = named ?? (above && reportHeading(spansText(first.spans)) === undefined ? first : undefined)
  const rest = pieces.filter((piece) => piece !== titlePiece)
  const { recommendations, others } = takeRecommendations(rest, document, remarks)
  const facts = factsIn(rest.slice(0, 15), document, remarks)
  return {
    ...(titlePiece?.kind === 'paragraph' || titlePiece?.kind === 'heading'
      ? { title: { title: spansText(titlePiece.spans).replace(/\s+/gu, ' '), unit: titlePiece.unit } }
      : {}),
    ...facts,
    recommendations,
    pieces: withLevels(others, units, remarks),
  }
}

function headingsOf(pieces: readonly Piece[]): readonly HeadingPiece[] {
  return pieces.filter((piece): piece is HeadingPiece => piece.kind === 'heading')
}

/** Takes numbered paragraphs under the heading of the recommendations out of the text; what is below one of them goes with it. */
function takeRecommendations(pieces: readonly Piece[], { units }: SourceDocument, remarks: Remarks) {
  const others: Piece[] = []
  const found: { number: string; text: string; units: number[]; depth: number }[] = []
  let under: HeadingPiece | undefined
  for (const piece of pieces) {
    if (piece.kind === 'heading' && (under === undefined || piece.level <= under.level))
      under = reportHeading(spansText(piece.spans)) === 'recommendations' ? piece : undefined
    const last = found.at(-1)
    const marker = piece.kind === 'paragraph' ? piece.marker : undefined
    if (
      under === undefined ||
      piece.kind !== 'paragraph' ||
      marker === undefined ||
      (last === undefined && marker.label === '')
    ) {
      others.push(piece)
      continue
    }
    const text = plain(piece.spans, units[piece.unit]?.place ?? '', remarks)
    const below =
      last !== undefined && (marker.label === '' || marker.depth > last.depth || isPart(marker.label, last.number))
    if (below) {
      last.text += marker.label === '' ? ` ${text}` : ` ${marker.label} ${text}`
      last.units.push(piece.unit)
    } else found.push({ number: marker.label, text, units: [piece.unit], depth: marker.depth })
  }
  const heads = pieces.some(
    (piece) => piece.kind === 'heading' && reportHeading(spansText(piece.spans)) === 'recommendations',
  )
  if (heads && found.length === 0)
    remarks.push({
      kind: 'look',
      says: 'The recommendations have no numbers, so they stayed in the text. Write them into the fields of the decision.',
    })
  return { recommendations: found.map(({ depth: _, ...each }) => each), others }
}

/** `(a)` after `2.1` is a part of it, and so is `(i)` after `(a)`; `2.2` is not. */
function isPart(label: string, number: string): boolean {
  return /^\(?[a-z]+[.)]$/.test(label) && /^\d/.test(number)
}

/** Fields hold plain words: what else there was is told. */
function plain(spans: Spans, place: string, remarks: Remarks): string {
  const text = spansText(spans).replace(/\s+/gu, ' ').trim()
  for (const { link, note } of spans) {
    const words = clipped(text, 120)
    if (link !== undefined)
      remarks.push({
        kind: 'changed',
        says: `A link in a recommendation became plain words.`,
        place,
        words: `${words} (${link})`,
      })
    if (note !== undefined)
      remarks.push({
        kind: 'look',
        says: 'A recommendation calls a note, which a field cannot. Put the words of the note into the text.',
        place,
        words,
      })
  }
  return text
}

const boardShape =
  /^(?:[\p{Lu}][\p{L}’',&-]*|and|of|the|for|with)(?: (?:[\p{Lu}][\p{L}’',&-]*|and|of|the|for|with))* (?:cabinet|committee|board|commission|panel|forum|partnership|executive)$/iu
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Who decides, when and as which item, where the first lines say so. They stay in the text as well. */
function factsIn(pieces: readonly Piece[], { units }: SourceDocument, remarks: Remarks) {
  const facts: { board?: string; day?: string; item?: string; reportOf?: string } = {}
  const lines = pieces.flatMap((piece) =>
    piece.kind === 'paragraph' || piece.kind === 'heading'
      ? spansText(piece.spans).split('\n')
      : piece.kind === 'table'
        ? piece.rows.flat().flatMap((cell) => spansText(cell).split('\n'))
        : [],
  )
  for (const line of lines.map((each) => each.replace(/\s+/gu, ' ').trim())) {
    const board =
      /^(?:meeting|report to|to|committee|board|decision maker): *(.{3,80})$/i.exec(line)?.[1] ??
      (line.length <= 80 && (boardShape.test(line) || /^(?:council )?cabinet$/i.test(line)) ? line : undefined)
    if (facts.board === undefined && board !== undefined) facts.board = board
    const day = dayIn(line.replace(/^(?:date(?: of meeting)?|meeting date): */i, ''))
    if (facts.day === undefined && day !== undefined) facts.day = day
    const item = /^(?:agenda )?item(?: no\.?| number)?:? *(\d{1,3}[a-z]?)$/i.exec(line)?.[1]
    if (facts.item === undefined && item !== undefined) facts.item = item
    const by = /^report (?:of|by|from):? *(?:the )?(.{3,100})$/i.exec(line)?.[1]
    if (facts.reportOf === undefined && by !== undefined) facts.reportOf = by
  }
  const said = Object.entries({ board: facts.board, day: facts.day, item: facts.item, 'report-of': facts.reportOf })
  for (const [field, value] of said)
    if (value !== undefined)
      remarks.push({
        kind: 'look',
        says: `The field ${field} was taken from the first lines of the report.`,
        place: units[0]?.place ?? '',
        words: value,
      })
  return facts
}

function dayIn(line: string): string | undefined {
  const found = /^(?:\p{L}+day,? )?(\d{1,2})(?:st|nd|rd|th)? (\p{L}+),? (\d{4})$/iu.exec(line)
  if (found === null) return undefined
  const month = months.indexOf(found[2]!.toLowerCase())
  const day = `${found[3]}-${String(month + 1).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
  return month >= 0 && isDay(day) ? day : undefined
}
