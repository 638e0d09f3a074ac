import { describe, expect, it } from 'vitest'
import { wordAges } from '../../src/diff/history.ts'
import { documentOf } from '../../src/document/document-of.ts'
import type { Block } from '../../src/model/blocks.ts'
import type { Id } from '../../src/model/id.ts'
import type { Edition } from '../../src/model/plan.ts'
import { edition, library, p, plan, section, text } from '../make.ts'
import { shippedPlans } from '../shipped.ts'

const pool = 'The swimming pool at Tannery is closed on Mondays and will stay so.'
const short = 'Ring the door.'

/** The id of the edition since which the last paragraph of a section of the last edition has had its words. */
function since(editions: readonly Edition[], id = 'aims'): Id {
  const whole = plan(editions)
  const documents = editions.map((each) => documentOf(library([whole]), whole, each, '2030-01-01'))
  const last = documents.at(-1)!
  const part = last.parts.find((each) => each.id === id)!
  return [...wordAges(documents).since(last, part).values()].at(-1)!.edition.id
}

function aims(id: string, block: Block, more: Partial<Edition> = {}): Edition {
  return edition(id, { sections: [section('aims', { text: text(block) })], ...more })
}

describe('how long words have stood', () => {
  it('goes back to the first edition that had them', () => {
    expect(since([aims('2006-2009', p(pool)), aims('2009-2012', p(pool)), aims('2012-2015', p(pool))])).toBe(
      '2006-2009',
    )
    expect(since([aims('2006-2009', p(pool)), aims('2009-2012', p(`${pool} Now.`))])).toBe('2009-2012')
  })

  it('begins anew where an edition in between had other words', () => {
    const between = aims('2009-2012', p('The swimming pool at Tannery is open every day of the week.'))
    expect(since([aims('2006-2009', p(pool)), between, aims('2012-2015', p(pool))])).toBe('2012-2015')
  })

  it('takes no notice of drafts and reviews, which are never in force', () => {
    const draft = aims('2008-2009', p('The swimming pool may close.'), { kind: 'consultation', status: 'consultation' })
    expect(since([aims('2006-2009', p(pool)), draft, aims('2009-2012', p(pool))])).toBe('2006-2009')
    const same = aims('2008-2009', p(pool), { kind: 'consultation', status: 'consultation' })
    expect(since([same, aims('2009-2012', p(pool))])).toBe('2009-2012')
  })

  it('follows words to another section and through another number and other quotation marks', () => {
    const elsewhere = edition('2006-2009', { sections: [section('leisure', { text: text(p(pool, '4.1')) })] })
    expect(since([elsewhere, aims('2009-2012', p(pool, '2.3'))])).toBe('2006-2009')
    const quoted = 'They said “we will not close it again” and that was the end of it.'
    const straight = quoted.replace('“', '"').replace('”', '"')
    expect(since([aims('2006-2009', p(quoted)), aims('2009-2012', p(straight))])).toBe('2006-2009')
  })

  it('believes a few words only in the same entry, under whatever id', () => {
    const elsewhere = edition('2006-2009', { sections: [section('leisure', { text: text(p(short)) })] })
    expect(since([elsewhere, aims('2009-2012', p(short))])).toBe('2009-2012')
    const renamed = edition('2009-2012', { sections: [section('goals', { was: 'aims', text: text(p(short)) })] })
    expect(since([aims('2006-2009', p(short)), renamed], 'goals')).toBe('2006-2009')
  })

  it("is of every age in Averleigh's plan of 2021, and never later than the plan itself", async () => {
    const { documents } = (await shippedPlans()).find(({ plan: { authority } }) => authority === 'averleigh')!
    const { since: sinceOf } = wordAges(documents)
    const last = documents.at(-1)!
    const found = new Set(
      last.parts.flatMap((part) => [...sinceOf(last, part).values()].map((each) => each.edition.id)),
    )
    expect(found.has('2014-2017')).toBe(true)
    expect(found.has('2018-2021')).toBe(true)
    expect(found.has('2021-2024')).toBe(true)
    expect(found.has('2017-consultation')).toBe(false)
  })
})
