import type { Shape } from '../fonts/shape.ts'
import type { Draw } from '../frame/frame.ts'
import type { PageShape } from '../frame/page-shape.ts'
import { furniture } from '../frame/tags.ts'
import type { Theme } from '../frame/themes.ts'
import { breakLines } from '../lines/break-lines.ts'
import { fittingLabel, type LabelLook, label } from '../lines/label.ts'
import type { Unit } from '../lines/units.ts'

export interface RunningText {
  /** Of the whole document, and of the part that the page begins in. */
  readonly title: string
  readonly part: string
  /** What every page of a record must say; empty where nothing must be said. */
  readonly notice: string
}

/** The running head, the notice and the number of a page: never read aloud, always in the same place. */
export function pageFurniture(
  running: RunningText,
  page: number,
  shape: PageShape,
  theme: Theme,
  letters: Shape,
): readonly Draw[] {
  const { size, leading } = theme.running
  const look: LabelLook = { style: 'regular', size, ink: 'muted', slot: furniture }
  const right = shape.left + shape.width
  const head = shape.top - theme.running.leading * 1.35
  const verso = theme.mirrored && page % 2 === 0
  const single = verso || !theme.mirrored ? running.title : running.part || running.title
  const draws: Draw[] = []
  const title = fittingLabel(single, shape.left, head, shape.width, look, letters)
  draws.push(theme.mirrored && !verso ? { ...title, x: right - title.width } : title)
  const foot = shape.top + shape.height + leading * 1.7
  const number = label(String(page), 0, foot, { ...look, style: 'bold', ink: 'text' }, letters)
  draws.push({ ...number, x: verso ? shape.left : right - number.width })
  const room = shape.width - size * 4
  for (const [index, line] of noticeLines(running.notice, room, look, letters).entries()) {
    const said = label(line, shape.left, foot + index * leading, look, letters)
    draws.push(verso ? { ...said, x: right - said.width } : said)
  }
  return draws
}

function noticeLines(notice: string, room: number, look: LabelLook, letters: Shape): readonly string[] {
  if (notice === '') return []
  const words = notice.split(' ')
  const space = (letters(' ', look.style).width * look.size) / 1000
  const units = words.map((word): Unit => {
    const shaped = letters(word, look.style)
    const width = (shaped.width * look.size) / 1000
    const between = { kind: 'letters' as const, shaped, width: space, rise: 0, ...look }
    return { atoms: [], width, space: between, cost: 0 }
  })
  return breakLines(units, room).map(([from, to]) => words.slice(from, to).join(' '))
}
