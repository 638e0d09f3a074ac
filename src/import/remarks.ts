/** Something that an officer must be told of. */
export interface Remark {
  /**
   * `left-out`: words or pictures that did not come in; `changed`: what came in another form; `look`: what only a person can
   * decide.
   */
  readonly kind: 'left-out' | 'changed' | 'look'
  /** A sentence. Remarks that say the same are told together. */
  readonly says: string
  /** `Table 3, second row`. */
  readonly place?: string
  readonly words?: string
}

export type Remarks = Remark[]
