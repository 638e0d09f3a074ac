import type { DefinitionsBlock } from '../../model/blocks.ts'
import type { Box } from '../frame/flow.ts'
import type { Pt } from '../frame/points.ts'
import type { Tag } from '../frame/tags.ts'
import { type Context, textOf } from './context.ts'
import { linesOf } from './put-lines.ts'

/**
 * Terms in bold with what they mean: beside them where all are as short as tags or periods, else below them and set in. In
 * the structure a list whose labels are the terms.
 */
export function composeDefinitions(block: DefinitionsBlock, context: Context): void {
  const { flow, setter } = context
  const list = setter.tags.tag(context.parent, 'L', { numbering: 'None' })
  const items = block.items.map(({ term, meanings }) => {
    const element = setter.tags.tag(list, 'LI')
    const label = setter.tags.tag(element, 'Lbl')
    const look = { size: context.type.size, bold: true, ink: context.ink, pages: false }
    return { element, meanings, lines: linesOf(term, label, context, look, context.type) }
  })
  const column = columnBeside(block, items, context)
  const gap = column === undefined ? context.blockGap : Math.min(context.blockGap, setter.theme.itemGap * 1.4)
  for (const [index, { element, meanings, lines }] of items.entries()) {
    if (index > 0) {
      flow.gap(gap)
      flow.allow(0)
    }
    if (column === undefined) for (const line of lines) flow.box(line)
    else flow.lead(lines.flatMap(({ draws }) => draws))
    putMeanings(meanings, setter.tags.tag(element, 'LBody'), column ?? context.type.size * 1.5, context)
  }
}

function putMeanings(
  meanings: DefinitionsBlock['items'][number]['meanings'],
  parent: Tag,
  indent: Pt,
  context: Context,
): void {
  const { flow, setter } = context
  for (const [at, meaning] of meanings.entries()) {
    if (at > 0) {
      flow.gap(setter.theme.itemGap)
      flow.allow(2)
    }
    context.compose(meaning, { ...context, parent, x: context.x + indent, width: context.width - indent, outdent: 0 })
  }
}

/** How far meanings are set in where they stand beside their terms; undefined where a term needs lines of its own. */
function columnBeside(
  { items }: DefinitionsBlock,
  set: readonly { readonly lines: readonly Box[] }[],
  context: Context,
): Pt | undefined {
  const beginWithWords = items.every(({ meanings }) => {
    const first = meanings[0]?.[0]
    return first?.kind === 'paragraph' && textOf(first.runs) !== ''
  })
  const widest = Math.max(
    ...set.map(({ lines: [first, ...more] }) =>
      first === undefined || more.length > 0 || first.notes !== undefined ? Infinity : rightOf(first) - context.x,
    ),
  )
  const { size } = context.type
  return beginWithWords && widest <= Math.min(size * 7, context.width / 3) ? widest + size * 0.8 : undefined
}

function rightOf({ draws }: Box): Pt {
  return Math.max(...draws.map((draw) => (draw.kind === 'text' ? draw.x + draw.width : 0)))
}
