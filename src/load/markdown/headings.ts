import type { Block, HeadingBlock } from '../../model/blocks.ts'
import type { Spot } from '../../schema/node.ts'
import { isId } from '../../schema/scalars.ts'
import type { Parent } from './parent.ts'
import type { TextReader } from './reader.ts'
import type { Branch } from './token-tree.ts'

const levels = { h2: 2, h3: 3, h4: 4 } as const

/** A heading; one that may not stand here is reported, and kept as a paragraph or at the nearest level. */
export function headingOf(branch: Branch, spot: Spot, parent: Parent, reader: TextReader): readonly Block[] {
  const { tag, markup, meta } = branch.token
  const runs = reader.runs(branch.inside[0]!.token, spot.line)
  if (runs.length === 0) {
    reader.error('headings', spot, 'The heading has no words.', 'Write them after the signs, or take the line out.')
    return []
  }
  if (parent.within !== undefined) {
    reader.error(
      'headings',
      spot,
      `A heading stands in ${parent.within}.`,
      'Put it outside, or make it **strong** words.',
    )
    return [{ kind: 'paragraph', id: reader.ids.counted('p', parent.id), line: spot.line, runs }]
  }
  if (markup === '-' || markup === '=')
    reader.error(
      'headings',
      spot,
      `A line of ${markup === '-' ? 'hyphens' : 'equals signs'} under a paragraph makes it a heading.`,
      'If a heading is meant, write ## before it and take the line out. If not, take the line out.',
    )
  else if (tag === 'h1')
    reader.error('headings', spot, 'One # makes a heading of the first level, which is the title.', 'Begin with ##.')
  else if (tag === 'h5' || tag === 'h6')
    reader.error(
      'headings',
      spot,
      `A heading cannot be deeper than ####; this has ${markup}.`,
      'Use ####, or strong words at the beginning of the paragraph.',
    )
  const level = tag in levels ? levels[tag as keyof typeof levels] : tag === 'h1' ? 2 : 4
  const words = runs.map((run) => (run.note === undefined && run.source === undefined ? run.text : '')).join('')
  const block: HeadingBlock = {
    kind: 'heading',
    id: reader.ids.heading(words, explicitId(meta, spot, reader)),
    line: spot.line,
    level,
    runs,
  }
  return [block]
}

function explicitId(meta: Record<string, unknown> | null, spot: Spot, reader: TextReader): string | undefined {
  const id = meta?.address
  if (typeof id !== 'string') return undefined
  if (!isId(id))
    reader.error(
      'headings',
      spot,
      `"${id}" cannot be the address of a heading.`,
      'Use lower-case letters, digits and hyphens: {#our-aims}.',
    )
  else if (id.startsWith('the-'))
    reader.error(
      'headings',
      spot,
      `The address of a heading cannot begin with "the-" as "${id}" does.`,
      `Write {#${id.slice(4) || 'aims'}}.`,
    )
  else if (!reader.ids.reserve(id))
    reader.error('headings', spot, `Two headings have the address "${id}".`, 'Give one of them another.')
  else return id
  return undefined
}
