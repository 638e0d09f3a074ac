import type { Ledger, LedgerLine } from '../diff/changes/ledger.ts'
import { sayLedgerKinds } from '../diff/tell/ledger-words.ts'

/** What became of indicators, partners and actions, a heading and sentences for each; what stayed as it was is left out. */
export interface LedgerSection {
  readonly title: string
  readonly lines: readonly string[]
}

export function ledgerSections({ indicators, partners, actions }: Ledger): readonly LedgerSection[] {
  return [
    { title: 'Indicators', lines: indicators.flatMap(lineOf) },
    { title: 'Partners', lines: partners.flatMap(lineOf) },
    { title: 'Actions', lines: actions.flatMap(lineOf) },
  ].filter(({ lines }) => lines.length > 0)
}

function lineOf({ kinds, title, titleWas, sentences }: LedgerLine<string>): readonly string[] {
  if (kinds.includes('kept')) return []
  const renamed = titleWas === undefined ? '' : ` (was: ${titleWas})`
  return [`${title}${renamed}: ${[`${sayLedgerKinds(kinds)}.`, ...sentences].join(' ')}`]
}
