import type { LedgerEdition } from '../model/ledger.ts'

/** Where the ledger of an edition stands in the content folder. Not in the edition's own folder, with which it would go. */
export function ledgerFile({ authority, plan, id }: Pick<LedgerEdition, 'authority' | 'plan' | 'id'>): string {
  return `${ledgerFolder}/${authority}/${plan}/${id}.json`
}

export const ledgerFolder = 'ledger'

export const ledgerFormat = 'planpress-ledger/1'
