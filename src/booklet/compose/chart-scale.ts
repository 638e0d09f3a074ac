/** Round figures for an axis that holds all of `values`, the lowest first; from nought where that wastes little room. */
export function ticksFor(values: readonly number[], wanted: number): readonly number[] {
  const highest = Math.max(...values)
  const lowest = Math.min(...values)
  const from = lowest >= 0 && lowest < highest * 0.65 ? 0 : lowest
  const to = highest <= 0 && highest > lowest * 0.65 ? 0 : highest
  const span = to - from || Math.abs(to) || 1
  const step = roundStep(span / wanted)
  const first = Math.floor(from / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}

/** The next of 1, 2, 2.5 and 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const found = [1, 2, 2.5, 5].find((each) => each * power >= least * 0.999)
  return (found ?? 10) * power
}

function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/** Figures as they stand at an axis: all with the decimals that the finest of them needs, thousands set apart. */
export function sayTicks(ticks: readonly number[]): readonly string[] {
  const decimals = Math.max(...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length))
  return ticks.map((tick) => sayFigure(tick, decimals))
}

export function sayFigure(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(tidy(Math.abs(value))) : Math.abs(value).toFixed(decimals)
  const [whole = '', rest] = text.split('.')
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '−' : ''}${parted}${rest === undefined ? '' : `.${rest}`}`
}

/** Heights for labels that want to stand at `wanted`, in the same order, moved apart so that none touch. */
export function spread(wanted: readonly number[], apart: number, from: number, to: number): readonly number[] {
  const order = wanted
    .map((at, index) => ({ at, index }))
    .sort((one, other) => one.at - other.at || one.index - other.index)
  let last = Number.NEGATIVE_INFINITY
  for (const each of order) {
    each.at = Math.max(each.at, last + apart, from)
    last = each.at
  }
  let next = Number.POSITIVE_INFINITY
  for (const each of order.toReversed()) {
    each.at = Math.min(each.at, next - apart, to)
    next = each.at
  }
  const places = [...wanted]
  for (const { at, index } of order) places[index] = at
  return places
}

/** Where not every quarter can be named, the same one of each year is. */
export function wholeYears(every: number, periods: readonly string[]): number {
  const quarterly = periods.length > 4 && periods.every((period) => /-Q\d$/.test(period))
  return quarterly && every > 2 ? Math.ceil(every / 4) * 4 : every
}
