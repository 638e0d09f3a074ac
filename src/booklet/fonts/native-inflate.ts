import { createRequire, Module } from 'node:module'
import { brotliDecompressSync, inflateRawSync } from 'node:zlib'

/*
 * To be loaded before fontkit and PDFKit, which unpack tables of Unicode as they are loaded, in JavaScript and letter by letter:
 * a fifth of the time that it takes to load them. From here on Node's own zlib is what they are given for it.
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
