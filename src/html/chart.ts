import type { ChartBlock } from '../model/blocks.ts'
import { escapeHtml, type Html } from './markup.ts'
import { niceScale } from './nice-scale.ts'

const width = 640
const height = 332
/** The width of a letter where they are largest. */
const letter = 11
const edge = { top: 46, right: 24, bottom: 44, left: 60 }

/**
 * A line chart as inline SVG. Series are told apart by the shape of their points, the pattern of their line and a label, and
 * only then by colour. A line is not joined across a period without a figure, nor across a break.
 */
export function chartToHtml(chart: ChartBlock, id: string): Html {
  const values = [
    ...chart.series.flatMap((series) => series.values.filter((value) => value !== undefined)),
    ...chart.targets.map((target) => target.value),
  ]
  const scale = niceScale(Math.min(...values), Math.max(...values))
  const x = (index: number) => edge.left + ((index + 0.5) * (width - edge.left - edge.right)) / chart.periods.length
  const y = (value: number) =>
    height - edge.bottom - ((value - scale.low) / (scale.high - scale.low)) * (height - edge.top - edge.bottom)
  const parts = [
    ...scale.ticks.map((tick) => {
      const at = round(y(tick))
      return `<path class="grid" d="M${edge.left} ${at}H${width - edge.right}"/><text class="tick" x="${edge.left - 8}" y="${round(at + 4)}" text-anchor="end">${sayTick(tick)}</text>`
    }),
    ...periodLabels(chart.periods, x),
    ...breakMarks(chart, x),
    ...chart.series.flatMap((series, index) => seriesMarks(chart, series.values, index, x, y)),
    ...targetMarks(chart, x, y),
  ]
  return {
    html:
      `<figure class="chart" id="${escapeHtml(id)}"><div class="scroll" tabindex="0" role="group" aria-label="Chart">` +
      `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(chart.alternative)}">` +
      `<text class="unit" x="4" y="16">${escapeHtml(chart.unit)}</text>${parts.join('')}</svg></div>${legend(chart)}</figure>\n`,
  }
}

function periodLabels(periods: readonly string[], x: (index: number) => number): readonly string[] {
  // As many labels as fit side by side, always with the last; on a phone they are set larger than on a wide screen.
  const room = width - edge.left - edge.right
  const longest = Math.max(...periods.map((period) => period.length)) * letter + 30
  const step = Math.max(1, Math.ceil((periods.length * longest) / room))
  return periods.flatMap((period, index) =>
    (periods.length - 1 - index) % step === 0 ? [periodLabel(period, x(index))] : [],
  )
}

/** Under its point; one that would stick out on the right ends where the picture does. */
function periodLabel(period: string, x: number): string {
  const sticksOut = x + (period.length * letter) / 2 > width
  const [at, anchor] = sticksOut ? [width - 2, 'end'] : [round(x), 'middle']
  return `<text class="tick" x="${at}" y="${height - edge.bottom + 22}" text-anchor="${anchor}">${escapeHtml(period)}</text>`
}

function breakMarks(chart: ChartBlock, x: (index: number) => number): readonly string[] {
  return chart.breaks.flatMap((period) => {
    const index = chart.periods.indexOf(period)
    if (index < 0) return []
    const at = round(index === 0 ? x(0) - 12 : (x(index - 1) + x(index)) / 2)
    return [
      `<path class="break" d="M${at} ${edge.top}V${height - edge.bottom}"/><text class="label" x="${at}" y="${edge.top - 6}" text-anchor="middle">new definition</text>`,
    ]
  })
}

function targetMarks(chart: ChartBlock, x: (index: number) => number, y: (value: number) => number): readonly string[] {
  const points = chart.targets
    .map((target) => ({ at: chart.periods.indexOf(target.period), value: target.value }))
    .filter((point) => point.at >= 0)
    .sort((a, b) => a.at - b.at)
  if (points.length === 0) return []
  let line = ''
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    const broken = chart.breaks.some((period) => {
      const at = chart.periods.indexOf(period)
      return before !== undefined && before.at < at && at <= point.at
    })
    line += `${before === undefined || broken ? 'M' : 'L'}${round(x(point.at))} ${round(y(point.value))}`
  }
  const last = points.at(-1)!
  const marks = points.map((point) => {
    const [px, py] = [round(x(point.at)), round(y(point.value))]
    return `<path class="target-mark" d="M${px - 9} ${py}H${px + 9}M${px} ${py - 5}V${py + 5}"/>`
  })
  // On the side of the mark that the lines leave free.
  const own = chart.series[0]?.values[last.at]
  const below = own !== undefined && own > last.value
  const label = `<text class="label" x="${round(x(last.at))}" y="${round(y(last.value) + (below ? 22 : -12))}" text-anchor="${last.at > chart.periods.length / 2 ? 'end' : 'start'}">target ${sayTick(last.value)}</text>`
  return [points.length > 1 ? `<path class="target-line" d="${line}"/>` : '', ...marks, label]
}

function seriesMarks(
  chart: ChartBlock,
  values: readonly (number | undefined)[],
  index: number,
  x: (index: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const style = index % 4
  let path = ''
  let joined = false
  const points: string[] = []
  for (const [at, value] of values.entries()) {
    if (chart.breaks.includes(chart.periods[at] ?? '')) joined = false
    if (value === undefined) {
      joined = false
      continue
    }
    const [px, py] = [round(x(at)), round(y(value))]
    path += `${joined ? 'L' : 'M'}${px} ${py}`
    joined = true
    points.push(`<path d="${pointShape(style, px, py)}"/>`)
  }
  return [`<g class="series s${style}"><path class="line" d="${path}"/>${points.join('')}</g>`]
}

/** Circle, square, diamond or triangle, about 9 units across. */
function pointShape(style: number, x: number, y: number): string {
  if (style === 1) return `M${x - 4} ${y - 4}h8v8h-8z`
  if (style === 2) return `M${x} ${round(y - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`
  if (style === 3) return `M${x} ${y - 5}l5 9h-10z`
  return `M${round(x - 4.5)} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z`
}

/** The key: hidden from screen readers, since the table beside the chart names every column. */
function legend(chart: ChartBlock): string {
  if (chart.series.length < 2) return ''
  const items = chart.series.map(
    (series, index) =>
      `<span><svg viewBox="0 0 36 14" width="36" height="14"><g class="series s${index % 4}"><path class="line" d="M2 7H34"/><path d="${pointShape(index % 4, 18, 7)}"/></g></svg>${escapeHtml(series.name)}</span>`,
  )
  return `<div class="legend" aria-hidden="true">${items.join('')}</div>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function sayTick(value: number): string {
  const text = String(Number(value.toFixed(6)))
  const [whole = '', fraction] = text.replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}
