import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyChanges } from '../../src/diff/apply/apply-changes.ts'
import { invertChanges } from '../../src/diff/apply/invert-changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { shippedLibrary, shippedToday } from '../shipped.ts'
import { inOneForm } from './one-form.ts'
import { dataKinds, floorOf, type Kind, textKinds } from './truth/kinds.ts'
import { amountForTests, type Compared, compareAll, dataTruths, measure, textTruths } from './truth/measure.ts'
import { precisionOf, recallOf, type Score } from './truth/score.ts'

/*
 * Comparing held against edits that are known because they were planted: truth/README.md says how. One fixed seed here; more
 * seeds and more documents in `npm run bench`.
 */

let all: readonly Compared[]
let scores: readonly Score[]

beforeAll(async () => {
  const library = await shippedLibrary()
  const texts = compareAll(textTruths(library, shippedToday, amountForTests))
  const data = compareAll(dataTruths(library, shippedToday, amountForTests))
  all = [...texts, ...data]
  scores = measure(texts, data)
})

describe('of edits planted in real editions', () => {
  it('there are five hundred and more, some of every kind', () => {
    expect(scores.reduce((sum, score) => sum + score.planted, 0)).toBeGreaterThan(500)
    expect(scores.filter((score) => score.planted < 10).map((score) => score.kind)).toEqual([])
  })

  it.each<Kind>([...textKinds, ...dataKinds])('nearly all are found and nearly nothing else: %s', (kind) => {
    const score = scores.find((each) => each.kind === kind)!
    expect(recallOf(score), sayEdits('missed', score.missed)).toBeGreaterThanOrEqual(floorOf(kind))
    expect(precisionOf(score), sayEdits('wrong', score.wrong)).toBeGreaterThanOrEqual(floorOf(kind))
  })

  it('the changes applied to the older edition give the newer', () => {
    for (const { older, newer, changes } of all)
      expectSame(inOneForm(applyChanges(older, changes)), inOneForm(newer.parts))
  })

  it('the changes turned about are those of the newer to the older, and give the older', () => {
    for (const { older, newer, changes } of all) {
      const back = invertChanges(changes)
      expectSame(changesBetween(newer, older), back)
      expectSame(inOneForm(applyChanges(newer, back)), inOneForm(older.parts))
    }
  })
})

/** Tells what differs only where something does: finding that out takes long on whole editions. */
function expectSame(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted)
}

function sayEdits(what: string, edits: readonly object[]): string {
  return edits
    .slice(0, 3)
    .map((edit) => `${what}: ${JSON.stringify(edit).slice(0, 400)}`)
    .join('\n')
}
