import type { EditionDocument } from '../../document/document.ts'
import type { Draw, Placed } from '../frame/frame.ts'
import type { Ink } from '../frame/inks.ts'
import { placeOf } from '../frame/places.ts'
import { mm, type Pt } from '../frame/points.ts'
import { decoration, type Tag } from '../frame/tags.ts'
import type { Copy } from '../frame/themes.ts'
import { setLines } from '../lines/set-lines.ts'
import { type Setter, setRuns } from '../lines/set-runs.ts'

/** The cover: whose plan it is, its title, what kind of edition, where it stands, and what a record must say. */
export function coverPage(document: EditionDocument, parent: Tag, setter: Setter, copy: Copy): readonly Placed[] {
  const { tags, theme } = setter
  const { width, height } = theme.paper
  const side = Math.max(theme.margins.inner, theme.margins.outer)
  const room = width - side * 2
  const [title] = theme.headings
  const body = theme.text
  const section = tags.tag(parent, 'Sect')
  const put = (text: string, tag: 'H1' | 'P', size: Pt, leading: Pt, bold: boolean, ink: Ink) =>
    setLines(
      setRuns([{ text }], { size, bold, ink, pages: false }, tags.tag(section, tag), setter),
      { x: side, width: room, align: 'left', even: true },
      { size, leading },
      setter.shape,
    )
  const ground = Math.round(height * 0.56)
  const authority = put(document.authority.title, 'P', body.size * 1.25, body.leading * 1.25, true, 'on-accent')
  const heading = put(document.title, 'H1', title.size, title.leading, true, 'on-accent')
  const subtitle = put(document.subtitle, 'P', body.size * 1.4, body.leading * 1.4, false, 'on-accent')
  const standing = put(document.standing, 'P', body.size * 1.15, body.leading * 1.2, true, 'text')
  const record = document.record === '' ? [] : put(document.record, 'P', body.size, body.leading, false, 'text')
  const kind = copy === 'large-print' ? put('Large print', 'P', body.size * 1.15, body.leading * 1.2, true, 'text') : []
  const placed: Placed[] = [
    { x: 0, y: 0, draws: [{ kind: 'anchor', y: 0, place: placeOf('cover') }, ...grounds(width, ground, theme.bleed)] },
  ]
  let y = side * 1.1
  const stack = (lines: ReturnType<typeof put>) => {
    for (const line of lines) {
      placed.push({ x: 0, y, draws: line.draws })
      y += line.height
    }
  }
  stack(authority)
  const tall = [...heading, ...subtitle].reduce((sum, line) => sum + line.height, 0) + body.leading
  y = Math.max(y + body.leading, ground - side * 0.8 - tall)
  stack(heading)
  y += body.leading * 0.8
  stack(subtitle)
  y = Math.max(ground, y) + side * 0.7
  stack(kind)
  stack(standing)
  y += body.leading * 0.6
  stack(record)
  return placed
}

/** To the edges of the paper and beyond, where it is cut. */
function grounds(width: Pt, height: Pt, bleed: Pt): readonly Draw[] {
  return [
    {
      kind: 'rectangle',
      x: -bleed,
      y: -bleed,
      width: width + bleed * 2,
      height: height + bleed,
      ink: 'accent',
      slot: decoration,
    },
    { kind: 'rectangle', x: -bleed, y: height, width: width + bleed * 2, height: mm(2), ink: 'rule', slot: decoration },
  ]
}
