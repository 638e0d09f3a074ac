import { readFileSync } from 'node:fs'
import type { ComparisonPage } from '../../src/data/comparison-page.ts'
import { didYouMean } from '../../src/did-you-mean.ts'
import type { EditionChanges } from '../../src/diff/changes/changes.ts'
import { allEffectiveEntries } from '../../src/document/effective-entries.ts'
import { factCheck } from '../../src/fact-check/fact-check.ts'
import { type PartnerConcern, partnerConcern } from '../../src/fact-check/partner-concern.ts'
import type { FoundEdition } from '../command/find-edition.ts'
import { UsageError } from '../command/usage-error.ts'

interface Wanted {
  /** The website's own address. */
  readonly site: string
  readonly page: ComparisonPage | undefined
  /** The editions that were compared. */
  readonly found: readonly FoundEdition[]
  /** The id of the partner that is asked, where not all is asked. */
  readonly partner: string | undefined
}

/** The pack of one comparison for a partner. Throws for a partner that neither edition has. */
export function sayFactCheck(changes: EditionChanges, { site, page, found, partner }: Wanted): string {
  const asset = (file: string) => readFileSync(new URL(`../../templates/fact-check/${file}`, import.meta.url), 'utf8')
  const asked = partner === undefined ? undefined : concernOf(partner, found)
  return factCheck(changes, {
    site,
    page,
    partner: asked,
    style: asset('fact-check.css'),
    script: asset('fact-check.js'),
  })
}

function concernOf(id: string, found: readonly FoundEdition[]): PartnerConcern {
  const entries = found.flatMap(({ plan, edition }) => allEffectiveEntries(plan, edition)).map(({ entry }) => entry)
  const concern = partnerConcern(id, entries)
  if (concern !== undefined) return concern
  const ids = [...new Set(entries.filter(({ kind }) => kind === 'partner').map((entry) => entry.id))]
  const known = ids.length === 0 ? 'They list no partners.' : `The partners are: ${ids.join(', ')}.`
  throw new UsageError(`neither edition has a partner ${id}`, didYouMean(id, ids) ?? known)
}
