import type { PixelPicture } from '../model/library.ts'

/** The kind and size of a picture of pixels, read from its first bytes without unpacking it; undefined when they are not those of one. */
export function pictureSize(bytes: Uint8Array): Omit<PixelPicture, 'bytes'> | undefined {
  return pngSize(bytes) ?? jpegSize(bytes)
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function pngSize(bytes: Uint8Array): Omit<PixelPicture, 'bytes'> | undefined {
  if (bytes.length < 45 || !pngStart.every((byte, at) => bytes[at] === byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  // A file that was cut off has no last chunk.
  if (name(12) !== 'IHDR' || name(bytes.length - 8) !== 'IEND') return undefined
  return sized('png', view.getUint32(16), view.getUint32(20))
}

/** Walks the segments of a JPEG (ITU T.81, annex B) up to the frame header, which holds the size. */
function jpegSize(bytes: Uint8Array): Omit<PixelPicture, 'bytes'> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    if (marker === 0xda) return undefined
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    at += isBare ? 2 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

function sized(type: PixelPicture['type'], width: number, height: number): Omit<PixelPicture, 'bytes'> | undefined {
  return width > 0 && height > 0 ? { type, width, height } : undefined
}
