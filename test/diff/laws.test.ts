import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../src/diff/apply/apply-changes.ts'
import { invertChanges } from '../../src/diff/apply/invert-changes.ts'
import type { EditionChanges } from '../../src/diff/changes/changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { visitChanges } from '../../src/diff/list/visit-changes.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { arbitraryDocument, editedPair } from './arbitrary-document.ts'
import { inOneForm } from './one-form.ts'

const anyPair = fc.tuple(arbitraryDocument('2014-2017'), arbitraryDocument('2018-2021'))
const pairs = fc.oneof(editedPair, anyPair)
const runs = { numRuns: Number(process.env.RUNS ?? 100) }

describe('the changes between any two editions', () => {
  it('applied to the older give the newer, exactly', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        expect(inOneForm(applyChanges(older, changesBetween(older, newer)))).toEqual(inOneForm(newer.parts))
      }),
      runs,
    )
  })

  it('turned about and applied to the newer give the older', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        const back = invertChanges(changesBetween(older, newer))
        expect(inOneForm(applyChanges(newer, back))).toEqual(inOneForm(older.parts))
      }),
      runs,
    )
  })

  it('are the same whichever way they are asked for', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        const changes = changesBetween(older, newer)
        expect(changesBetween(newer, older)).toEqual(invertChanges(changes))
        expect(invertChanges(invertChanges(changes))).toEqual(changes)
      }),
      runs,
    )
  })

  it('have a name each, no two the same', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        const names = namesIn(changesBetween(older, newer))
        expect(new Set(names).size).toBe(names.length)
      }),
      runs,
    )
  })

  it('are none between an edition and itself', () => {
    fc.assert(
      fc.property(arbitraryDocument('2014-2017'), (document) => {
        const { summary, parts } = changesBetween(document, sameWords(document))
        expect(summary.same).toBe(true)
        expect(parts.every((part) => part.kind === 'kept')).toBe(true)
        expect(summary.unchanged.count).toBe(summary.unchanged.of)
      }),
      runs,
    )
  })

  it('add up: what the newer edition has is unchanged, moved, changed or added', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        const { unchanged, blocks } = changesBetween(older, newer).summary
        const changed =
          blocks.edited + blocks.moved + blocks.movedAndEdited + blocks.split + blocks.merged + blocks.added
        expect(unchanged.count + changed).toBeLessThanOrEqual(unchanged.of)
      }),
      runs,
    )
  })
})

function sameWords(document: EditionDocument): EditionDocument {
  return structuredClone(document)
}

function namesIn({ parts }: EditionChanges): readonly string[] {
  return parts.flatMap((part) => {
    const names = [part.id]
    visitChanges(part, ({ change }) => {
      names.push(change.id)
      const inside = 'inside' in change ? change.inside : undefined
      if (inside?.kind === 'table')
        names.push(...inside.columns.map((each) => each.id), ...inside.rows.map((each) => each.id))
      if (inside?.kind === 'facts') names.push(...inside.facts.map((each) => each.id))
      return true
    })
    return names
  })
}
