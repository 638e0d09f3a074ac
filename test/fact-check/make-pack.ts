import { sayFactCheck } from '../../scripts/compare/say-fact-check.ts'
import { comparisonPage } from '../../src/data/comparison-page.ts'
import type { EditionChanges } from '../../src/diff/changes/changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import type { Block } from '../../src/model/blocks.ts'
import { newer, older, p } from '../diff/make-document.ts'
import { shippedPlans } from '../shipped.ts'

export const site = 'https://plans.example.org'

export function packOf(changes: EditionChanges): string {
  return sayFactCheck(changes, { site, page: comparisonPage(changes, site), found: [], partner: undefined })
}

/** The pack of two editions of one section. */
export function pack(was: readonly Block[], now: readonly Block[]): string {
  return packOf(changesBetween(older(...was), newer(...now)))
}

const board = 'The board will meet every month and publish its papers a week before each meeting on the website.'
const hubs = 'We will open two family hubs in the borough, one of them in the north, before the end of the year.'
const pool = 'The swimming pool at Tannery is closed on Mondays and will stay so until somebody mends the boiler.'

/** Three paragraphs, each with another word. */
export const three = {
  was: [p(board), p(hubs), p(pool)],
  now: [p(board.replace('month', 'quarter')), p(hubs.replace('two', 'three')), p(pool.replace('Mondays', 'Sundays'))],
}

let compared: Promise<readonly EditionChanges[]> | undefined

/** Pairs of shipped editions: one wholly rewritten, a refresh, a plan and the next with moves and numbers. Compared once. */
export function shippedPairs(): Promise<readonly EditionChanges[]> {
  compared ??= comparePairs()
  return compared
}

async function comparePairs(): Promise<readonly EditionChanges[]> {
  const documents = (await shippedPlans()).flatMap(({ documents }) => documents)
  const find = (name: string): EditionDocument => {
    const found = documents.find(({ edition: { authority, plan, id } }) => `${authority}/${plan}/${id}` === name)
    if (found === undefined) throw new Error(`no edition ${name}`)
    return found
  }
  return [
    ['derby/cypp/2006-2008', 'derby/cypp/2015-2018'],
    ['averleigh/cypp/2014-2017', 'averleigh/cypp/2015-2017-refresh'],
    ['averleigh/cypp/2014-2017', 'averleigh/cypp/2018-2021'],
  ].map(([was, now]) => changesBetween(find(was!), find(now!)))
}
