/* Packages without types of their own, as far as they are used here. */

declare module 'fontkit' {
  /** A face as its file gives it. Lengths in font units; `unitsPerEm` of them are the size of the type. */
  export interface FontkitFont {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly xHeight: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): FontkitGlyph
    layout(text: string): FontkitRun
  }
  export interface FontkitRun {
    readonly glyphs: readonly FontkitGlyph[]
    readonly positions: readonly FontkitPosition[]
    readonly advanceWidth: number
  }
  export interface FontkitGlyph {
    readonly id: number
    readonly codePoints: readonly number[]
  }
  export interface FontkitPosition {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export function create(bytes: Uint8Array): FontkitFont
}
