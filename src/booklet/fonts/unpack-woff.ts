import { inflateSync } from 'node:zlib'

const headerSize = 44
const entrySize = 20

/**
 * The font that a WOFF file packs, after the W3C's WOFF 1.0. fontkit can read the packed file itself, but unpacks it letter by
 * letter in JavaScript: a fifth of the time that a short booklet takes.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.getUint32(0) !== 0x774f4646) throw new Error('a font file that is not WOFF')
  const count = view.getUint16(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = headerSize + index * entrySize
    const [offset, packed, size] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)]
    const bytes = woff.subarray(offset, offset + packed)
    return { at, sum: view.getUint32(at + 16), data: packed < size ? inflateSync(bytes) : bytes }
  })
  const start = 12 + count * 16
  const font = new Uint8Array(tables.reduce((sum, { data }) => sum + padded(data.length), start))
  const out = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(count))
  out.setUint32(0, view.getUint32(4))
  for (const [index, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries())
    out.setUint16(4 + index * 2, value)
  let offset = start
  for (const [index, { at, sum, data }] of tables.entries()) {
    const row = 12 + index * 16
    for (const [place, value] of [view.getUint32(at), sum, offset, data.length].entries())
      out.setUint32(row + place * 4, value)
    font.set(data, offset)
    offset += padded(data.length)
  }
  return font
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
