import { breakCost, type Item } from '../frame/flow.ts'
import type { Draw, PlaceName } from '../frame/frame.ts'
import type { OutlineEntry } from '../frame/outline-entry.ts'
import { placeOf } from '../frame/places.ts'
import type { Pt } from '../frame/points.ts'
import { furniture, type Tag } from '../frame/tags.ts'
import { baseline, setLines } from '../lines/set-lines.ts'
import { type Setter, setRuns } from '../lines/set-runs.ts'
import { markDraw } from './compose-paragraph.ts'
import { flowMaker } from './flow-maker.ts'

/** The contents list: titles, dotted leaders, page numbers. Its length does not depend on the numbers in it. */
export function composeContents(
  outline: readonly OutlineEntry[],
  parent: Tag,
  setter: Setter,
  width: Pt,
): readonly Item[] {
  const { tags, theme } = setter
  const flow = flowMaker()
  const section = tags.tag(parent, 'Sect')
  const [, style] = theme.headings
  const heading = { size: style.size, bold: true, ink: 'heading', pages: false } as const
  flow.lead([{ kind: 'anchor', y: 0, place: contentsPlace }])
  for (const line of setLines(
    setRuns([{ text: 'Contents' }], heading, tags.tag(section, 'H2'), setter),
    { x: 0, width, align: 'left' },
    style,
    setter.shape,
  ))
    flow.box(line)
  flow.gap(style.after)
  flow.headed()
  const list = tags.tag(section, 'TOC')
  let inner: Tag | undefined
  let numbers: Pt = 0
  for (const entry of outline) numbers = Math.max(numbers, numberWidth(entry, setter))
  for (const [index, entry] of outline.entries()) {
    if (entry.level === 1) inner = undefined
    else inner ??= tags.tag(list, 'TOC')
    if (index > 0) {
      flow.gap(entry.level === 1 ? theme.text.leading * 0.45 : theme.text.leading * 0.08)
      flow.allow(entry.level === 1 ? breakCost.betweenBlocks : breakCost.betweenItems)
    }
    const { leading } = theme.text
    for (const [at, draws] of entryLines(
      entry,
      inner ?? list,
      setter,
      width,
      numbers,
      outline.at(-1)?.place ?? entry.place,
    ).entries()) {
      if (at > 0) flow.keep()
      flow.box({ kind: 'box', height: leading, draws })
    }
  }
  return flow.items()
}

export const contentsPlace = placeOf('contents')

/** `Appendix A` is no number to line others up by: its title follows it. */
function numberWidth(entry: OutlineEntry, setter: Setter): Pt {
  if (entry.number === undefined || entry.number.length > 6) return 0
  return (setter.shape(entry.number, 'bold').width * setter.theme.text.size) / 1000 + setter.theme.text.size * 0.7
}

function entryLines(
  entry: OutlineEntry,
  parent: Tag,
  setter: Setter,
  width: Pt,
  numbers: Pt,
  lastPlace: PlaceName,
): readonly (readonly Draw[])[] {
  const { tags, theme, shape } = setter
  const { size } = theme.text
  const bold = entry.level === 1
  const item = tags.tag(parent, 'TOCI')
  const reference = tags.tag(item, 'Reference')
  const target = { kind: 'place', place: entry.place } as const
  const inside = theme.links ? tags.tag(reference, 'Link') : reference
  const slot = tags.slot(inside)
  const type = theme.text
  const mark =
    entry.number === undefined
      ? undefined
      : markDraw(entry.number, slot, bold ? 'bold' : 'regular', 'text', type, setter)
  const indent = Math.max(
    numbers + (bold || numbers > 0 ? 0 : size * 1.4),
    mark === undefined ? 0 : mark.width + size * 0.4,
  )
  const digits = setter.digitsOf(lastPlace)
  const pageWidth = (shape('0'.repeat(digits), 'bold').width * size) / 1000
  const room = width - indent - pageWidth - size * 2
  const look = { size, bold, ink: 'text', pages: false } as const
  const lines = setLines(
    setRuns([{ text: entry.title }], look, inside, setter),
    { x: indent, width: room, align: 'left' },
    type,
    shape,
  )
  return lines.map(({ draws }, index) => {
    const link: readonly Draw[] = theme.links
      ? [{ kind: 'link', x: 0, y: 0, width, height: type.leading, target, contents: entry.title, tag: inside }]
      : []
    const first: readonly Draw[] = index === 0 && mark !== undefined ? [mark, ...draws] : draws
    if (index < lines.length - 1) return [...first, ...link]
    const y = baseline(type)
    const end = Math.max(...draws.map((draw) => (draw.kind === 'text' ? draw.x + draw.width : 0)))
    const from = end + size * 0.5
    const to = width - pageWidth - size * 0.6
    const leader: readonly Draw[] =
      to - from > size
        ? [
            {
              kind: 'line',
              x: from,
              y: y - 1,
              toX: to,
              toY: y - 1,
              thickness: 0.8,
              ink: 'rule',
              dash: [0.8, 3.2],
              slot: furniture,
            },
          ]
        : []
    const number: Draw = {
      kind: 'page-number',
      place: entry.place,
      before: '',
      after: '',
      x: width - pageWidth,
      y,
      width: pageWidth,
      digits,
      align: 'right',
      size,
      ink: 'text',
      slot: tags.slot(item),
    }
    return [...first, ...leader, number, ...link]
  })
}
