import type { QuoteBlock } from '../../model/blocks.ts'
import type { Context } from './context.ts'

/** A quotation: set in from the left, with a bar beside it on every page that it reaches. */
export function composeQuote(block: QuoteBlock, context: Context): void {
  const { flow, setter } = context
  const tag = setter.tags.tag(context.parent, 'BlockQuote')
  const indent = context.type.size * 1.4
  flow.ground({
    kind: 'ground',
    x: context.x,
    width: context.width,
    bar: { ink: 'rule', width: context.type.size * 0.2 },
  })
  context.compose(block.blocks, {
    ...context,
    parent: tag,
    x: context.x + indent,
    width: context.width - indent,
    outdent: 0,
  })
  flow.endGround()
}
