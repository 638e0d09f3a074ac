import type { FontkitGlyph } from 'fontkit'
import { type Face, type Faces, faceFor } from './faces.ts'
import type { Style } from './font-style.ts'

/** Letters as they will be drawn: kerned, with ligatures. Lengths in thousandths of an em. */
export interface Shaped {
  readonly text: string
  readonly width: number
  readonly stretches: readonly Stretch[]
}

/** Letters of one face next to each other. */
export interface Stretch {
  readonly face: Face
  readonly glyphs: readonly FontkitGlyph[]
  /** From each letter to the next. */
  readonly advances: readonly number[]
  /** Where letters stand off their places, as accents do; absent when none does. */
  readonly offsets?: readonly (readonly [across: number, up: number])[]
}

/** Shapes a word: the very letters that are measured are those that are drawn. */
export type Shape = (text: string, style: Style) => Shaped

/** A letter that no face has: the checks tell authors of these, so that none comes as far as the page. */
export class LetterMissing extends Error {
  constructor(letter: string) {
    super(`no face has the letter ${letter}`)
    this.name = 'LetterMissing'
  }
}

/** A shaper that remembers every word, since a plan says the same few thousand words again and again. */
export function shaperOf(faces: Faces): Shape {
  const known = new Map<Style, Map<string, Shaped>>()
  return (text, style) => {
    let words = known.get(style)
    if (words === undefined) {
      words = new Map()
      known.set(style, words)
    }
    const found = words.get(text)
    if (found !== undefined) return found
    const shaped = shapeWord(text, style, faces)
    words.set(text, shaped)
    return shaped
  }
}

function shapeWord(text: string, style: Style, faces: Faces): Shaped {
  const stretches = splitByFace(text, style, faces).map(
    ({ face, letters }) => shapePlain(face, letters) ?? shapeFully(face, letters),
  )
  const width = stretches.reduce((sum, { advances }) => sum + advances.reduce((all, each) => all + each, 0), 0)
  return { text, width, stretches }
}

/** Letters and signs of English that neither join nor change beside each other in the typeface: kerning is all they need. */
const plain = /^(?:[ !"#$%&'()*+,./0-9:;=?@A-Z[\]_a-eg-z£–—‘’“”…-]|f(?![bfhijklt]))*$/

/** What fontkit would say of plain letters, in a tenth of its time. undefined for others. */
function shapePlain(face: Face, letters: string): Stretch | undefined {
  const { scale, kerning, glyphOf, widthOf } = face
  if (kerning === undefined || !plain.test(letters)) return undefined
  const glyphs = Array.from(letters, (letter) => glyphOf(letter.codePointAt(0) ?? 0) as FontkitGlyph)
  const advances = glyphs.map((glyph, index) => {
    const next = glyphs[index + 1]
    return (widthOf(glyph.id) + (next === undefined ? 0 : kerning(glyph.id, next.id))) * scale
  })
  return { face, glyphs, advances }
}

/** Letters laid out by every rule of their font: ligatures, accents set over letters, writing from right to left. */
export function shapeFully(face: Face, letters: string): Stretch {
  const { font, scale } = face
  const run = font.layout(letters)
  const moved = run.positions.some((position) => position.xOffset !== 0 || position.yOffset !== 0)
  return {
    face,
    glyphs: run.glyphs,
    advances: run.positions.map((position) => position.xAdvance * scale),
    ...(moved ? { offsets: run.positions.map(({ xOffset, yOffset }) => [xOffset * scale, yOffset * scale]) } : {}),
  }
}

/** Marks that change the letter before them stay in its face where that face has them. */
function splitByFace(text: string, style: Style, faces: Faces): readonly { face: Face; letters: string }[] {
  const pieces: { face: Face; letters: string }[] = []
  for (const letter of drawable(text)) {
    const codePoint = letter.codePointAt(0) ?? 0
    const last = pieces.at(-1)
    const joins = isJoining(codePoint) && last?.face.glyphOf(codePoint) !== undefined
    const face = joins ? last.face : faceFor(faces, style, codePoint)
    if (face === undefined) throw new LetterMissing(letter)
    if (last !== undefined && last.face === face) last.letters += letter
    else pieces.push({ face, letters: letter })
  }
  return pieces
}

/** As it is set: composed letters, and a space for one that only says where a line may not end. */
export function drawable(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
}

function isJoining(codePoint: number): boolean {
  return (codePoint >= 0x300 && codePoint <= 0x36f) || codePoint === 0x200d || (codePoint & 0xfff0) === 0xfe00
}
