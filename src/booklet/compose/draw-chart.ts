import type { ChartBlock } from '../../model/blocks.ts'
import type { PathStep } from '../../model/drawing.ts'
import type { Style } from '../fonts/font-style.ts'
import type { Shape } from '../fonts/shape.ts'
import type { Draw } from '../frame/frame.ts'
import type { Ink } from '../frame/inks.ts'
import type { Pt } from '../frame/points.ts'
import type { Rectangle } from '../frame/rectangle.ts'
import type { Slot } from '../frame/tags.ts'
import { type Mark, mark } from './chart-mark.ts'
import { sayFigure, sayTicks, spread, ticksFor, wholeYears } from './chart-scale.ts'

export interface ChartRoom {
  readonly x: Pt
  readonly width: Pt
  readonly height: Pt
  /** Of its letters. */
  readonly size: Pt
  readonly slot: Slot
  readonly shape: Shape
  /** Whether all letters are black: a press prints small letters in one ink. */
  readonly black: boolean
}

/** Lines are told apart without colour: by thickness, by dashes, by the marks at their figures and by their names beside them. */
const lines: readonly { ink: Ink; thickness: number; dash?: readonly number[]; mark: Mark }[] = [
  { ink: 'accent', thickness: 2.2, mark: 'disc' },
  { ink: 'second', thickness: 1.5, dash: [5, 3], mark: 'square' },
  { ink: 'text', thickness: 1.2, dash: [1.5, 2.5], mark: 'ring' },
  { ink: 'muted', thickness: 1.2, dash: [8, 3, 2, 3], mark: 'triangle' },
]

interface Plot {
  readonly left: Pt
  readonly right: Pt
  readonly top: Pt
  readonly bottom: Pt
  readonly across: (period: number) => Pt
  readonly down: (value: number) => Pt
}

/** A line chart, or bars where there are too few periods for a line. Everything in it belongs to one figure. */
export function drawChart(chart: ChartBlock, room: ChartRoom): readonly Draw[] {
  const asBars = chart.periods.length <= 2
  const figures = [...chart.series.flatMap((series) => series.values), ...chart.targets.map((target) => target.value)]
  const values = asBars ? [0, ...figures] : figures
  const ticks = ticksFor(
    values.filter((value) => value !== undefined),
    4,
  )
  const plot = plotOf(chart, ticks, asBars, room)
  return [
    ...axes(chart, ticks, plot, room),
    ...chart.series.flatMap((series, index) =>
      asBars ? bars(chart, series.values, index, plot, room) : line(chart, series.values, index, plot, room),
    ),
    ...targets(chart, plot, room),
    ...(asBars ? legend(chart, room) : endLabels(chart, plot, room)),
  ]
}

function plotOf(chart: ChartBlock, ticks: readonly number[], asBars: boolean, room: ChartRoom): Plot {
  const { size } = room
  const labels = Math.max(...sayTicks(ticks).map((text) => widthOf(text, 'regular', room)))
  const names = Math.max(
    ...chart.series.map(({ name }) => widthOf(name, 'bold', room)),
    widthOf('Target', 'regular', room),
  )
  const left = room.x + labels + size * 0.7
  const right = room.x + room.width - (asBars ? 0 : Math.min(names + size * 1.4, room.width * 0.33))
  // The words above a break stand below the unit, in a line of their own.
  const top = size * (chart.breaks.length === 0 ? 2.4 : 3.4)
  const bottom = room.height - size * 1.9
  const band = (right - left) / (chart.periods.length * 2)
  const inset = asBars ? band : Math.min(size * 1.6, band)
  const step = (right - left - inset * 2) / Math.max(1, chart.periods.length - 1)
  const lowest = ticks[0] ?? 0
  const highest = ticks.at(-1) ?? 1
  return {
    left,
    right,
    top,
    bottom,
    across: (period) => (chart.periods.length === 1 ? (left + right) / 2 : left + inset + period * step),
    down: (value) => bottom - ((value - lowest) / (highest - lowest)) * (bottom - top),
  }
}

function axes(chart: ChartBlock, ticks: readonly number[], plot: Plot, room: ChartRoom): readonly Draw[] {
  const { size, slot } = room
  const said = sayTicks(ticks)
  const across = ticks.flatMap((tick, index): readonly Draw[] => {
    const y = plot.down(tick)
    const base = index === 0
    const rule: Draw = {
      kind: 'line',
      x: plot.left,
      y,
      toX: plot.right,
      toY: y,
      thickness: base ? 0.9 : 0.25,
      ink: base ? 'text' : 'rule',
      slot,
    }
    return [rule, text(said[index] ?? '', plot.left - size * 0.5, y + size * 0.32, 'right', 'muted', 'regular', room)]
  })
  const widest = Math.max(...chart.periods.map((period) => widthOf(period, 'regular', room))) + size * 0.8
  const step = chart.periods.length > 1 ? plot.across(1) - plot.across(0) : plot.right - plot.left
  const every = wholeYears(Math.max(1, Math.ceil(widest / step)), chart.periods)
  const last = chart.periods.length - 1
  const below = chart.periods.flatMap((period, index): readonly Draw[] => {
    const x = plot.across(index)
    const shown = (last - index) % every === 0
    const tick: Draw = {
      kind: 'line',
      x,
      y: plot.bottom,
      toX: x,
      toY: plot.bottom + size * 0.3,
      thickness: 0.6,
      ink: 'text',
      slot,
    }
    return shown ? [tick, text(period, x, plot.bottom + size * 1.4, 'centre', 'muted', 'regular', room)] : [tick]
  })
  const broken = chart.breaks.flatMap((period): readonly Draw[] => {
    const index = chart.periods.indexOf(period)
    if (index <= 0) return []
    const x = (plot.across(index - 1) + plot.across(index)) / 2
    const rule: Draw = {
      kind: 'line',
      x,
      y: plot.top - size * 0.5,
      toX: x,
      toY: plot.bottom,
      thickness: 0.9,
      ink: 'text',
      dash: [2, 2],
      slot,
    }
    return [rule, text('definition changed', x, plot.top - size * 0.75, 'centre', 'muted', 'regular', room)]
  })
  return [text(chart.unit, room.x, size * 0.95, 'left', 'text', 'bold', room), ...across, ...below, ...broken]
}

function line(
  chart: ChartBlock,
  values: readonly (number | undefined)[],
  index: number,
  plot: Plot,
  room: ChartRoom,
): readonly Draw[] {
  const look = lookOf(index)
  const steps: PathStep[] = []
  let joined = false
  for (const [period, value] of values.entries()) {
    if (chart.breaks.includes(chart.periods[period] ?? '')) joined = false
    if (value === undefined) continue
    steps.push([joined ? 'l' : 'm', plot.across(period), plot.down(value)])
    joined = true
  }
  const { ink, thickness, dash } = look
  const path: Draw = { kind: 'path', steps, line: { ink, thickness, ...(dash ? { dash } : {}) }, slot: room.slot }
  const marks = values.flatMap((value, period) =>
    value === undefined
      ? []
      : [mark(look.mark, plot.across(period), plot.down(value), room.size * 0.28, ink, room.slot)],
  )
  return [path, ...marks]
}

function bars(
  chart: ChartBlock,
  values: readonly (number | undefined)[],
  index: number,
  plot: Plot,
  room: ChartRoom,
): readonly Draw[] {
  const width = Math.min(room.size * 3, (plot.right - plot.left) / (chart.periods.length * (chart.series.length + 1)))
  return values.flatMap((value, period): readonly Draw[] => {
    if (value === undefined) return []
    const x = plot.across(period) + (index - chart.series.length / 2) * width
    const y = plot.down(value)
    return [
      bar({ x: x + 1, y, width: width - 2, height: plot.bottom - y }, index, room),
      text(sayFigure(value), x + width / 2, y - room.size * 0.35, 'centre', 'text', 'regular', room),
    ]
  })
}

/** Full for the first line of figures, hollow for the second, tinted for others. */
function bar(place: Rectangle, index: number, { slot }: ChartRoom): Draw {
  const { x, y, width, height } = place
  const steps: readonly PathStep[] = [
    ['m', x, y],
    ['l', x + width, y],
    ['l', x + width, y + height],
    ['l', x, y + height],
    ['h'],
  ]
  const fill = (['accent', 'paper', 'tint'] as const)[Math.min(index, 2)] ?? 'tint'
  const { ink } = lookOf(index)
  return { kind: 'path', steps, fill, line: { ink, thickness: 1.2 }, slot }
}

/** What each kind of bar is, above the bars. */
function legend(chart: ChartBlock, room: ChartRoom): readonly Draw[] {
  const { size } = room
  let x = room.x + room.width
  return chart.series.toReversed().flatMap((series, back): readonly Draw[] => {
    const index = chart.series.length - 1 - back
    x -= widthOf(series.name, 'bold', room)
    const name = text(series.name, x, size * 0.95, 'left', 'text', 'bold', room)
    x -= size * 1.1
    const sign = bar({ x, y: size * 0.3, width: size * 0.7, height: size * 0.7 }, index, room)
    x -= size * 1.4
    return [sign, name]
  })
}

function targets(chart: ChartBlock, plot: Plot, room: ChartRoom): readonly Draw[] {
  return chart.targets.flatMap(({ period, value }) => {
    const index = chart.periods.indexOf(period)
    if (index < 0) return []
    return [mark('diamond', plot.across(index), plot.down(value), room.size * 0.42, 'text', room.slot)]
  })
}

/** The name of each line beside its end, and what a diamond means; with the mark again where the name had to move. */
function endLabels(chart: ChartBlock, plot: Plot, room: ChartRoom): readonly Draw[] {
  const { size } = room
  const last = chart.targets.at(-1)
  const labels = [
    ...chart.series.flatMap((series, index) => {
      const value = series.values.findLast((each) => each !== undefined)
      const ends = series.values.at(-1) !== undefined
      return value === undefined ? [] : [{ name: series.name, at: plot.down(value), ends, look: lookOf(index) }]
    }),
    ...(last === undefined
      ? []
      : [{ name: 'Target', at: plot.down(last.value), ends: last.period === chart.periods.at(-1), look: undefined }]),
  ]
  const places = spread(
    labels.map((label) => label.at),
    size * 1.25,
    plot.top,
    plot.bottom,
  )
  const x = plot.right + size * 0.95
  return labels.flatMap(({ name, at, ends, look }, index): readonly Draw[] => {
    const y = places[index] ?? 0
    // A name that stands right beside the last mark of its line needs no other.
    const isBeside = ends && Math.abs(y - at) < size * 0.2
    const ink = look === undefined || room.black ? 'text' : look.ink
    const sign =
      look === undefined
        ? mark('diamond', plot.right + size * 0.3, y, size * 0.36, 'text', room.slot)
        : mark(look.mark, plot.right + size * 0.3, y, size * 0.28, look.ink, room.slot)
    const words = text(fitted(name, room, plot), x, y + size * 0.32, 'left', ink, look ? 'bold' : 'regular', room)
    return isBeside ? [words] : [sign, words]
  })
}

/** A name that is wider than the room for it, cut at a word; the whole name is in the table beside the chart. */
function fitted(name: string, room: ChartRoom, plot: Plot): string {
  const space = room.x + room.width - plot.right - room.size * 0.95
  const words = name.split(' ')
  while (words.length > 1 && widthOf(words.join(' '), 'bold', room) > space) words.pop()
  return words.join(' ')
}

function lookOf(index: number) {
  return lines[index % lines.length] ?? { ink: 'text' as const, thickness: 1, mark: 'disc' as const }
}

function text(
  words: string,
  x: Pt,
  y: Pt,
  align: 'left' | 'right' | 'centre',
  ink: Ink,
  style: Style,
  room: ChartRoom,
): Draw {
  const shaped = room.shape(words, style)
  const width = (shaped.width * room.size) / 1000
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  return { kind: 'text', x: left, y, width, size: room.size, ink, slot: room.slot, words: [shaped] }
}

function widthOf(words: string, style: Style, room: ChartRoom): Pt {
  return (room.shape(words, style).width * room.size) / 1000
}
