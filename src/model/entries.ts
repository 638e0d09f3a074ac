import type { Text } from './blocks.ts'
import type { Day } from './day.ts'
import type { Id } from './id.ts'
import type { Place } from './place.ts'

/** In the order in which an edition shows them. */
export const entryKinds = ['section', 'priority', 'indicator', 'partner', 'consultation', 'decision'] as const
export type EntryKind = (typeof entryKinds)[number]

/** What several entries of a kind are called, as a heading says it. */
export const pluralOf: { readonly [K in EntryKind]: string } = {
  section: 'Sections',
  priority: 'Priorities',
  indicator: 'Indicators',
  partner: 'Partners',
  consultation: 'Consultations',
  decision: 'Decisions',
}

/** The folder of an edition that holds each kind; also the part of the address. */
export const folderOf: { readonly [K in EntryKind]: string } = {
  section: 'sections',
  priority: 'priorities',
  indicator: 'indicators',
  partner: 'partners',
  consultation: 'consultations',
  decision: 'decisions',
}

/** Anything an edition lists. The same id in two editions is the same thing, whatever its title. */
interface Common {
  readonly id: Id
  readonly title: string
  /** The id that this thing had in an earlier edition. */
  readonly was?: Id
  readonly text: Text
  readonly place: Place
}

export interface Section extends Common {
  readonly kind: 'section'
  readonly appendix: boolean
  readonly outcome?: Id
}

export interface Priority extends Common {
  readonly kind: 'priority'
  readonly outcome?: Id
  /** Partners. */
  readonly leads: readonly Id[]
  readonly actions: readonly Action[]
}

export const actionStatuses = ['planned', 'under-way', 'done', 'late', 'dropped'] as const
export type ActionStatus = (typeof actionStatuses)[number]

export interface Action {
  readonly id: Id
  readonly title: string
  readonly leads: readonly Id[]
  readonly due?: Day
  readonly status?: ActionStatus
  readonly note?: string
}

export interface Indicator extends Common {
  readonly kind: 'indicator'
  /** Of every value: `%`, `per 10,000 children`. */
  readonly unit: string
  readonly better: 'higher' | 'lower' | 'neither'
  readonly priority?: Id
  readonly leads: readonly Id[]
  readonly definition?: string
  /** Where its figures come from. */
  readonly origin?: string
  readonly frequency?: 'yearly' | 'quarterly'
  /** How many decimals its figures are printed with; as typed where absent. */
  readonly decimals?: number
  readonly baseline?: Figure
  /** Oldest first. */
  readonly targets: readonly Figure[]
  /** How far off its target a figure still counts as near, in the indicator's unit. */
  readonly tolerance?: number
  /** The series is broken before each of these periods. */
  readonly breaks: readonly { readonly period: string; readonly note: string }[]
}

/** A value for a period, such as a target for 2015. `text` is the value as typed. */
export interface Figure {
  readonly period: string
  readonly value: number
  readonly text: string
  readonly note?: string
}

export interface Partner extends Common {
  readonly kind: 'partner'
  readonly role?: string
  readonly group?: string
  readonly wasCalled: readonly string[]
  readonly joined?: Day
  readonly left?: Day
  readonly homepage?: string
}

export interface Consultation extends Common {
  readonly kind: 'consultation'
  readonly opens?: Day
  readonly closes?: Day
  readonly audiences: readonly string[]
  readonly responses?: number
  readonly responseNote?: string
  readonly questions: readonly { readonly id: Id; readonly title: string }[]
  readonly themes: readonly Theme[]
  readonly outcomeDay?: Day
}

/** Something that many said, and what was done about it. */
export interface Theme {
  readonly id: Id
  readonly title: string
  /** What was done, or why nothing changed. */
  readonly answer?: string
  readonly responses?: number
  /** The entries whose words it changed. */
  readonly changed: readonly Id[]
}

export const results = [
  'approved',
  'agreed',
  'noted',
  'amended',
  'referred',
  'deferred',
  'rejected',
  'unknown',
] as const
export type Result = (typeof results)[number]

export interface Decision extends Common {
  readonly kind: 'decision'
  readonly board: string
  readonly day?: Day
  readonly item?: string
  /** The role of whoever made the report. */
  readonly reportOf?: string
  readonly result: Result
  readonly resultNote?: string
  /** `number` as the report has it. */
  readonly recommendations: readonly { readonly number: string; readonly text: string }[]
  readonly conditions: readonly Condition[]
  /** Background papers. */
  readonly papers: readonly string[]
  readonly changed: readonly Id[]
  readonly consultation?: Id
}

export interface Condition {
  readonly text: string
  readonly met: 'yes' | 'no' | 'part' | 'unknown'
  readonly note?: string
}

export type Entry = Section | Priority | Indicator | Partner | Consultation | Decision
