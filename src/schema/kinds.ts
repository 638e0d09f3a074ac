import { consultation, decision, indicator, partner, priority, section } from './entry-kinds.ts'
import type { Fields } from './form.ts'
import { about, authority, edition, glossary, plan, site } from './site-kinds.ts'

/*
 * The content format, declared once. Reading, checking, the JSON Schema and the reference for officers are made from it.
 */

/** Every kind of file with front matter. */
export const kinds = {
  site,
  about,
  glossary,
  authority,
  plan,
  edition,
  section,
  priority,
  indicator,
  partner,
  consultation,
  decision,
} satisfies { readonly [kind: string]: Fields }

export type Kind = keyof typeof kinds
