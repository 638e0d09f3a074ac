import { existsSync, readFileSync } from 'node:fs'

const status = '/proc/self/status'

/**
 * The most bytes that this process had in memory at once. Linux gives a child the figure of its parent to begin with
 * (getrusage(2), `ru_maxrss`), so there it is read from `VmHWM` (proc(5)), which begins anew with each program.
 */
export function peakMemory(): number {
  const kibibytes = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Number(kibibytes ?? process.resourceUsage().maxRSS) * 1024
}
