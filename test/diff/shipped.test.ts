import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../src/diff/apply/apply-changes.ts'
import { invertChanges } from '../../src/diff/apply/invert-changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { shippedPlans } from '../shipped.ts'
import { inOneForm } from './one-form.ts'

const plans = (await shippedPlans()).filter(({ documents }) => documents.length > 1)

describe.each(plans)('every two editions of $plan.authority $plan.id', ({ documents }) => {
  const pairs = documents.flatMap((newer, at) =>
    documents.slice(0, at).map((older) => [`${older.edition.id} to ${newer.edition.id}`, older, newer] as const),
  )
  it.each(pairs)('%s: applied to the older text, the changes give the newer', (_, older, newer) => {
    const changes = changesBetween(older, newer)
    expect(inOneForm(applyChanges(older, changes))).toEqual(inOneForm(newer.parts))
    expect(inOneForm(applyChanges(newer, invertChanges(changes)))).toEqual(inOneForm(older.parts))
  })
})
