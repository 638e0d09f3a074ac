import type { Nearby } from './web/page-reader.ts'

export const formats = ['docx', 'html', 'md'] as const
export type Format = (typeof formats)[number]

/** A document that is to be brought in, and what is to be made of it. */
export interface ImportOrder {
  readonly bytes: Uint8Array
  readonly format: Format
  readonly authority: string
  readonly plan: string
  readonly edition: string
  /** The title that was asked for. */
  readonly title: string | undefined
  /** The title where neither anybody nor the document says one. */
  readonly usualTitle: string
  /** The fields of edition.md besides title, numbering and sections. */
  readonly editionFields: readonly string[]
  /** Whether the edition is there already, so that only a decision can join it. */
  readonly joins: boolean
  readonly as: 'edition' | 'decision' | undefined
  readonly sectionsAt: number | undefined
  readonly acceptChanges: boolean
  /** What the names of pictures begin with. */
  readonly pictureName: string
  /** Ids of sections in other editions of the plan, by their titles in small letters. */
  readonly knownIds: ReadonlyMap<string, string>
  /** Gives a picture that a page names beside itself. */
  readonly nearby: Nearby
}
