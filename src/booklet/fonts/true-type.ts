/** A corner or a control point of a contour: x and y in thousandths of an em, y upwards from the baseline. */
export type Point = readonly [x: number, y: number, kind?: 'control']
export type Contour = readonly Point[]

export interface Outline {
  readonly codePoint: number
  /** In thousandths of an em. */
  readonly advance: number
  readonly contours: readonly Contour[]
}

const perEm = 1000
const ascent = 1024
const descent = -400

/** A TrueType font of these outlines, after ISO/IEC 14496-22. Letters that it does not have show as nothing. */
export function trueTypeFont(name: string, outlines: readonly Outline[]): Uint8Array {
  const sorted = [...outlines].sort((one, other) => one.codePoint - other.codePoint)
  const glyphs = [new Uint8Array(0), ...sorted.map((outline) => glyphOf(outline.contours))]
  const advances = [500, ...sorted.map((outline) => outline.advance)]
  const bounds = boundsOf(sorted.flatMap((outline) => outline.contours.flat()))
  return fontFile([
    ['OS/2', os2(Math.max(...advances))],
    ['cmap', cmap(sorted)],
    ['glyf', concatenate(glyphs)],
    ['head', head(bounds)],
    ['hhea', hhea(glyphs.length, Math.max(...advances))],
    ['hmtx', bytes(advances.flatMap((advance, index) => [u16(advance), u16(leftOf(sorted[index - 1]))]).flat())],
    ['loca', bytes(offsetsOf(glyphs).flatMap(u32))],
    ['maxp', maxp(sorted)],
    ['name', names(name)],
    ['post', bytes([u32(0x00030000), u32(0), u16(-100), u16(50), u32(0), u32(0), u32(0), u32(0), u32(0)].flat())],
  ])
}

function leftOf(outline: Outline | undefined): number {
  const all = outline?.contours.flat() ?? []
  return all.length === 0 ? 0 : Math.min(...all.map(([x]) => x))
}

function boundsOf(points: readonly Point[]): readonly [number, number, number, number] {
  if (points.length === 0) return [0, 0, 0, 0]
  const across = points.map(([x]) => x)
  const up = points.map(([, y]) => y)
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]
}

function glyphOf(contours: readonly Contour[]): Uint8Array {
  const points = contours.flat()
  if (points.length === 0) return new Uint8Array(0)
  let last = -1
  const ends = contours.map((contour) => (last += contour.length))
  const deltas = (axis: 0 | 1) => points.flatMap((point, index) => i16(point[axis] - (points[index - 1]?.[axis] ?? 0)))
  const data = [
    i16(contours.length),
    ...boundsOf(points).map(i16),
    ...ends.map(u16),
    u16(0),
    points.map(([, , kind]) => (kind === 'control' ? 0 : 1)),
    deltas(0),
    deltas(1),
  ].flat()
  while (data.length % 4 !== 0) data.push(0)
  return bytes(data)
}

function offsetsOf(glyphs: readonly Uint8Array[]): readonly number[] {
  const offsets = [0]
  for (const glyph of glyphs) offsets.push((offsets.at(-1) ?? 0) + glyph.length)
  return offsets
}

function cmap(outlines: readonly Outline[]): Uint8Array {
  const groups = outlines.flatMap(({ codePoint }, index) => [u32(codePoint), u32(codePoint), u32(index + 1)].flat())
  return bytes(
    [
      [u16(0), u16(1), u16(3), u16(10), u32(12)],
      [u16(12), u16(0), u32(16 + groups.length), u32(0), u32(outlines.length), groups],
    ].flat(2),
  )
}

function head(bounds: readonly number[]): Uint8Array {
  return bytes(
    [
      [u32(0x00010000), u32(0x00010000), u32(0), u32(0x5f0f3cf5), u16(3), u16(perEm)],
      [u32(0), u32(0), u32(0), u32(0), ...bounds.map(i16)],
      [u16(0), u16(8), i16(2), i16(1), i16(0)],
    ].flat(2),
  )
}

function hhea(glyphs: number, widest: number): Uint8Array {
  const none = Array.from({ length: 10 }, () => i16(0))
  return bytes(
    [
      [u32(0x00010000), i16(ascent), i16(descent), i16(0), u16(widest), ...none.slice(0, 3)],
      [i16(1), ...none.slice(0, 7), u16(glyphs)],
    ].flat(2),
  )
}

function maxp(outlines: readonly Outline[]): Uint8Array {
  const points = Math.max(...outlines.map((outline) => outline.contours.flat().length))
  const contours = Math.max(...outlines.map((outline) => outline.contours.length))
  const rest = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]
  return bytes([u32(0x00010000), u16(outlines.length + 1), u16(points), u16(contours), ...rest.map(u16)].flat())
}

function os2(widest: number): Uint8Array {
  return bytes(
    [
      [u16(4), i16(widest), u16(400), u16(5), u16(0), ...Array.from({ length: 10 }, () => i16(0)), i16(0)],
      [Array.from({ length: 10 }, () => 0), u32(0), u32(0), u32(0), u32(0), u32(0x504c5052)],
      [u16(64), u16(32), u16(65535), i16(ascent), i16(descent), i16(0), u16(ascent), u16(-descent)],
      [u32(0), u32(0), i16(486), i16(660), u16(0), u16(32), u16(0)],
    ].flat(2),
  )
}

function names(name: string): Uint8Array {
  const records = [1, 2, 4, 6].map((id) => ({ id, text: id === 2 ? 'Regular' : name }))
  const texts = records.map(({ text }) => [...text].flatMap((letter) => u16(letter.charCodeAt(0))))
  let offset = 0
  const rows = records.flatMap(({ id }, index) => {
    const length = texts[index]?.length ?? 0
    const row = [3, 1, 0x409, id, length, offset].flatMap(u16)
    offset += length
    return row
  })
  return bytes([u16(0), u16(records.length), u16(6 + rows.length), rows, ...texts].flat())
}

function fontFile(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const start = [
    u32(0x00010000),
    ...[tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].map(u16),
  ]
  let offset = 12 + tables.length * 16
  const directory = tables.flatMap(([tag, data]) => {
    const row = [[...tag].map((letter) => letter.charCodeAt(0)), u32(checksum(data)), u32(offset), u32(data.length)]
    offset += Math.ceil(data.length / 4) * 4
    return row.flat()
  })
  return concatenate([bytes(start.flat()), bytes(directory), ...tables.map(([, data]) => padded(data))])
}

function padded(data: Uint8Array): Uint8Array {
  const filled = new Uint8Array(Math.ceil(data.length / 4) * 4)
  filled.set(data)
  return filled
}

function checksum(data: Uint8Array): number {
  const view = new DataView(padded(data).buffer)
  let sum = 0
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}

function concatenate(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function bytes(values: readonly number[]): Uint8Array {
  return Uint8Array.from(values)
}

function u16(value: number): number[] {
  return [(value >> 8) & 255, value & 255]
}

const i16 = u16

function u32(value: number): number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}
