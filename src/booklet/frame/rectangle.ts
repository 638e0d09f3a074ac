import type { Pt } from './points.ts'

export interface Rectangle {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
}
