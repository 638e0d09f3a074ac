import { changesJson } from '../data/changes-json.ts'
import type { EditionChanges } from '../diff/changes.ts'
import type { EditionDocument } from '../document/document.ts'
import type { OutputFile } from '../output-file.ts'
import { type Documents, pairsOf } from './documents.ts'
import { changesFile, comparePage } from './downloads.ts'

type Compare = (older: EditionDocument, newer: EditionDocument) => EditionChanges

/** Comparing that leaves a file of data behind for every two editions that it compared. */
export interface ChangesRecorder {
  readonly changesBetween: Compare
  /** The files of every two editions of a plan; those that were not compared yet are compared now. */
  readonly filesOf: (documents: Documents) => readonly OutputFile[]
}

/** `site` is the website's own address. Only the files' texts are kept: the changes of all editions together would be too much. */
export function changesRecorder(compare: Compare, site: string): ChangesRecorder {
  const files = new Map<string, OutputFile>()
  const changesBetween: Compare = (older, newer) => {
    const changes = compare(older, newer)
    const path = pathOf(older, newer)
    if (!files.has(path)) files.set(path, changesFileOf(changes, site))
    return changes
  }
  return {
    changesBetween,
    filesOf: (documents) =>
      pairsOf(documents).map(([older, newer]) => {
        const path = pathOf(older, newer)
        if (!files.has(path)) changesBetween(older, newer)
        return files.get(path)!
      }),
  }
}

/** The data of a comparison, for the place beside its page. */
export function changesFileOf(changes: EditionChanges, site: string): OutputFile {
  const content = `${JSON.stringify(changesJson(changes, site), undefined, 1)}\n`
  return { path: pathOf(changes.older, changes.newer), content }
}

function pathOf(older: EditionDocument, newer: EditionDocument): string {
  return `${comparePage(older, newer)}${changesFile}`.slice(1)
}
