/** What became of a paragraph from one edition to the next. */
export interface ParagraphFate {
  readonly kind: 'new' | 'reworded' | 'moved' | 'dropped'
  readonly text: string
  readonly number?: string
  /** The title of the part that it moved from. */
  readonly from?: string
  /** Where the two editions are compared, from the root. */
  readonly compare: string
}

/** The same as plain data, which can be kept: parts by their ids, `compare` within the page that compares. */
export interface FatesBetween {
  readonly now: readonly (readonly [id: string, fate: ParagraphFate])[]
  readonly dropped: readonly (readonly [part: string, fates: readonly ParagraphFate[]])[]
}
