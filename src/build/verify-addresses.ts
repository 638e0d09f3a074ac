import type { LedgerEdition } from '../model/ledger.ts'

/** Throws where a site is to be published without a page or file that it was published with once. */
export function verifyAddresses(ledger: readonly LedgerEdition[], files: readonly { readonly path: string }[]): void {
  const paths = new Set(files.map(({ path }) => path))
  const dead = ledger
    .flatMap(({ addresses }) => addresses)
    .filter((address) => !paths.has(`${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`))
  if (dead.length > 0) throw new Error(`${dead.length} published addresses would die: ${dead.slice(0, 5).join(', ')}`)
}
