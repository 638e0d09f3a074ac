import { existsSync, statSync } from 'node:fs'
import { UsageError } from './usage-error.ts'
import type { Given, Options } from './verb.ts'

export const contentOption: Options = {
  content: { value: 'DIR', does: 'The folder with the content; content when not given.' },
}

/** The content folder that was asked for. Throws where there is none. */
export function contentFolder(given: Given): string {
  const folder = given.values.get('content') ?? 'content'
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`there is no content folder ${folder}`, 'Say where it is: --content DIR')
  return folder
}
