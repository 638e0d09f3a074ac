import { fileURLToPath } from 'node:url'

/** Where booklets, comparisons and pages are kept from one build to the next. Losing it costs time and nothing else. */
export function cacheFolder(): string {
  return fileURLToPath(new URL('../../node_modules/.cache/planpress', import.meta.url))
}
