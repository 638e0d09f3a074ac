import type { ListBlock } from '../../model/blocks.ts'
import { listMarker } from '../../model/list-marker.ts'
import { wholeAnchor } from '../../urls.ts'
import { circle } from '../frame/circle.ts'
import { breakCost } from '../frame/flow.ts'
import type { Draw } from '../frame/frame.ts'
import type { Pt } from '../frame/points.ts'
import type { Slot, TagFacts } from '../frame/tags.ts'
import { baseline } from '../lines/set-lines.ts'
import { markDraw } from './compose-paragraph.ts'
import type { Context } from './context.ts'

const numberings: { readonly [K in ListBlock['style']]: NonNullable<TagFacts['numbering']> } = {
  bullet: 'Disc',
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'lower-roman': 'LowerRoman',
}

/** A list: markers hang to the left of their items, numbers with their ends in line. */
export function composeList(block: ListBlock, context: Context): void {
  const { flow, setter } = context
  const { tags, theme } = setter
  const list = tags.tag(context.parent, 'L', { numbering: numberings[block.style] })
  const loose = block.items.some(
    (item) =>
      item.blocks.length > 1 && item.blocks.some((each) => each.kind === 'paragraph' && each !== item.blocks[0]),
  )
  const between = loose ? context.blockGap : theme.itemGap
  const indent = indentOf(block, context)
  for (const [index, item] of block.items.entries()) {
    if (index > 0) {
      flow.gap(between)
      flow.allow(index === 1 || index === block.items.length - 1 ? breakCost.loneItem : breakCost.betweenItems)
    }
    const element = tags.tag(list, 'LI')
    const label = tags.slot(tags.tag(element, 'Lbl'))
    const marker = listMarker(block, index)
    flow.lead([{ kind: 'anchor', y: 0, place: wholeAnchor(context.part, item.id) }])
    flow.lead(marker === undefined ? [bullet(label, indent, context)] : [number(marker, label, indent, context)])
    const body = tags.tag(element, 'LBody')
    context.compose(item.blocks, {
      ...context,
      parent: body,
      x: context.x + indent,
      width: context.width - indent,
      outdent: 0,
      blockGap: item.blocks.some((each) => each.kind === 'list') && !loose ? theme.itemGap : context.blockGap,
      listDepth: context.listDepth + 1,
    })
    if (item.blocks.length === 0) flow.box({ kind: 'box', height: context.type.leading, draws: [] })
  }
}

function indentOf(block: ListBlock, context: Context): Pt {
  const { size } = context.type
  if (block.style === 'bullet') return size * 1.5
  const widths = block.items.map((_, index) => {
    const shaped = context.setter.shape(listMarker(block, index) ?? '', 'regular')
    return (shaped.width * size) / 1000
  })
  return Math.min(Math.max(size * 1.9, Math.max(...widths, 0) + size * 0.75), context.width / 2)
}

function number(marker: string, slot: Slot, indent: Pt, context: Context): Draw {
  const draw = markDraw(marker, slot, 'regular', context.ink, context.type, context.setter)
  const space = (context.setter.shape(' ', 'regular').width * context.type.size) / 1000
  return { ...draw, x: context.x + indent - context.type.size * 0.5 - (draw.width - space) }
}

/** A disc, a dash or a ring as lists go deeper; a drawing and not a letter, since a bullet is no word. */
function bullet(slot: Slot, indent: Pt, context: Context): Draw {
  const { size } = context.type
  const middle = baseline(context.type) - size * 0.235
  const centre = context.x + indent - size * 0.92
  if (context.listDepth % 3 === 1) {
    const half = size * 0.19
    const thickness = size * 0.085
    return {
      kind: 'line',
      x: centre - half,
      y: middle,
      toX: centre + half,
      toY: middle,
      thickness,
      ink: 'accent',
      slot,
    }
  }
  const radius = size * 0.15
  const steps = circle(centre, middle, radius)
  if (context.listDepth % 3 === 0) return { kind: 'path', steps, fill: 'heading', slot }
  return { kind: 'path', steps, line: { ink: 'heading', thickness: size * 0.07 }, slot }
}
