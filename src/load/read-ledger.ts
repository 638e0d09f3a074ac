import { ledgerFrom } from '../ledger/ledger-from.ts'
import type { LedgerEdition } from '../model/ledger.ts'
import type { Problem } from '../problem.ts'
import type { TextFile } from './content-tree.ts'
import { problemsOf } from './problems.ts'

/** What was published, as the ledger's files have it. A file that was changed by hand is a problem: nothing can be held to it. */
export function ledgerOf(files: readonly TextFile[], problems: Problem[]): readonly LedgerEdition[] {
  return files.flatMap(({ path, text }) => {
    const edition = text === undefined ? undefined : ledgerFrom(text, path)
    if (edition !== undefined) return [edition]
    if (text !== undefined)
      problemsOf(path, problems).error(
        'ledger',
        { line: 1, column: 1 },
        'The ledger of this edition is not as npm run publish wrote it.',
        `Take it back from git: git checkout -- ${path}`,
      )
    return []
  })
}
