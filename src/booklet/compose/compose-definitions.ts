import type { DefinitionsBlock } from '../../model/blocks.ts'
import type { Context } from './context.ts'
import { linesOf } from './put-lines.ts'

/** Terms in bold, what they mean below them and set in. In the structure a list whose labels are the terms. */
export function composeDefinitions(block: DefinitionsBlock, context: Context): void {
  const { flow, setter } = context
  const list = setter.tags.tag(context.parent, 'L', { numbering: 'None' })
  const indent = context.type.size * 1.5
  for (const [index, item] of block.items.entries()) {
    if (index > 0) {
      flow.gap(context.blockGap)
      flow.allow(0)
    }
    const element = setter.tags.tag(list, 'LI')
    const label = setter.tags.tag(element, 'Lbl')
    const look = { size: context.type.size, bold: true, ink: context.ink, pages: false }
    for (const line of linesOf(item.term, label, context, look, context.type)) flow.box(line)
    const body = setter.tags.tag(element, 'LBody')
    for (const [at, meaning] of item.meanings.entries()) {
      if (at > 0) {
        flow.gap(setter.theme.itemGap)
        flow.allow(2)
      }
      context.compose(meaning, {
        ...context,
        parent: body,
        x: context.x + indent,
        width: context.width - indent,
        outdent: 0,
      })
    }
  }
}
