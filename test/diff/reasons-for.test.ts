import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { reasonsFor } from '../../src/diff/reasons-for.ts'
import { documentOf } from '../../src/document/document-of.ts'
import type { Edition } from '../../src/model/plan.ts'
import { decision, edition, library, p, plan, section, text } from '../make.ts'

const aims = (words: string) => ({ sections: [section('aims', { text: text(p(words)) })] })
const changed = ['aims']

/** The ids of the decisions that are given as reasons for the changes in the aims. */
function reasons(older: Partial<Edition>): readonly string[] {
  const editions = [
    edition('2014-2017', { ...aims('We aim for two hubs in the borough.'), ...older }),
    edition('2018-2021', {
      ...aims('We aim for three hubs in the borough.'),
      decisions: [decision('third-hub', { changed, day: '2018-03-13' })],
    }),
  ]
  const whole = plan(editions)
  const [was, now] = editions.map((each) => documentOf(library([whole]), whole, each, '2019-01-01'))
  const changes = changesBetween(was!, now!)
  const part = changes.parts.find((each) => 'now' in each && each.now.id === 'aims')!
  return reasonsFor(part, changes).map((reason) => (reason.kind === 'decision' ? reason.decision.id : reason.kind))
}

describe('the reasons for a change', () => {
  it('are those of the newer edition, and not what had made the older one what it was', () => {
    const days = { approved: { from: '2014-05-20' } }
    expect(reasons({ days, decisions: [decision('two-hubs', { changed, day: '2014-05-20' })] })).toEqual(['third-hub'])
  })

  it('are also what the older edition tells of later days, and of days that are not known', () => {
    const days = { published: { from: '2014-06' } }
    const decisions = [decision('look-again', { changed, day: '2016-02-01' }), decision('some-day', { changed })]
    expect(reasons({ days, decisions })).toEqual(['third-hub', 'look-again', 'some-day'])
  })
})
