/** A length on paper: 1/72 inch. */
export type Pt = number

export function mm(millimetres: number): Pt {
  return (millimetres * 72) / 25.4
}

export interface Size {
  readonly width: Pt
  readonly height: Pt
}

export const a4: Size = { width: mm(210), height: mm(297) }
export const a5: Size = { width: mm(148), height: mm(210) }
