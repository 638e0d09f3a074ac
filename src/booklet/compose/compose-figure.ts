import { type FigureBlock, isDrawn } from '../../model/blocks.ts'
import type { Context } from './context.ts'
import { linesOf } from './put-lines.ts'

/** Pixels to an inch below which a picture is not enlarged further. */
const coarsest = 150
/** How much a drawing is enlarged at most, from its own size of 96 pixels to an inch: its letters would shout. */
const largest = 1.6

/** A picture as wide as the text where it has the pixels for it or is drawn large enough, with its caption below, both on one page. */
export function composeFigure(block: FigureBlock, context: Context): void {
  const { flow, setter } = context
  const { tags } = setter
  const group = tags.tag(context.parent, 'Div')
  const figure = tags.tag(group, 'Figure', { alternative: block.alternative })
  const slot = tags.slot(figure)
  const own = isDrawn(block) ? (block.width * 72 * largest) / 96 : (block.width * 72) / coarsest
  const widest = Math.min(context.width, own)
  const caption =
    block.caption === undefined
      ? []
      : linesOf(
          block.caption,
          tags.tag(group, 'Caption'),
          context,
          { size: context.type.size, bold: false, ink: 'muted', pages: true },
          context.type,
        )
  const below = caption.length === 0 ? 0 : context.type.size * 0.5
  // Less high where headings above it must stand on its page.
  const left = Math.max(context.pageHeight - flow.chained() - 0.1, context.pageHeight * 0.25)
  const room = Math.min(context.pageHeight * 0.9, left) - caption.reduce((sum, line) => sum + line.height, below)
  const height = Math.max(24, Math.min((widest * block.height) / block.width, room, context.pageHeight * 0.7))
  const width = (height * block.width) / block.height
  const place = { x: context.x, y: 0, width, height }
  flow.box({
    kind: 'box',
    height,
    draws: [
      { kind: 'picture', ...place, file: block.file, slot },
      { kind: 'bounds', ...place, tag: figure },
    ],
  })
  flow.gap(below)
  for (const line of caption) flow.box(line)
}
