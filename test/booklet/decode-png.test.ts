import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodePng, mustDecode } from '../../src/booklet/draw/decode-png.ts'
import { png } from './make-document.ts'

describe('a PNG', () => {
  it('is laid on white where it is transparent', () => {
    const { width, height, channels, bytes } = decodePng(png(8, 6, true))
    expect([width, height, channels]).toEqual([8, 6, 3])
    const [red, alpha] = [0, 27]
    expect(bytes[0]).toBe(Math.round((red * alpha) / 255 + 255 - alpha))
  })

  it('that is opaque stays as it is', () => {
    expect(mustDecode(png(8, 6, false))).toBe(false)
    expect([...decodePng(png(8, 6, false)).bytes.slice(0, 6)]).toEqual([0, 9, 18, 27, 36, 45])
  })

  it.each([
    ['left of it', 1, [10, 10, 10, 10, 10, 10], [10, 20, 30]],
    ['above it', 2, [10, 20, 30, 1, 1, 1], [11, 21, 31]],
  ])('whose rows are written as differences from what stands %s is read', (_, filter, [a, b, c, d, e, f], expected) => {
    const rows =
      filter === 1 ? Buffer.from([1, a!, b!, c!, 1, d!, e!, f!]) : Buffer.from([0, a!, b!, c!, filter, d!, e!, f!])
    const { bytes } = decodePng(grey(3, 2, rows))
    expect([...bytes].slice(filter === 1 ? 0 : 3, filter === 1 ? 3 : 6)).toEqual(expected)
  })
})

/** A grey picture with its rows as they are stored. */
function grey(width: number, height: number, rows: Uint8Array): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), chunk('IDAT', deflateSync(rows))])
}
