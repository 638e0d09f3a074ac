import { linkOf } from '../load/markdown/links.ts'

/** An address as it may stand in our texts; undefined for what is no address of the web, of mail or of a telephone. */
export function linkAddress(address: string): string | undefined {
  const tidy = address.trim().replace(/[\s<>"\\^`{|}]/g, (sign) => encodeURIComponent(sign))
  const whole = /^www\./i.test(tidy) ? `https://${tidy}` : tidy
  if (!/^[a-z]+:/i.test(whole)) return undefined
  const read = linkOf(whole, {})
  return 'target' in read && read.target.kind === 'address' ? whole : undefined
}
