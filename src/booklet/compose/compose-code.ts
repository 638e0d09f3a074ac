import type { CodeBlock } from '../../model/blocks.ts'
import { type Context, lookOf } from './context.ts'
import { linesOf, putLines } from './put-lines.ts'

/** Text that keeps its lines and its spaces at their heads. */
export function composeCode(block: CodeBlock, context: Context): void {
  const { flow, setter } = context
  const tag = setter.tags.tag(setter.tags.tag(context.parent, 'P'), 'Code')
  const pad = context.type.size * 0.6
  const padding = { kind: 'box', height: pad, draws: [] } as const
  const inside = { ...context, x: context.x + pad * 1.5, width: context.width - pad * 3 }
  const lines = block.text.replace(/\n+$/, '').split('\n')
  // A line without a word would not be set: an empty one keeps its room by a space.
  const runs = lines.flatMap((line, index) => [
    { text: line.replace(/^[ \t]+|^$/, (spaces) => '\u00a0'.repeat(spaces.replaceAll('\t', '    ').length || 1)) },
    ...(index < lines.length - 1 ? [{ text: '\n', lineBreak: true as const }] : []),
  ])
  flow.ground({ kind: 'ground', x: context.x, width: context.width, fill: 'tint' })
  flow.box(padding)
  flow.enter({ close: [padding], open: [padding] })
  putLines(linesOf(runs, tag, inside, lookOf(context), context.type), context)
  flow.leave()
  flow.box(padding)
  flow.endGround()
}
