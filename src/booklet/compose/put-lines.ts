import type { Runs } from '../../model/blocks.ts'
import { type Box, breakCost } from '../frame/flow.ts'
import type { Tag } from '../frame/tags.ts'
import type { TypeSize } from '../frame/themes.ts'
import { setLines } from '../lines/set-lines.ts'
import { type RunLook, setRuns } from '../lines/set-runs.ts'
import type { Context } from './context.ts'

/** Runs set as lines in the column; `even` as those of headings are. */
export function linesOf(
  runs: Runs,
  parent: Tag,
  context: Context,
  look: RunLook,
  type: TypeSize,
  even = false,
): readonly Box[] {
  const { x, width, setter } = context
  return setLines(setRuns(runs, look, parent, setter), { x, width, align: 'left', even }, type, setter.shape)
}

/** Puts down the lines of a paragraph: pages end among them, but leave no line alone where it can be helped. */
export function putLines(lines: readonly Box[], context: Context): void {
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      const lone = index === 1 || index === lines.length - 1
      context.flow.allow(lone ? breakCost.loneLine : breakCost.inParagraph)
    }
    context.flow.box(line)
  }
}
