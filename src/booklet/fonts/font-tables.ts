/** Where a table of an OpenType font begins, after ISO/IEC 14496-22; undefined where it has none of this name. */
export function tableAt(font: DataView, tag: string): number | undefined {
  for (let index = 0; index < font.getUint16(4); index += 1)
    if (tagAt(font, 12 + index * 16) === tag) return font.getUint32(12 + index * 16 + 8)
  return undefined
}

/** The four letters at a place. */
export function tagAt(font: DataView, at: number): string {
  return String.fromCharCode(font.getUint8(at), font.getUint8(at + 1), font.getUint8(at + 2), font.getUint8(at + 3))
}

/**
 * How wide each glyph is, in font units, as the font's own table has it. fontkit says the same, but reads the outline of a glyph
 * first to know how high it is.
 */
export function widthsOf(font: Uint8Array): (glyph: number) => number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const head = tableAt(view, 'hhea')
  const metrics = tableAt(view, 'hmtx')
  if (head === undefined || metrics === undefined) throw new Error('a font without the widths of its glyphs')
  // All after the last that has a width of its own are as wide as that one.
  const last = view.getUint16(head + 34) - 1
  return (glyph) => view.getUint16(metrics + 4 * Math.min(glyph, last))
}
