import type { Text } from './blocks.ts'
import type { Day, Days } from './day.ts'
import type { Consultation, Decision, Entry, Indicator, Partner, Priority, Section } from './entries.ts'
import type { Id } from './id.ts'
import type { Place } from './place.ts'
import type { Reading } from './readings.ts'

/** Who answers for plans. */
export interface Authority {
  readonly id: Id
  readonly title: string
  /** What the public calls it: `Derby`. */
  readonly short: string
  /** BCP 47 tag of the language that its editions are written in. */
  readonly language: string
  readonly homepage?: string
  /** `archive`: a record made from public sources, not the authority's own text. */
  readonly record: 'archive' | 'fictional' | 'own'
  readonly sources: readonly Source[]
  /** How its booklets differ from those of other authorities. */
  readonly print?: PrintSettings
  readonly text: Text
  readonly place: Place
}

export interface PrintSettings {
  /** `#rrggbb`; that of the site where it is absent. */
  readonly colour?: string
  /** Of the text of A4 copies, in points. */
  readonly textSize?: number
  /** Of the paper of stitched booklets, in thousandths of a millimetre. */
  readonly sheetThickness?: number
  /** Whether pages are filled out so that facing ones end at the same height. */
  readonly levelPages?: boolean
}

export interface Source {
  /** As it stands in square brackets in the text: `W4`. */
  readonly tag: string
  readonly title: string
  readonly publisher?: string
  readonly address?: string
  /** In words, as precisely as known. */
  readonly date?: string
  /** The name of a source document that is kept as a file. */
  readonly document?: string
}

/** One document through its life; editions oldest first. */
export interface Plan {
  readonly id: Id
  readonly authority: Id
  readonly title: string
  /** A short name such as CYPP; the title where none is given. */
  readonly short: string
  readonly text: Text
  readonly editions: readonly Edition[]
  /** By indicator, area and period, in that order. */
  readonly readings: readonly Reading[]
  readonly place: Place
}

export const editionKinds = ['plan', 'review', 'refresh', 'consultation'] as const
export type EditionKind = (typeof editionKinds)[number]

/** What an author types. In force, superseded and expired are worked out from days: see `standing.ts`. */
export const statuses = ['draft', 'consultation', 'approved', 'published', 'withdrawn'] as const
export type Status = (typeof statuses)[number]

export const numberings = ['none', 'headings', 'paragraphs'] as const
export type Numbering = (typeof numberings)[number]

/** The plan as it stood at one time. */
export interface Edition {
  readonly id: Id
  readonly authority: Id
  readonly plan: Id
  readonly title: string
  readonly kind: EditionKind
  readonly status: Status
  readonly statusNote?: string
  /** The years that it covers. */
  readonly period: Days
  readonly periodNote?: string
  readonly days: EditionDays
  /** The edition of the same plan that this one replaces. */
  readonly supersedes?: Id
  /** The edition that this refresh lies over: what it does not hold is carried over from there. */
  readonly refreshes?: Id
  /** Entries of the refreshed edition that end here. */
  readonly drops: readonly Id[]
  readonly reviews?: Id
  /** The edition that a consultation draft led to. */
  readonly draftOf?: Id
  readonly numbering: Numbering
  readonly outcomes: readonly Outcome[]
  readonly changes: readonly ChangeNote[]
  /** The sections as the edition lists them; in a refresh those that are carried over stand among its own. */
  readonly sectionOrder?: readonly Id[]
  readonly text: Text
  /** In the order of the edition; each of the other lists by `order`, then id. Only what this edition's own folder holds. */
  readonly sections: readonly Section[]
  readonly priorities: readonly Priority[]
  readonly indicators: readonly Indicator[]
  readonly partners: readonly Partner[]
  readonly consultations: readonly Consultation[]
  readonly decisions: readonly Decision[]
  readonly place: Place
}

export interface EditionDays {
  readonly drafted?: Days
  readonly consulted?: Days
  readonly approved?: Days
  readonly published?: Days
  readonly inForce?: Day
  readonly withdrawn?: Days
}

/** What priorities are for: be healthy, stay safe. */
export interface Outcome {
  readonly id: Id
  readonly title: string
}

/** The line that a published edition's correction must carry. */
export interface ChangeNote {
  readonly day: Day
  readonly kind: 'major' | 'minor'
  readonly text: string
  readonly entry?: Id
}

/** The entries that an edition's own folder holds, kind by kind. */
export function ownEntries(edition: Edition): readonly Entry[] {
  const { sections, priorities, indicators, partners, consultations, decisions } = edition
  return [...sections, ...priorities, ...indicators, ...partners, ...consultations, ...decisions]
}
