import type { Style } from '../fonts/font-style.ts'
import type { Shape, Shaped } from '../fonts/shape.ts'
import type { TextDraw } from '../frame/frame.ts'
import type { Ink } from '../frame/inks.ts'
import type { Pt } from '../frame/points.ts'
import type { Slot } from '../frame/tags.ts'

export interface LabelLook {
  readonly style: Style
  readonly size: Pt
  readonly ink: Ink
  readonly slot: Slot
}

/** Words on one line of their own. */
export function label(text: string, x: Pt, y: Pt, look: LabelLook, shape: Shape): TextDraw {
  const { style, size, ink, slot } = look
  const words = text
    .split(/( )/)
    .filter((word) => word !== '')
    .map((word) => shape(word, style))
  return { kind: 'text', x, y, width: widthOf(words, size), size, ink, slot, words }
}

/** As much of the text as `room` holds, cut after a word and with three dots where something is left out. */
export function fittingLabel(text: string, x: Pt, y: Pt, room: Pt, look: LabelLook, shape: Shape): TextDraw {
  const whole = label(text, x, y, look, shape)
  if (whole.width <= room) return whole
  const words = text.split(' ')
  for (let count = words.length - 1; count > 1; count -= 1) {
    const shorter = label(`${words.slice(0, count).join(' ')}…`, x, y, look, shape)
    if (shorter.width <= room) return shorter
  }
  return label(`${words[0] ?? ''}…`, x, y, look, shape)
}

function widthOf(words: readonly Shaped[], size: Pt): Pt {
  return (words.reduce((sum, word) => sum + word.width, 0) * size) / 1000
}
