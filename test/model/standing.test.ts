import { describe, expect, it } from 'vitest'
import { currentEdition, editionInForce, standingOn } from '../../src/model/standing.ts'
import { edition, plan } from '../make.ts'

const first = edition('2006-2009', { days: { published: { from: '2006-11' } } })
const review = edition('2007-review', { kind: 'review', period: { from: '2007-06' }, reviews: '2006-2009' })
const draft = edition('2008-draft', { kind: 'consultation', status: 'consultation', period: { from: '2009' } })
const refresh = edition('2008-2009', {
  kind: 'refresh',
  refreshes: '2006-2009',
  days: { published: { from: '2008-05' } },
})
const second = edition('2014-2017', { days: { approved: { from: '2014-07-22' } }, status: 'approved' })
const cypp = plan([first, review, draft, refresh, second])

const kindsOn = (day: string) => cypp.editions.map((each) => standingOn(cypp, each, day).kind)

describe('the standing of an edition', () => {
  it('follows from the days of the whole plan', () => {
    expect(kindsOn('2006-10-31')[0]).toBe('coming')
    expect(kindsOn('2006-11-01')).toEqual(['in-force', 'review', 'consultation', 'coming', 'coming'])
    expect(kindsOn('2008-05-01')).toEqual(['superseded', 'review', 'consultation', 'in-force', 'coming'])
    expect(kindsOn('2010-01-01')[3]).toBe('expired')
    expect(kindsOn('2014-07-22')).toEqual(['superseded', 'review', 'consultation', 'expired', 'in-force'])
  })
  it('is not said to be replaced by what came years after its end, unless that says so', () => {
    const named = { ...second, supersedes: '2008-2009' }
    const standing = standingOn(plan([first, refresh, named]), refresh, '2020-01-01')
    expect(standing.kind === 'superseded' && standing.by.id).toBe('2014-2017')
    const base = { ...second, supersedes: '2006-2009' }
    expect(standingOn(plan([first, refresh, base]), refresh, '2020-01-01').kind).toBe('superseded')
    const next = { by: second, on: '2014-07-22' }
    expect(standingOn(cypp, refresh, '2020-01-01')).toEqual({ kind: 'expired', from: '2008-05', on: '2009', next })
    expect(standingOn(cypp, refresh, '2012-01-01')).toEqual({ kind: 'expired', from: '2008-05', on: '2009' })
  })
  it('names the edition that replaced it, and when', () => {
    const standing = standingOn(cypp, first, '2020-01-01')
    expect(standing.kind === 'superseded' && [standing.by.id, standing.on]).toEqual(['2008-2009', '2008-05'])
  })
  it('leaves a gap where nothing was in force', () => {
    expect(editionInForce(cypp, '2012-01-01')).toBeUndefined()
    expect(currentEdition(cypp, '2012-01-01').id).toBe('2008-2009')
  })
  it('keeps a refresh in force as long as the plan that it lies over', () => {
    const base = edition('2015-2018', { days: { published: { from: '2015' } } })
    const yearly = edition('2016-2017', {
      kind: 'refresh',
      refreshes: '2015-2018',
      days: { published: { from: '2016' } },
    })
    expect(editionInForce(plan([base, yearly]), '2018-06-01')?.id).toBe('2016-2017')
    expect(editionInForce(plan([base, yearly]), '2019-01-01')).toBeUndefined()
  })
  it('never puts a draft in force', () => {
    const only = plan([edition('2020-2022', { status: 'draft' })])
    expect(editionInForce(only, '2021-01-01')).toBeUndefined()
    expect(currentEdition(only, '2021-01-01').id).toBe('2020-2022')
  })
  it('is withdrawn from the day of withdrawal on', () => {
    const gone = edition('2020-2022', { status: 'withdrawn', days: { withdrawn: { from: '2021-03-01' } } })
    const one = plan([gone])
    expect([standingOn(one, gone, '2021-02-28').kind, standingOn(one, gone, '2021-03-01').kind]).toEqual([
      'in-force',
      'withdrawn',
    ])
  })
})
