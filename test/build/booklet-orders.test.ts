import { describe, expect, it } from 'vitest'
import { bookletOrders } from '../../src/build/booklet-orders.ts'
import { documentsOf } from '../../src/build/documents.ts'
import { bookletOffers } from '../../src/build/make-booklets.ts'
import { edition, indicator, library, plan } from '../make.ts'

const made = plan(
  [
    edition('2014-2017', { indicators: [indicator('attendance')] }),
    edition('2018-2021', { indicators: [indicator('attendance')] }),
  ],
  {
    readings: [
      {
        indicator: 'attendance',
        area: '',
        period: '2019/20-Q1',
        value: 93,
        text: '93',
        status: 'published',
        place: { file: 'readings.csv' },
      },
      {
        indicator: 'attendance',
        area: '',
        period: '2019/20-Q2',
        value: 94,
        text: '94',
        status: 'published',
        place: { file: 'readings.csv' },
      },
    ],
  },
)
const everything = library([made])
const orders = bookletOrders(everything, documentsOf(everything, '2026-11-22'), '2026-11-22')

describe('the booklets of a site', () => {
  it('have an address each', () => {
    const urls = orders.map((order) => order.url)
    expect(new Set(urls).size).toBe(urls.length)
    expect(urls).toContain('/averleigh/cypp/2018-2021/averleigh-cypp-2018-2021-large-print.pdf')
  })

  it('of what changed are offered by the newer edition and by the comparison', () => {
    const redline = '/averleigh/cypp/2018-2021/averleigh-cypp-2018-2021-redline-since-2014-2017.pdf'
    const offers = bookletOffers(orders)
    for (const page of ['/averleigh/cypp/2018-2021/', '/averleigh/cypp/compare/2014-2017..2018-2021/'])
      expect(offers.get(page)?.map((offer) => offer.url)).toContain(redline)
    expect(offers.get('/averleigh/cypp/2014-2017/')?.map((offer) => offer.url)).not.toContain(redline)
  })

  it('of progress are offered by the page of each quarter', () => {
    const offers = bookletOffers(orders)
    for (const period of ['2019-20-q1', '2019-20-q2'])
      expect(offers.get(`/averleigh/cypp/progress/${period}/`)?.map((offer) => offer.url)).toEqual([
        `/averleigh/cypp/progress/${period}/averleigh-cypp-progress-${period}.pdf`,
      ])
  })

  it('of the latest progress are offered by the plan', () => {
    expect(bookletOffers(orders).get('/averleigh/cypp/')).toEqual([
      {
        url: '/averleigh/cypp/progress/2019-20-q2/averleigh-cypp-progress-2019-20-q2.pdf',
        title: 'Progress report: July to September 2019',
        type: 'application/pdf',
      },
    ])
  })
})
