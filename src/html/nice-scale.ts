export interface Scale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/**
 * A vertical axis for values from `low` to `high`, with four to seven ticks at round numbers. Starts at zero unless the
 * values all lie in the upper half, where a line would be squeezed flat.
 */
export function niceScale(low: number, high: number): Scale {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { low: 0, high: 1, ticks: [0, 1] }
  const from = low > 0 && low < high * 0.6 ? 0 : low < 0 ? low : low - (high - low) * 0.5
  const span = high - from || Math.abs(high) || 1
  const step = niceStep(span / 5)
  const start = Math.max(low >= 0 ? 0 : Number.NEGATIVE_INFINITY, Math.floor(from / step) * step)
  const end = Math.max(Math.ceil((high + span * 0.05) / step) * step, start + step)
  const count = Math.round((end - start) / step)
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((start + index * step).toFixed(6)))
  return { low: start, high: end, ticks }
}

/** 1, 2, 2.5 or 5 times a power of ten, not below `size`. */
function niceStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return power * ([1, 2, 2.5, 5, 10].find((each) => each * power >= size - 1e-9) ?? 10)
}
