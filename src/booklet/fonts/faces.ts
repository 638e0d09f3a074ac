import type { FontkitFont, FontkitGlyph } from 'fontkit'
import { create as openFont } from 'fontkit'
import type { Style } from './font-style.ts'
import { widthsOf } from './font-tables.ts'
import { type Kerning, kerningOf } from './kerning.ts'
import type { FontFiles } from './read-fonts.ts'
import { symbolFont } from './symbol-font.ts'
import { unpackWoff } from './unpack-woff.ts'

/** One font file's face: some of the letters of a style. */
export interface Face {
  /** Unique among the faces of a booklet. */
  readonly name: string
  readonly font: FontkitFont
  /** Thousandths of an em for each font unit. */
  readonly scale: number
  /** undefined where letters must be laid out in full to know how they stand. */
  readonly kerning: Kerning | undefined
  /** The glyph of a letter; undefined where the face has none. */
  readonly glyphOf: (codePoint: number) => FontkitGlyph | undefined
  /** The width of a glyph, in font units. */
  readonly widthOf: (glyph: number) => number
}

/** The faces of each style in the order in which they are asked for a letter. */
export type Faces = { readonly [K in Style]: readonly Face[] }

/** Opens the font files. The last face of every style has the arrows, ticks and boxes that letters' faces lack. */
export function openFaces(files: FontFiles): Faces {
  const symbols = face('symbols', symbolFont)
  const of = (style: Style) => [
    ...files[style].map(({ name, bytes }) => face(`${style}-${name}`, () => unpackWoff(bytes))),
    symbols,
  ]
  return { regular: of('regular'), bold: of('bold'), italic: of('italic'), 'bold-italic': of('bold-italic') }
}

/** Opened when first asked: most documents need no Greek. */
function face(name: string, bytes: () => Uint8Array): Face {
  let known: Omit<Face, 'name'> | undefined
  const open = () => {
    if (known !== undefined) return known
    const file = bytes()
    const font = openFont(file)
    known = {
      font,
      scale: 1000 / font.unitsPerEm,
      kerning: kerningOf(file),
      glyphOf: rememberedGlyphs(font),
      widthOf: widthsOf(file),
    }
    return known
  }
  return {
    name,
    get font() {
      return open().font
    },
    get scale() {
      return open().scale
    },
    get kerning() {
      return open().kerning
    },
    get glyphOf() {
      return open().glyphOf
    },
    get widthOf() {
      return open().widthOf
    },
  }
}

/** A text asks for the same few letters again and again. */
function rememberedGlyphs(font: FontkitFont): Face['glyphOf'] {
  const known = new Map<number, FontkitGlyph | undefined>()
  return (codePoint) => {
    if (!known.has(codePoint))
      known.set(codePoint, font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : undefined)
    return known.get(codePoint)
  }
}

/** The first face of a style with this letter; undefined where none has it. */
export function faceFor(faces: Faces, style: Style, codePoint: number): Face | undefined {
  return faces[style].find((each) => each.glyphOf(codePoint) !== undefined)
}
