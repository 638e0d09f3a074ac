import type { ParagraphBlock } from '../../model/blocks.ts'
import type { Style } from '../fonts/font-style.ts'
import type { TextDraw } from '../frame/frame.ts'
import type { Ink } from '../frame/inks.ts'
import type { Pt } from '../frame/points.ts'
import type { Slot } from '../frame/tags.ts'
import type { TypeSize } from '../frame/themes.ts'
import { baseline } from '../lines/set-lines.ts'
import type { Setter } from '../lines/set-runs.ts'
import { type Context, lookOf } from './context.ts'
import { linesOf, putLines } from './put-lines.ts'

/** A paragraph; its number stands to its left, in the margin where there is room for it. */
export function composeParagraph(block: ParagraphBlock, context: Context): void {
  const { flow, setter } = context
  const tag = setter.tags.tag(context.parent, 'P')
  if (block.number === undefined) {
    putLines(linesOf(block.runs, tag, context, lookOf(context), context.type), context)
    return
  }
  const mark = markDraw(block.number, setter.tags.slot(tag), 'regular', context.ink, context.type, setter)
  const inside = besideMark(mark.width, context)
  flow.lead([{ ...mark, x: inside.markX }])
  putLines(linesOf(block.runs, tag, inside.context, lookOf(context), context.type), inside.context)
  if (block.runs.length === 0) flow.box({ kind: 'box', height: context.type.leading, draws: [] })
}

/** The column of the words beside a paragraph's number: what follows it stands there too. */
export function besideNumber(number: string, context: Context): Context {
  const { size } = context.type
  const letters = context.setter.shape(number, 'regular').width + context.setter.shape(' ', 'regular').width
  return besideMark((letters * size) / 1000, context).context
}

/** A number or a marker on the first line of what it marks, with a space after it so that it stays a word of its own. */
export function markDraw(
  text: string,
  slot: Slot,
  style: Style,
  ink: Ink,
  type: TypeSize,
  setter: Setter,
): TextDraw & { readonly width: Pt } {
  const words = text.split(' ').flatMap((word) => [setter.shape(word, style), setter.shape(' ', style)])
  const width = (words.reduce((sum, word) => sum + word.width, 0) * type.size) / 1000
  return { kind: 'text', x: 0, y: baseline(type), width, size: type.size, ink, slot, words }
}

/** Where a mark of this width stands, and the column that is left for what it marks. */
export function besideMark(
  width: Pt,
  context: Context,
  least = context.type.size * 2.4,
): { readonly markX: Pt; readonly context: Context } {
  if (context.outdent >= width + context.type.size * 0.2) return { markX: context.x - context.outdent, context }
  const indent = Math.min(Math.max(least, width + context.type.size * 0.3), context.width / 2)
  return {
    markX: context.x,
    context: { ...context, x: context.x + indent, width: context.width - indent, outdent: 0 },
  }
}
