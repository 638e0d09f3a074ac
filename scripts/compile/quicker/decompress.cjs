const { brotliDecompressSync } = require('node:zlib')

// As `brotli/decompress.js` is called.
module.exports = (packed) => brotliDecompressSync(packed)
