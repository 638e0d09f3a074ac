const { inflateRawSync } = require('node:zlib')

// As `tiny-inflate` is called: `packed` may be followed by more, and all of `room` need not be filled.
module.exports = function inflateInto(packed, room) {
  room.set(inflateRawSync(packed))
  return room
}
