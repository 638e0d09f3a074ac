import { describe, expect, it } from 'vitest'
import { threeWayJson } from '../../src/data/changes-three-way-json.ts'
import { threeWayMarkdown } from '../../src/data/changes-three-way-markdown.ts'
import { threeWayText } from '../../src/data/changes-three-way-text.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { countFates, type ThreeWay, threeWay } from '../../src/diff/three-way/three-way.ts'
import { documentOf } from '../../src/document/document-of.ts'
import type { Block } from '../../src/model/blocks.ts'
import type { Edition } from '../../src/model/plan.ts'
import { edition, indicator, library, p, plan, section, text } from '../make.ts'
import { shippedPlans } from '../shipped.ts'

/** The edition in force, a draft and the adopted edition, compared. */
function among(older: Partial<Edition>, draft: Partial<Edition>, adopted: Partial<Edition>): ThreeWay {
  const whole = plan([edition('2014-2017', older), edition('2017-2018', draft), edition('2018-2021', adopted)])
  const [a, b, c] = whole.editions.map((each) => documentOf(library([whole]), whole, each, '2019-01-01'))
  return threeWay(changesBetween(a!, b!), changesBetween(b!, c!), changesBetween(a!, c!))
}

function aims(...blocks: readonly Block[]): Partial<Edition> {
  return {
    sections: [section('aims', { text: text(p('These words stand in each of the three editions.'), ...blocks) })],
  }
}

function fates({ proposals }: ThreeWay): readonly string[] {
  return proposals.map(({ change, fate }) => `${change.kind} ${fate}`)
}

const hubs = (count: string) => p(`We will open ${count} family hubs in the borough before the summer of 2019.`)
const pool = p('The swimming pool at Tannery is closed on Mondays and will stay so.')

describe('what became of what a draft proposed', () => {
  it('tells an edit that was kept, changed again, and taken back', () => {
    expect(fates(among(aims(hubs('two')), aims(hubs('three')), aims(hubs('three'))))).toEqual(['edited kept'])
    expect(fates(among(aims(hubs('two')), aims(hubs('three')), aims(hubs('four'))))).toEqual(['edited changed-again'])
    expect(fates(among(aims(hubs('two')), aims(hubs('three')), aims(hubs('two'))))).toEqual(['edited withdrawn'])
    expect(fates(among(aims(hubs('two')), aims(hubs('three')), aims()))).toEqual(['edited changed-again'])
  })

  it('tells the same of what the draft added', () => {
    expect(fates(among(aims(), aims(hubs('three')), aims(hubs('three'))))).toEqual(['added kept'])
    expect(fates(among(aims(), aims(hubs('three')), aims(hubs('four'))))).toEqual(['added changed-again'])
    expect(fates(among(aims(), aims(hubs('three')), aims()))).toEqual(['added withdrawn'])
  })

  it('tells the same of what the draft removed', () => {
    expect(fates(among(aims(pool), aims(), aims()))).toEqual(['removed kept'])
    const back = among(aims(pool), aims(), aims(pool))
    expect(fates(back)).toEqual(['removed withdrawn'])
    expect(back.further).toEqual([])
    const again = p('The swimming pool at Tannery is closed on Tuesdays and will stay so.')
    expect(fates(among(aims(pool), aims(), aims(again)))).toEqual(['removed changed-again'])
  })

  it('tells what the adopted edition changed that the draft had left alone', () => {
    const { proposals, further } = among(aims(hubs('two')), aims(hubs('two')), aims(hubs('four'), pool))
    expect(proposals).toEqual([])
    expect(further.map(({ kind }) => kind)).toEqual(['edited', 'added'])
  })

  it('follows each target by itself', () => {
    const targets = (first: number, second: number): Partial<Edition> => ({
      indicators: [
        indicator('attendance', {
          targets: [
            { period: '2019', value: first, text: String(first) },
            { period: '2020', value: second, text: String(second) },
          ],
        }),
      ],
    })
    const { proposals } = among(targets(20, 30), targets(22, 35), targets(22, 30))
    const told = proposals.flatMap(({ change, fate }) => change.facts?.map(({ field }) => `${field} ${fate}`) ?? [])
    expect(told).toEqual(['target 2019 kept', 'target 2020 withdrawn'])
  })

  it('follows each row of a table by itself', () => {
    const table = (...rows: readonly (readonly [string, string])[]): Partial<Edition> => {
      const cell = (words: string) => [{ text: words }]
      const block: Block = {
        kind: 'table',
        id: 'hubs',
        line: 1,
        columns: ['left', 'left'],
        head: [cell('Hub'), cell('Opens')],
        rows: rows.map((cells) => ({ line: 1, cells: cells.map(cell) })),
        rowHeads: true,
      }
      return aims(block)
    }
    const rest = [
      ['Castle Wendle', 'May 2019'],
      ['Five Ashes', 'June 2019'],
    ] as const
    const compared = among(
      table(['Tannery', 'April 2018'], ...rest),
      table(['Tannery', 'April 2019'], ...rest, ['Thornsey', 'July 2019'], ['East', 'July 2020']),
      table(['Tannery', 'April 2018'], ...rest, ['Thornsey', 'July 2019']),
    )
    expect(compared.proposals.map(({ change, fate }) => `${change.table!.rows[0]!.kind} ${fate}`)).toEqual([
      'edited withdrawn',
      'added kept',
      'added withdrawn',
    ])
  })

  it('refuses comparisons that do not hang together', () => {
    const whole = plan([edition('2014-2017'), edition('2017-2018'), edition('2018-2021')])
    const [a, b, c] = whole.editions.map((each) => documentOf(library([whole]), whole, each, '2019-01-01'))
    expect(() => threeWay(changesBetween(a!, b!), changesBetween(a!, c!), changesBetween(b!, c!))).toThrow('same three')
  })
})

describe("Averleigh's draft of 2017", async () => {
  const { documents } = (await shippedPlans()).find(({ plan: { authority } }) => authority === 'averleigh')!
  const [older, draft, adopted] = ['2015-2017-refresh', '2017-consultation', '2018-2021'].map(
    (id) => documents.find((each) => each.edition.id === id)!,
  )
  const compared = threeWay(
    changesBetween(older!, draft!),
    changesBetween(draft!, adopted!),
    changesBetween(older!, adopted!),
  )

  it('has proposals of each fate, and every one of them has one', () => {
    const counts = countFates(compared.proposals)
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
    expect(counts.kept + counts['changed-again'] + counts.withdrawn).toBe(compared.proposals.length)
  })

  it('tells that three hubs became four, and that a new measure of waiting came', () => {
    const hub = compared.proposals.find(
      ({ change }) => change.of === 'heading' && change.now?.text === 'Three family hubs',
    )
    expect(hub).toMatchObject({ fate: 'changed-again', later: { now: { text: 'Four family hubs' } } })
    expect(compared.further.some(({ now }) => now?.part.id === 'growing-up-online')).toBe(true)
  })

  it('gives what people said as the reason beside the parts that changed because of it', () => {
    expect(compared.reasons.get('early-help')!.map(({ theme }) => theme.id)).toEqual(['theme-east-hub'])
    const said = threeWayText(compared)
    expect(said).toContain('People said “East needs a hub too” (176 responses). The draft had three hubs')
  })

  it('says the same in every format', () => {
    const json = threeWayJson(compared, 'https://plans.example.org')
    expect(json.summary.proposed).toBe(json.proposals.length)
    expect(threeWayText(compared)).toContain(json.summary.sentence)
    expect(threeWayMarkdown(compared)).toContain(json.summary.sentence)
    expect(threeWayMarkdown(compared, { stat: true })).not.toContain('~~')
  })
})
