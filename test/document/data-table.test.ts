import { describe, expect, it } from 'vitest'
import { documentOf } from '../../src/document/document-of.ts'
import { dataTable, plain } from '../../src/document/text-runs.ts'
import { textOfRuns } from '../../src/html/runs.ts'
import type { Consultation } from '../../src/model/entries.ts'
import { authority, edition, library, plan, text } from '../make.ts'

const columnsOf = (...cells: readonly string[]) =>
  dataTable(
    't',
    1,
    'T',
    ['Period', 'Derby'],
    cells.map((cell) => [plain('2014'), plain(cell)]),
  ).columns

describe('a table of data', () => {
  it('has its numbers to the right, also beside figures that are missing or provisional', () => {
    expect(columnsOf('44.1', '1,044')).toEqual(['left', 'right'])
    expect(columnsOf('44.1', '46.0', 'not available')).toEqual(['left', 'right'])
    expect(columnsOf('44.1', '46.0', '47.0', '48.1 (provisional)')).toEqual(['left', 'right'])
  })

  it('has words to the left', () => {
    expect(columnsOf('yes', 'no', '7')).toEqual(['left', 'left'])
    expect(columnsOf('44.1', '46.0', 'not published since the form changed')).toEqual(['left', 'left'])
    expect(columnsOf('')).toEqual(['left', 'left'])
  })
})

describe('the number of answers to a consultation', () => {
  const saidOf = (responses: number | undefined, responseNote: string | undefined) => {
    const consultation: Consultation = {
      kind: 'consultation',
      id: 'asked',
      title: 'Asked',
      text: text(),
      audiences: [],
      questions: [],
      themes: [],
      place: { file: 'asked.md' },
      ...(responses === undefined ? {} : { responses }),
      ...(responseNote === undefined ? {} : { responseNote }),
    }
    const held = plan([edition('2014-2017', { consultations: [consultation] })])
    const document = documentOf(library([held], [authority()]), held, held.editions[0]!, '2016-01-01')
    const facts = document.parts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
    )
    return facts
      .find(({ field }) => field === 'responses')
      ?.values.map(textOfRuns)
      .join()
  }

  it('is said once, where its note says it again', () => {
    expect(saidOf(1486, '1,486 answers, of which 803 were from people under 19')).toBe(
      '1,486 answers, of which 803 were from people under 19',
    )
    expect(saidOf(2590, 'over 2,590')).toBe('over 2,590')
    expect(saidOf(1486, 'of which 803 were from people under 19')).toBe(
      '1,486 (of which 803 were from people under 19)',
    )
    expect(saidOf(1486, undefined)).toBe('1,486')
    expect(saidOf(undefined, 'not counted')).toBe('not counted')
  })
})
