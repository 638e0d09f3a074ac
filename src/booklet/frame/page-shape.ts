import type { Pt } from './points.ts'
import type { Theme } from './themes.ts'

/** Where on a page its text stands, from the page's top left corner. */
export interface PageShape {
  readonly left: Pt
  readonly top: Pt
  readonly width: Pt
  readonly height: Pt
}

/** Of the page with this number, from 1; odd ones are on the right of an open booklet. */
export function shapeOf(theme: Theme, page: number): PageShape {
  const { margins, paper } = theme
  const left = theme.mirrored && page % 2 === 0 ? margins.outer : margins.inner
  return {
    left,
    top: margins.top,
    width: paper.width - margins.inner - margins.outer,
    height: paper.height - margins.top - margins.bottom,
  }
}
