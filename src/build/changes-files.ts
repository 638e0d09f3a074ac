import { changesJson } from '../data/changes-json.ts'
import type { EditionChanges } from '../diff/changes/changes.ts'
import type { OutputFile } from '../output-file.ts'
import { changesFile, comparePage } from './downloads.ts'

/** The data of a comparison, for the place beside its page. `site` is the website's own address. */
export function changesFileOf(changes: EditionChanges, site: string): OutputFile {
  const path = `${comparePage(changes.older, changes.newer)}${changesFile}`.slice(1)
  return { path, content: `${JSON.stringify(changesJson(changes, site), undefined, 1)}\n` }
}
