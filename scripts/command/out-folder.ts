import { whyNotOut } from '../../src/output/output-folder.ts'
import { UsageError } from './usage-error.ts'
import type { Given, Options } from './verb.ts'

export const outOption: Options = {
  out: { value: 'DIR', does: 'The folder to make; dist when not given. What was in it is replaced.' },
}

/** The folder to make. Throws for one whose replacement would lose what is not ours. */
export function outFolder(given: Given, content: string): string {
  const out = given.values.get('out') ?? 'dist'
  const why = whyNotOut(out, content)
  if (why !== undefined)
    throw new UsageError(`${out} ${why}`, 'Choose another folder with --out DIR, an empty or a new one.')
  return out
}
