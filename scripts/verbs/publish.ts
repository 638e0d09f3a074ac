import { join } from 'node:path'
import { fixedEdition } from '../../src/ledger/fixed-edition.ts'
import { ledgerFile } from '../../src/ledger/ledger-file.ts'
import { ledgerText } from '../../src/ledger/ledger-text.ts'
import type { LedgerEdition } from '../../src/model/ledger.ts'
import type { Library } from '../../src/model/library.ts'
import { replaceFile } from '../../src/output/replace-file.ts'
import { contentFolder, contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { type FoundEdition, findEdition, planOption } from '../command/find-edition.ts'
import { libraryFor } from '../command/library-for.ts'
import { todayOption } from '../command/today.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given, Verb } from '../command/verb.ts'

export const publish: Verb = {
  name: 'publish',
  summary: 'Fix an edition in the ledger: its words and every address it has.',
  operands: 'EDITION …',
  count: [0, 100],
  description: `
Fixes editions, written derby/cypp/2015-2018, as the public has them. From then on check tells when published words change
without a note of change in edition.md, or when something that was published is not there any more. What was published keeps
its addresses: paragraphs that are put in or taken out shift no others, those that are reworded or moved within their file keep
theirs, what has another name now (was: in its file) or was taken out with a note still answers at its old address.

The ledger is a file for each edition in content/ledger, which goes into git with the edition. After a correction, publish the
edition again. Nothing is written when the content has mistakes.`,
  options: {
    all: { does: 'Every edition that is no draft.' },
    ...planOption,
    ...contentOption,
    ...todayOption,
  },
  examples: [
    { command: 'publish -- derby/cypp/2015-2018', does: 'Fix an edition on the day that it is published.' },
    { command: 'publish -- --all', does: 'Fix all that has been published so far.' },
  ],
  run,
}

async function run(given: Given): Promise<ExitCode> {
  if (given.switches.has('all') === given.operands.length > 0)
    throw new UsageError('say which editions to publish, or --all', 'Write them like derby/cypp/2015-2018.')
  const asked = await libraryFor(given)
  if (asked === undefined) return exitCode.content
  const { library, today } = asked
  const editions = given.switches.has('all')
    ? publicEditions(library)
    : given.operands.map((each) => named(library, each, given))
  const content = contentFolder(given)
  let ledger = library.ledger
  for (const { plan, edition } of editions) {
    const fixed = fixedEdition(plan, edition, ledger, today)
    const file = ledgerFile(fixed)
    const before = ledger.find((each) => each.place.file === file)
    if (before !== undefined && isSame(before, fixed)) {
      process.stdout.write(`${name(fixed)} is as it was fixed on ${before.fixed}.\n`)
      continue
    }
    replaceFile(join(content, file), ledgerText(fixed))
    ledger = [...ledger.filter((each) => each !== before), { ...fixed, place: { file, line: 1 } }]
    const blocks = fixed.parts.reduce((sum, part) => sum + part.blocks.length, 0)
    process.stdout.write(
      `Fixed ${name(fixed)}: ${fixed.parts.length} files, ${blocks} paragraphs and tables, ${fixed.addresses.length} pages.\n`,
    )
  }
  process.stdout.write(`\nNext: commit ${join(content, 'ledger')} together with the edition.\n`)
  return exitCode.done
}

function publicEditions({ plans }: Library): readonly FoundEdition[] {
  return plans.flatMap((plan) =>
    plan.editions.filter(({ status }) => status !== 'draft').map((edition) => ({ plan, edition })),
  )
}

function named(library: Library, operand: string, given: Given): FoundEdition {
  const found = findEdition(library, operand, given)
  if (found.edition.status === 'draft')
    throw new UsageError(`${operand} is a draft`, 'Write status: published, or consultation, in its edition.md first.')
  return found
}

function name({ authority, plan, id }: Pick<LedgerEdition, 'authority' | 'plan' | 'id'>): string {
  return `${authority}/${plan}/${id}`
}

function isSame(before: LedgerEdition, now: Omit<LedgerEdition, 'place'>): boolean {
  return ledgerText(before) === ledgerText({ ...now, fixed: before.fixed })
}
