import { fixedEdition } from '../../src/ledger/fixed-edition.ts'
import { ledgerFile } from '../../src/ledger/ledger-file.ts'
import { ledgerText } from '../../src/ledger/ledger-text.ts'
import type { Library } from '../../src/model/library.ts'
import { type Files, loadFiles } from '../load/made-content.ts'

/** The usual content with these files, read; what is wrong with it is for others to say. */
export async function libraryWith(files: Files): Promise<Library> {
  const { library } = await loadFiles(files)
  if (library === undefined) throw new Error('there is no content')
  return library
}

/** The files with the ledger of every edition as they are now: what `publish --all` leaves. */
export async function published(files: Files, day = '2026-11-28'): Promise<Files> {
  const library = await libraryWith(files)
  let ledger = library.ledger
  const written: { [path: string]: string } = {}
  for (const plan of library.plans)
    for (const edition of plan.editions) {
      const fixed = fixedEdition(plan, edition, ledger, day)
      const file = ledgerFile(fixed)
      written[file] = ledgerText(fixed)
      ledger = [...ledger.filter((each) => each.place.file !== file), { ...fixed, place: { file, line: 1 } }]
    }
  return { ...files, ...written }
}
