import type { BoxBlock } from '../../model/blocks.ts'
import type { Context } from './context.ts'
import { linesOf } from './put-lines.ts'

/** A box on a tinted ground with a bar in the brand's colour. It crosses pages where it must, and is closed on each. */
export function composeBox(block: BoxBlock, context: Context): void {
  const { flow, setter } = context
  const tag = setter.tags.tag(context.parent, 'Div')
  const pad = context.type.size
  const padding = { kind: 'box', height: pad * 0.85, draws: [] } as const
  const inside: Context = {
    ...context,
    parent: tag,
    x: context.x + pad * 1.25,
    width: context.width - pad * 2.25,
    outdent: 0,
  }
  const bar = { ink: block.style === 'voice' ? 'second' : 'accent', width: pad * 0.3 } as const
  flow.ground({ kind: 'ground', x: context.x, width: context.width, fill: 'tint', bar })
  flow.box(padding)
  flow.enter({ close: [padding], open: [padding] })
  if (block.title !== undefined) {
    const look = { size: context.type.size, bold: true, ink: 'text', pages: false } as const
    const title = setter.tags.tag(tag, 'P')
    for (const line of linesOf(block.title, title, inside, look, context.type, true)) flow.box(line)
    flow.gap(context.blockGap * 0.4)
    flow.headed()
  }
  context.compose(block.blocks, inside)
  flow.leave()
  flow.keep()
  flow.box(padding)
  flow.endGround()
}
