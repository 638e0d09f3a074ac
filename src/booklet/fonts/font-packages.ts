import { createRequire, Module } from 'node:module'
import { brotliDecompressSync, inflateRawSync } from 'node:zlib'

/*
 * fontkit and PDFKit unpack tables of Unicode as they are loaded, in JavaScript and letter by letter: a fourth of the time that it
 * takes to load them. So they are loaded here, after what they would unpack with has been replaced by Node's own zlib.
 */
const require = createRequire(createRequire(import.meta.url).resolve('fontkit'))

/** As `tiny-inflate` is called: `packed` may be followed by more, and all of `room` need not be filled. */
function inflateInto(packed: Uint8Array, room: Uint8Array): Uint8Array {
  room.set(inflateRawSync(packed))
  return room
}

function stand(name: string, exports: unknown): void {
  const file = require.resolve(name)
  const module = new Module(file)
  Object.assign(module, { filename: file, loaded: true, exports })
  require.cache[file] ??= module as NodeJS.Module
}

stand('tiny-inflate', inflateInto)
stand('brotli/decompress.js', (packed: Uint8Array) => brotliDecompressSync(packed))

export const { create: openFont } = await import('fontkit')
export const { default: PDFDocument } = await import('pdfkit')
