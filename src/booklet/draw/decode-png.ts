import { inflateSync } from 'node:zlib'

/** A picture as plain pixels, row by row, eight bits to a channel, laid on white where it is transparent. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** 1 is grey, 3 is red, green and blue. */
  readonly channels: 1 | 3
  readonly bytes: Uint8Array
}

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly interlaced: boolean
}

interface Parts {
  readonly header: Header
  readonly palette: Uint8Array
  readonly transparent: Uint8Array
  readonly data: Uint8Array
}

/** Whether a PNG has anything that must be decoded before it can stand in a file: transparency, or rows out of order. */
export function mustDecode(png: Uint8Array): boolean {
  const { header, transparent } = partsOf(png)
  return (
    header.interlaced || header.colour === 4 || header.colour === 6 || transparent.length > 0 || header.depth === 16
  )
}

/** After the PNG specification, third edition. Throws on a file that is none. */
export function decodePng(png: Uint8Array): Pixels {
  const parts = partsOf(png)
  const { width, height, colour } = parts.header
  const grey = colour === 0 || colour === 4
  const channels = grey ? 1 : 3
  const bytes = new Uint8Array(width * height * channels)
  const raw = inflateSync(parts.data)
  let at = 0
  for (const pass of passesOf(parts.header)) {
    const columns = Math.ceil((width - pass.x) / pass.dx)
    const rows = Math.ceil((height - pass.y) / pass.dy)
    if (columns <= 0 || rows <= 0) continue
    const perPixel = bitsPerPixel(parts.header)
    const stride = Math.ceil((columns * perPixel) / 8)
    let before = new Uint8Array(stride)
    for (let row = 0; row < rows; row += 1) {
      const line = unfilter(raw.subarray(at + 1, at + 1 + stride), before, raw[at] ?? 0, Math.max(1, perPixel >> 3))
      at += 1 + stride
      before = line
      for (let column = 0; column < columns; column += 1) {
        const place = ((pass.y + row * pass.dy) * width + pass.x + column * pass.dx) * channels
        bytes.set(pixel(line, column, parts, grey), place)
      }
    }
  }
  return { width, height, channels, bytes }
}

function partsOf(png: Uint8Array): Parts {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const found = new Map<string, Uint8Array[]>()
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    found.set(type, [...(found.get(type) ?? []), png.subarray(at + 8, at + 8 + length)])
    at += 12 + length
  }
  const header = found.get('IHDR')?.[0]
  if (header === undefined || header.length < 13) throw new Error('a PNG without a header')
  const sizes = new DataView(header.buffer, header.byteOffset, header.byteLength)
  return {
    header: {
      width: sizes.getUint32(0),
      height: sizes.getUint32(4),
      depth: header[8] ?? 8,
      colour: header[9] ?? 2,
      interlaced: header[12] === 1,
    },
    palette: found.get('PLTE')?.[0] ?? new Uint8Array(0),
    transparent: found.get('tRNS')?.[0] ?? new Uint8Array(0),
    data: Buffer.concat(found.get('IDAT') ?? []),
  }
}

function bitsPerPixel({ colour, depth }: Header): number {
  return depth * (colour === 2 ? 3 : colour === 4 ? 2 : colour === 6 ? 4 : 1)
}

/** The seven passes of an interlaced picture, or the one of any other. */
function passesOf({ interlaced }: Header) {
  if (!interlaced) return [{ x: 0, y: 0, dx: 1, dy: 1 }]
  return [
    { x: 0, y: 0, dx: 8, dy: 8 },
    { x: 4, y: 0, dx: 8, dy: 8 },
    { x: 0, y: 4, dx: 4, dy: 8 },
    { x: 2, y: 0, dx: 4, dy: 4 },
    { x: 0, y: 2, dx: 2, dy: 4 },
    { x: 1, y: 0, dx: 2, dy: 2 },
    { x: 0, y: 1, dx: 1, dy: 2 },
  ]
}

function unfilter(line: Uint8Array, before: Uint8Array, filter: number, step: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(line)
  for (let at = 0; at < out.length; at += 1) {
    const left = at >= step ? (out[at - step] ?? 0) : 0
    const up = before[at] ?? 0
    const corner = at >= step ? (before[at - step] ?? 0) : 0
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    out[at] = ((out[at] ?? 0) + guess) & 255
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function pixel(line: Uint8Array, column: number, parts: Parts, grey: boolean): readonly number[] {
  const { header, palette, transparent } = parts
  const perPixel = header.colour === 2 ? 3 : header.colour === 4 ? 2 : header.colour === 6 ? 4 : 1
  const samples = Array.from({ length: perPixel }, (_, index) => sample(line, column * perPixel + index, header.depth))
  if (header.colour === 3) {
    const index = samples[0] ?? 0
    return onWhite([...palette.subarray(index * 3, index * 3 + 3)], (transparent[index] ?? 255) / 255)
  }
  const most = 2 ** header.depth - 1
  const colours = grey ? samples.slice(0, 1) : samples.slice(0, 3)
  const alpha =
    header.colour === 4 || header.colour === 6 ? (samples.at(-1) ?? most) / most : keyed(colours, transparent)
  return onWhite(
    colours.map((value) => (value * 255) / most),
    alpha,
  )
}

function sample(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0
  if (depth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0)
  const bit = index * depth
  return ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}

/** One colour of a picture may stand for nothing at all. */
function keyed(colours: readonly number[], transparent: Uint8Array): number {
  if (transparent.length < colours.length * 2) return 1
  const same = colours.every(
    (value, index) => value === (((transparent[index * 2] ?? 0) << 8) | (transparent[index * 2 + 1] ?? 0)),
  )
  return same ? 0 : 1
}

function onWhite(colours: readonly number[], alpha: number): readonly number[] {
  return colours.map((value) => Math.round(value * alpha + 255 * (1 - alpha)))
}
