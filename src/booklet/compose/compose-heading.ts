import type { Part } from '../../document/document.ts'
import type { HeadingBlock, Runs } from '../../model/blocks.ts'
import { wholeAnchor } from '../../urls.ts'
import { mm, type Pt } from '../frame/points.ts'
import { qrCode } from '../frame/qr-code.ts'
import { decoration, headingTag } from '../frame/tags.ts'
import type { HeadingStyle } from '../frame/themes.ts'
import { besideMark, markDraw } from './compose-paragraph.ts'
import type { Context } from './context.ts'
import { linesOf } from './put-lines.ts'

/** The title of a part. One of the first depth begins a page where the page before is well filled. */
export function composeTitle(part: Part, context: Context): void {
  const { flow } = context
  const style = styleOf(context.level, context)
  flow.gap(style.before)
  flow.allow(0, part.depth === 1 ? 'fresh' : undefined)
  flow.lead([{ kind: 'anchor', y: 0, place: wholeAnchor(part.id) }])
  if (part.depth === 1)
    flow.lead([
      {
        kind: 'rectangle',
        x: context.x - context.outdent,
        y: 0,
        width: context.pageWidth,
        height: style.size * 0.09,
        ink: 'accent',
        slot: decoration,
      },
    ])
  const below = part.depth === 1 ? style.size * 0.3 : 0
  const title = [{ text: part.title }]
  const address = context.setter.pageOf(part)
  if (address === undefined) {
    put(title, part.number, style, context.level, context, below)
    return
  }
  const width = codeWidth(context)
  const place = { x: context.x - context.outdent + context.pageWidth - width, y: 0, width }
  const narrower = { ...context, width: context.width - width - style.size }
  put(title, part.number, style, context.level, narrower, below, (heading) => {
    const { tags } = context.setter
    flow.lead(qrCode(address, context.parent, tags, place))
    return Math.max(style.after, width - heading + context.type.size * 0.5)
  })
}

/** As small as a phone reads without care: about half a millimetre a square. */
function codeWidth({ setter }: Context): Pt {
  return setter.theme.text.size > 11 ? mm(17) : mm(15)
}

export function composeHeading(block: HeadingBlock, context: Context): void {
  const level = context.level + block.level - 1
  const style = styleOf(level, context)
  context.flow.gap(style.before)
  put(block.runs, block.number, style, level, context, 0)
}

function styleOf(level: number, context: Context): HeadingStyle {
  const { headings } = context.setter.theme
  return headings[Math.min(Math.max(level, 1), 6) - 1] ?? headings[5]
}

/** `beside` puts down what stands beside a heading of this height, and says how far what follows stands off. */
function put(
  runs: Runs,
  number: string | undefined,
  style: HeadingStyle,
  level: number,
  context: Context,
  above: number,
  beside?: (height: Pt) => Pt,
): void {
  const { flow, setter } = context
  const tag = setter.tags.tag(context.parent, headingTag(level))
  const ink = level <= 3 ? 'heading' : 'text'
  const look = { size: style.size, bold: true, ink, pages: false } as const
  if (above > 0) {
    flow.box({ kind: 'box', height: above, draws: [] })
    flow.keep()
  }
  const mark = number === undefined ? undefined : markDraw(number, setter.tags.slot(tag), 'bold', ink, style, setter)
  const outside = {
    ...context,
    type: style,
    x: context.x - context.outdent,
    width: context.width + context.outdent,
    outdent: 0,
  }
  const fits = mark !== undefined && mark.width + style.size * 0.2 <= context.outdent
  const marked =
    mark === undefined ? undefined : besideMark(mark.width, fits ? context : outside, mark.width + style.size * 0.25)
  if (mark !== undefined && marked !== undefined) flow.lead([{ ...mark, x: marked.markX }])
  const lines = linesOf(runs, tag, marked?.context ?? outside, look, style, true)
  const after = beside?.(lines.reduce((sum, line) => sum + line.height, 0)) ?? style.after
  for (const line of lines) flow.box(line)
  flow.gap(after)
  flow.headed()
}
