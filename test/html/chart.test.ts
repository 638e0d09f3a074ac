import { describe, expect, it } from 'vitest'
import { chartToHtml } from '../../src/html/chart.ts'
import { niceScale } from '../../src/html/nice-scale.ts'
import type { ChartBlock } from '../../src/model/blocks.ts'

const chart = (more: Partial<ChartBlock> = {}): ChartBlock => ({
  kind: 'chart',
  id: 'the-chart',
  line: 1,
  alternative: 'Line chart of attendance',
  unit: '%',
  periods: ['2012', '2013', '2014', '2015'],
  series: [{ name: 'Derby', values: [1, 2, 3, 4] }],
  targets: [],
  breaks: [],
  ...more,
})

const lines = (html: string) => [...html.matchAll(/class="line" d="([^"]*)"/g)].map((match) => match[1] ?? '')

describe('a chart', () => {
  it('is a picture with its alternative', () => {
    expect(chartToHtml(chart(), 'the-chart').html).toContain('role="img" aria-label="Line chart of attendance"')
  })

  it('keeps the name of its last period inside the picture', () => {
    const periods = Array.from(
      { length: 40 },
      (_, at) => `${2010 + Math.floor(at / 4)}/${11 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
    )
    const { html } = chartToHtml(
      chart({ periods, series: [{ name: 'Derby', values: periods.map((_, at) => at) }] }),
      'c',
    )
    const labels = [...html.matchAll(/class="tick" x="([\d.]+)" y="310" text-anchor="(\w+)">/g)]
    expect(labels.length).toBeGreaterThan(2)
    const places = labels.map((label) => Number(label[1]))
    expect(Math.min(...places.slice(1).map((at, index) => at - places[index]!))).toBeGreaterThan(7 * 11)
    expect(labels.at(-1)?.slice(1)).toEqual(['638', 'end'])
    expect(labels.slice(0, -1).every((label) => label[2] === 'middle')).toBe(true)
  })

  it('joins the figures of a series with one line', () => {
    expect(lines(chartToHtml(chart(), 'c').html)[0]?.match(/[ML]/g)).toEqual(['M', 'L', 'L', 'L'])
  })

  it('does not join figures across a new definition or a missing figure', () => {
    expect(lines(chartToHtml(chart({ breaks: ['2014'] }), 'c').html)[0]?.match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L'])
    const holed = chart({ series: [{ name: 'Derby', values: [1, undefined, 3, 4] }] })
    expect(lines(chartToHtml(holed, 'c').html)[0]?.match(/[ML]/g)).toEqual(['M', 'M', 'L'])
  })

  it('does not join targets across a new definition', () => {
    const targets = [
      { period: '2013', value: 4 },
      { period: '2015', value: 9 },
    ]
    expect(chartToHtml(chart({ targets, breaks: ['2014'] }), 'c').html).toMatch(/class="target-line" d="M[^L]*M[^L]*"/)
  })

  it('tells two series apart by shape and by name', () => {
    const series = [
      { name: 'Derby', values: [1, 2, 3, 4] },
      { name: 'England', values: [2, 2, 2, 2] },
    ]
    const { html } = chartToHtml(chart({ series }), 'c')
    expect(html).toContain('series s0')
    expect(html).toContain('series s1')
    expect(html).toContain('England')
  })
})

describe('the scale of an axis', () => {
  it('holds every value between its ends, with ticks at round numbers', () => {
    for (const [low, high] of [
      [0, 100],
      [92.1, 95.8],
      [3, 3],
      [0, 0],
      [-4, 12],
      [0.001, 0.004],
      [120_000, 1_450_000],
    ] as const) {
      const scale = niceScale(low, high)
      expect(scale.low).toBeLessThanOrEqual(low)
      expect(scale.high).toBeGreaterThanOrEqual(high)
      expect(scale.ticks.length).toBeGreaterThanOrEqual(2)
      expect(scale.ticks.length).toBeLessThanOrEqual(12)
    }
  })

  it('starts at zero where the values leave room for it', () => {
    expect(niceScale(20, 100).low).toBe(0)
    expect(niceScale(92, 96).low).toBeGreaterThan(80)
  })
})
