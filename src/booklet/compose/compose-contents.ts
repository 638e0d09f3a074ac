import { breakCost, type Item } from '../frame/flow.ts'
import type { Draw, PlaceName } from '../frame/frame.ts'
import type { OutlineEntry } from '../frame/outline-entry.ts'
import { placeOf } from '../frame/places.ts'
import type { Pt } from '../frame/points.ts'
import { furniture, type Tag } from '../frame/tags.ts'
import { baseline, setLines } from '../lines/set-lines.ts'
import { type Setter, setRuns } from '../lines/set-runs.ts'
import { markDraw } from './compose-paragraph.ts'
import { type FlowMaker, flowMaker } from './flow-maker.ts'

/** A list of what stands where, before the text. */
export interface Listing {
  readonly title: string
  readonly place: PlaceName
  readonly entries: readonly OutlineEntry[]
  /** Of one kind: entries are alike, whatever they stand in. */
  readonly alike: boolean
}

/** Lists one after the other: titles, dotted leaders, page numbers. Their length does not depend on the numbers in them. */
export function composeContents(listings: readonly Listing[], parent: Tag, setter: Setter, width: Pt): readonly Item[] {
  const flow = flowMaker()
  for (const [index, listing] of listings.entries()) {
    const [, style] = setter.theme.headings
    if (index > 0) {
      flow.gap(style.before)
      flow.allow(0, 'fresh')
    }
    composeListing(listing, parent, setter, width, flow)
  }
  return flow.items()
}

function composeListing(listing: Listing, parent: Tag, setter: Setter, width: Pt, flow: FlowMaker): void {
  const { entries, alike } = listing
  const { tags, theme } = setter
  const section = tags.tag(parent, 'Sect')
  const [, style] = theme.headings
  const heading = { size: style.size, bold: true, ink: 'heading', pages: false } as const
  flow.lead([{ kind: 'anchor', y: 0, place: listing.place }])
  for (const line of setLines(
    setRuns([{ text: listing.title }], heading, tags.tag(section, 'H2'), setter),
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
  for (const entry of entries) numbers = Math.max(numbers, numberWidth(entry, setter))
  for (const [index, entry] of entries.entries()) {
    const isHead = entry.level === 1 && !alike
    if (isHead || alike) inner = undefined
    else inner ??= tags.tag(list, 'TOC')
    if (index > 0) {
      flow.gap(theme.text.leading * (isHead ? 0.45 : alike ? 0.2 : 0.08))
      // The first and the last never stand on a page without their neighbour.
      if (index > 1 && index < entries.length - 1) flow.allow(isHead ? breakCost.betweenBlocks : breakCost.betweenItems)
    }
    const { leading } = theme.text
    const lines = entryLines(
      entry,
      { bold: isHead, indent: numbers > 0 || isHead || alike ? numbers : theme.text.size * 1.4 },
      inner ?? list,
      setter,
      width,
      entries.at(-1)?.place ?? entry.place,
    )
    for (const [at, draws] of lines.entries()) {
      if (at > 0) flow.keep()
      flow.box({ kind: 'box', height: leading, draws })
    }
  }
}

/** How large the dots of leaders are, and how far from one to the next. */
const [leaderDot, leaderStep]: readonly [Pt, Pt] = [0.8, 4]

export const contentsPlace = placeOf('contents')

/** `Appendix A` is no number to line others up by: its title follows it. */
function numberWidth(entry: OutlineEntry, setter: Setter): Pt {
  if (entry.number === undefined || entry.number.length > 6) return 0
  return (setter.shape(entry.number, 'bold').width * setter.theme.text.size) / 1000 + setter.theme.text.size * 0.7
}

function entryLines(
  entry: OutlineEntry,
  { bold, indent: usual }: { readonly bold: boolean; readonly indent: Pt },
  parent: Tag,
  setter: Setter,
  width: Pt,
  lastPlace: PlaceName,
): readonly (readonly Draw[])[] {
  const { tags, theme, shape } = setter
  const { size } = theme.text
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
  const indent = Math.max(usual, mark === undefined ? 0 : mark.width + size * 0.4)
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
    // All leaders end with a dot at the same place, so that their dots stand one below the other.
    const dots = Math.floor((to - from - leaderDot) / leaderStep)
    const leader: readonly Draw[] =
      to - from > size
        ? [
            {
              kind: 'line',
              x: to - leaderDot - dots * leaderStep,
              y: y - 1,
              toX: to,
              toY: y - 1,
              thickness: leaderDot,
              ink: 'rule',
              dash: [leaderDot, leaderStep - leaderDot],
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
