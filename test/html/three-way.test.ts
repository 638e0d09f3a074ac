import { expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { threeWay } from '../../src/diff/three-way/three-way.ts'
import { threeWayToHtml } from '../../src/html/three-way.ts'
import { htmlMistakesIn } from '../html-checker.ts'
import { shippedPlans } from '../shipped.ts'

const { documents } = (await shippedPlans()).find(({ plan: { authority } }) => authority === 'averleigh')!
const [older, draft, adopted] = ['2015-2017-refresh', '2017-consultation', '2018-2021'].map(
  (id) => documents.find((each) => each.edition.id === id)!,
)
const compared = threeWay(
  changesBetween(older!, draft!),
  changesBetween(draft!, adopted!),
  changesBetween(older!, adopted!),
)
const page = threeWayToHtml(compared, {
  toDraft: '../toDraft/',
  toAdopted: '../toAdopted/',
  overall: '../overall/',
}).html

it('tells what became of a draft in HTML that is right', async () => {
  expect(await htmlMistakesIn(page)).toEqual([])
})

it('says in words where each mark begins and ends', () => {
  const text = page.replaceAll(/<[^>]*>/g, '')
  expect(text).toContain('removed: Three end of removed added: Four end of added family hubs')
  expect(page.match(/<(?:del|ins)>/g)?.length).toBe(
    page.match(/end of (?:removed|added)<\/span><\/(?:del|ins)>/g)?.length,
  )
})

it('gives what people said beside what changed, and folds what was kept', () => {
  expect(page).toContain('People said “East needs a hub too” (176 responses).')
  expect(page).toMatch(/<details class="fold"><summary>Kept as drafted: \d+<\/summary>/)
})
