import type { StateCore } from 'markdown-it'
import type { Known } from './inline-rules.ts'

/** Adds the glossary's abbreviations to those that the file itself has explained, which win. */
export function glossaryAbbreviations(state: StateCore) {
  const { abbreviations } = state.env.known as Known
  if (abbreviations.size === 0) return
  // The plugin keeps each behind a colon, so that none can meet a name that every object has.
  const own = (state.env.abbreviations ?? {}) as Record<string, string>
  for (const [short, long] of abbreviations) own[`:${short}`] ??= long
  state.env.abbreviations = own
}
