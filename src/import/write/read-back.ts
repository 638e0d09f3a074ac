import { textOf } from '../../load/markdown.ts'
import { problemsOf } from '../../load/problems.ts'
import type { Text } from '../../model/blocks.ts'
import type { Picture } from '../../model/library.ts'
import type { Problem } from '../../problem.ts'

/** Where what is written will stand, for reading it as it will be read there. */
export interface Destination {
  readonly authority: string
  readonly plan: string
  readonly edition: string
  /** By file, relative to the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>
}

/** Markdown read by our own loader. */
export function readBack(
  markdown: string,
  destination: Destination,
): { readonly text: Text; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const { authority, plan, edition, pictures } = destination
  const text = textOf(markdown, 1, {
    here: { authority, plan, edition, entry: 'text' },
    sources: new Set(),
    abbreviations: new Map(),
    pictures,
    problems: problemsOf('', problems),
    linked: () => {},
  })
  return { text, problems }
}

export const nowhere: Destination = { authority: 'a', plan: 'p', edition: 'e', pictures: new Map() }
