import { expect, it } from 'vitest'
import { effectiveEntries } from '../../src/document/effective-entries.ts'
import { edition, plan, section } from '../make.ts'

const base = edition('2014', { sections: [section('foreword'), section('aims')] })
const idsIn = (sectionOrder: readonly string[]) => {
  const refresh = edition('2016', {
    kind: 'refresh',
    refreshes: '2014',
    sections: [section('why'), section('aims')],
    sectionOrder,
  })
  return effectiveEntries(plan([base, refresh]), refresh, 'section').map(({ entry }) => entry.id)
}

it('puts the sections of a refresh in the order that it lists, carried ones among its own', () => {
  expect(idsIn(['foreword', 'why', 'aims'])).toEqual(['foreword', 'why', 'aims'])
})

it('keeps the order of the older edition where the list leaves carried sections out', () => {
  expect(idsIn(['why', 'aims'])).toEqual(['why', 'foreword', 'aims'])
})
