import type { Spot } from '../../schema/node.ts'
import type { FileProblems } from '../problems.ts'

/** What cannot be shown of a picture, told once in the same words, and so often at most. */
export interface Notes {
  readonly refuse: (spot: Spot, message: string, hint?: string) => void
  /** Whether anything was refused. */
  readonly any: () => boolean
}

const most = 20
const plain = 'Export it again as plain SVG without this, or as a PNG.'

export function notesFor(problems: FileProblems): Notes {
  const told = new Set<string>()
  return {
    refuse: (spot, message, hint = plain) => {
      if (told.has(message) || told.size >= most) return
      told.add(message)
      problems.error('pictures', spot, message, hint)
    },
    any: () => told.size > 0,
  }
}
