import type { ChartBlock } from '../../model/blocks.ts'
import type { Context } from './context.ts'
import { drawChart } from './draw-chart.ts'

/** A chart as one figure that is never cut; its alternative stands for it in the structure. */
export function composeChart(block: ChartBlock, context: Context): void {
  const { flow, setter } = context
  if (block.periods.length === 0 || block.series.every(({ values }) => values.every((value) => value === undefined)))
    return
  const { tags, theme } = setter
  const figure = tags.tag(context.parent, 'Figure', { alternative: block.alternative })
  const slot = tags.slot(figure)
  // Less high where headings above it must stand on its page.
  const left = Math.max(context.pageHeight - flow.chained() - 0.1, context.pageHeight * 0.25)
  const height = Math.min(context.width * 0.5, context.pageHeight * 0.45, left)
  const size = Math.max(theme.table.size * 0.85, 7)
  const black = theme.colours === 'press'
  const room = { x: context.x, width: context.width, height, size, slot, shape: setter.shape, black }
  const draws = drawChart(block, room)
  flow.box({
    kind: 'box',
    height,
    draws: [...draws, { kind: 'bounds', x: context.x, y: 0, width: context.width, height, tag: figure }],
  })
}
