import { partIds } from '../../document/document.ts'
import type { Numbering } from '../../model/plan.ts'
import { idOf } from '../../schema/scalars.ts'
import type { Remarks } from '../remarks.ts'
import { type HeadingPiece, type Piece, type SourceDocument, type Span, spansText } from '../source.ts'
import { withLevels } from './heading-levels.ts'

/** A document cut into the texts of an edition. */
export interface EditionParts {
  readonly title?: TitlePart
  readonly introduction: readonly Piece[]
  readonly sections: readonly SectionPart[]
  readonly numbering: Numbering
  /** Headings whose numbers the edition itself prints: by unit, as the document has them. */
  readonly dropped: ReadonlyMap<number, string>
}

interface Group {
  readonly pieces: readonly Piece[]
}

interface TitlePart {
  readonly title: string
  readonly unit: number
}

export interface SectionPart {
  readonly id: string
  readonly title: string
  readonly pieces: readonly Piece[]
}

export interface SplitChoices {
  /** Headings of this level and above begin a section; worked out where it is absent. */
  readonly sectionsAt: number | undefined
  /** Ids that sections of earlier editions have, by their titles in small letters. */
  readonly knownIds: ReadonlyMap<string, string>
}

export function splitSections(document: SourceDocument, choices: SplitChoices, remarks: Remarks): EditionParts {
  const { pieces } = document
  const headings = pieces.filter((piece): piece is HeadingPiece => piece.kind === 'heading')
  const at = choices.sectionsAt ?? usualLevel(headings)
  const named = pieces.findIndex((piece) => piece.kind === 'paragraph' && piece.role === 'title')
  // A single heading above the sections is the title of the whole.
  const only = headings[0]
  const above =
    named < 0 &&
    only !== undefined &&
    only.level < at &&
    headings.every((each) => each === only || each.level > only.level)
  const titleAt = named >= 0 ? named : above ? pieces.indexOf(only) : -1
  const titlePiece = pieces[titleAt]
  const rest = pieces.filter((_, index) => index !== titleAt)

  const groups: { heading?: HeadingPiece; readonly pieces: Piece[] }[] = [{ pieces: [] }]
  for (const piece of rest)
    if (piece.kind === 'heading' && piece.level <= at) groups.push({ heading: piece, pieces: [] })
    else groups.at(-1)!.pieces.push(piece)
  const leveled = groups.map((group) => ({ ...group, pieces: withLevels(group.pieces, document.units, remarks) }))
  const [introduction, ...sections] = leveled as [Group, ...(Group & { readonly heading: HeadingPiece })[]]
  const numbering = numberingThatGives(sections)
  const dropped = new Map<number, string>()
  const drop = (heading: HeadingPiece): HeadingPiece => {
    if (heading.number === undefined) return heading
    dropped.set(heading.unit, heading.number)
    const { number: _, ...bare } = heading
    return bare
  }
  const keepsNumbers = numbering === 'none' && headings.some(({ number }) => number !== undefined)
  if (keepsNumbers)
    remarks.push({
      kind: 'look',
      says: 'Headings have numbers that Planpress would not give them, so they are kept as words. To have them made: take them out, and write numbering: headings in edition.md.',
      words: headings.flatMap(({ number }) => (number === undefined ? [] : [number])).join(', '),
    })
  const id = sectionIds(choices.knownIds)
  const titled = titleOf(titlePiece)
  return {
    ...(titled === undefined ? {} : { title: titled }),
    introduction: introduction.pieces,
    sections: sections.map((section) => {
      const heading = numbering === 'none' ? section.heading : drop(section.heading)
      const inner =
        numbering === 'headings'
          ? section.pieces.map((piece) => (piece.kind === 'heading' ? drop(piece) : piece))
          : section.pieces
      const title = [heading.number ?? '', spansText(heading.spans)].join(' ').replace(/\s+/gu, ' ').trim()
      return { id: id(spansText(heading.spans)), title, pieces: withNotesOf(heading, inner, remarks) }
    }),
    numbering,
    dropped,
  }
}

/** The first level, unless a single heading of it stands above all the others. */
function usualLevel(headings: readonly HeadingPiece[]): number {
  const highest = (some: readonly HeadingPiece[]) => some.reduce((least, { level }) => Math.min(least, level), 9)
  const top = highest(headings)
  const first = headings.filter(({ level }) => level === top)
  const below = headings.filter(({ level }) => level > top)
  if (first.length === 1 && below.length > 1 && headings[0] === first[0]) return highest(below)
  return top
}

function titleOf(piece: Piece | undefined): TitlePart | undefined {
  if (piece?.kind !== 'heading' && piece?.kind !== 'paragraph') return undefined
  const number = piece.kind === 'heading' ? (piece.number ?? '') : ''
  return { title: `${number} ${spansText(piece.spans)}`.replace(/\s+/gu, ' ').trim(), unit: piece.unit }
}

/** The setting of an edition that prints just the numbers that the headings have. */
function numberingThatGives(
  sections: readonly { readonly heading: HeadingPiece; readonly pieces: readonly Piece[] }[],
): Numbering {
  const tidy = (number: string | undefined) => number?.replace(/[.)]$/, '')
  if (sections.length === 0 || !sections.every(({ heading }, at) => tidy(heading.number) === String(at + 1)))
    return 'none'
  const inner = sections.map(({ pieces }, at) => {
    const headings = pieces.filter((piece): piece is HeadingPiece => piece.kind === 'heading')
    let count = 0
    const counts = headings.every(({ level, number }) =>
      level === 2 ? tidy(number) === `${at + 1}.${++count}` : number === undefined,
    )
    return { bare: headings.every(({ number }) => number === undefined), counts }
  })
  if (inner.every(({ counts }) => counts)) return 'headings'
  // Then every paragraph at the top of a text is numbered; those with a number of their own keep it.
  const paragraphs = sections.flatMap(({ pieces }) => pieces).filter(({ kind }) => kind === 'paragraph')
  const allNumbered = paragraphs.every(
    (piece) => piece.kind === 'paragraph' && /^\d+\.\d/.test(piece.marker?.label ?? ''),
  )
  return allNumbered && inner.every(({ bare }) => bare) ? 'paragraphs' : 'none'
}

const ofSystems = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/

function sectionIds(known: ReadonlyMap<string, string>): (words: string) => string {
  const taken = new Set<string>(Object.values(partIds))
  let count = 0
  return (words) => {
    count++
    const before = known.get(words.toLowerCase().trim())
    const made = idOf(words, 60).replace(/^(?:the-)+(?=.)/, '')
    const wanted = before ?? (made === '' || ofSystems.test(made) ? `section-${count}` : made)
    let id = wanted
    for (let more = 2; taken.has(id); more++) id = `${wanted}-${more}`
    taken.add(id)
    return id
  }
}

/** A title cannot call a note: its marks go to the end of the first paragraph. */
function withNotesOf(heading: HeadingPiece, pieces: readonly Piece[], remarks: Remarks): readonly Piece[] {
  const marks = heading.spans.filter((span): span is Span => span.note !== undefined)
  if (marks.length === 0) return pieces
  const at = pieces.findIndex((piece) => piece.kind === 'paragraph')
  const first = pieces[at]
  remarks.push({
    kind: first === undefined ? 'left-out' : 'changed',
    says:
      first === undefined
        ? 'A title cannot call a note; it was left out.'
        : 'A title cannot call a note: its mark stands at the end of the paragraph after it.',
    words: spansText(heading.spans),
  })
  if (first?.kind !== 'paragraph') return pieces
  return pieces.with(at, { ...first, spans: [...first.spans, ...marks] })
}
