import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { threeWay } from '../../src/diff/three-way/three-way.ts'
import { threeWayToHtml } from '../../src/html/three-way.ts'
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
  const checker = new HtmlValidate({ extends: ['html-validate:recommended'] })
  const whole = `<!DOCTYPE html>\n<html lang="en"><head><title>Draft</title></head><body><h1>Draft</h1>${page}</body></html>`
  const report = await checker.validateString(whole)
  const messages = report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  )
  expect(messages.filter((message) => !message.startsWith('no-trailing-whitespace'))).toEqual([])
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
