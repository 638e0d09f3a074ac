import type { FontkitGlyph } from 'fontkit'
import type { Face } from '../fonts/faces.ts'
import type { Shaped, Stretch } from '../fonts/shape.ts'
import type { Pt } from '../frame/points.ts'
import { say } from './operators.ts'
import type { PdfDocument, PdfFont, PdfRef } from './pdf-document.ts'

/** The operators that set words, each face opened once for the whole file; `fonts` is given those that they use. */
export type TypeCase = (words: readonly Shaped[], size: Pt, fonts: Record<string, PdfRef>) => string

export function typeCaseOf(pdf: PdfDocument): TypeCase {
  const opened = new Map<Face, PdfFont>()
  const written = new Map<Stretch, string>()
  const fontOf = (face: Face) => {
    const known = opened.get(face)
    if (known !== undefined) return known
    const font = openFont(pdf, face)
    opened.set(face, font)
    return font
  }
  return (words, size, fonts) => textOperators(words, size, fontOf, written, fonts)
}

function openFont(pdf: PdfDocument, face: Face): PdfFont {
  pdf.registerFont(face.name, face.font).font(face.name)
  if (pdf._font.font !== face.font) throw new Error(`another face was opened for ${face.name}`)
  return pdf._font
}

function textOperators(
  words: readonly Shaped[],
  size: Pt,
  fontOf: (face: Face) => PdfFont,
  written: Map<Stretch, string>,
  fonts: Record<string, PdfRef>,
): string {
  let out = ''
  let face: Face | undefined
  let open = false
  for (const word of words)
    for (const stretch of word.stretches) {
      const font = fontOf(stretch.face)
      if (stretch.face !== face) {
        if (open) out += ']TJ'
        fonts[font.id] ??= font.ref()
        out += ` /${font.id} ${say(size)} Tf[`
        face = stretch.face
        open = true
      }
      if (stretch.offsets !== undefined) {
        out += `]TJ${raised(stretch, stretch.offsets, font, size)}[`
        continue
      }
      let letters = written.get(stretch)
      if (letters === undefined) {
        letters = lettersOf(stretch, font)
        written.set(stretch, letters)
      }
      out += letters
    }
  return open ? `${out}]TJ` : out
}

/** Letters as TJ takes them: codes, and how much closer the next letter stands than its own width would have it. */
function lettersOf(stretch: Stretch, font: PdfFont): string {
  let out = '<'
  for (const [index, glyph] of stretch.glyphs.entries()) {
    out += code(glyph, font, stretch.face)
    const closer = stretch.face.widthOf(glyph.id) * stretch.face.scale - (stretch.advances[index] ?? 0)
    if (Math.abs(closer) > 0.001) out += `>${say(closer)}<`
  }
  return `${out}>`.replaceAll('<>', '')
}

/** Letters that stand off their places, each moved there and back. */
function raised(stretch: Stretch, offsets: readonly (readonly [number, number])[], font: PdfFont, size: Pt): string {
  return stretch.glyphs
    .map((glyph, index) => {
      const [across, up] = offsets[index] ?? [0, 0]
      const back = stretch.face.widthOf(glyph.id) * stretch.face.scale - (stretch.advances[index] ?? 0) + across
      const letters = `[${say(-across)}<${code(glyph, font, stretch.face)}>${say(back)}]TJ`
      return up === 0 ? letters : ` ${say((up * size) / 1000)} Ts${letters} 0 Ts`
    })
    .join('')
}

function code(glyph: FontkitGlyph, font: PdfFont, face: Face): string {
  const id = font.subset.includeGlyph(glyph.id)
  font.widths[id] ??= face.widthOf(glyph.id) * face.scale
  font.unicode[id] ??= glyph.codePoints
  return id.toString(16).padStart(4, '0')
}
