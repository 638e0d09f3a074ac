import { describe, expect, it } from 'vitest'
import { alignBlocks } from '../../src/ledger/align-blocks.ts'
import { recordOfText } from '../../src/ledger/record-of.ts'
import type { LedgerBlock } from '../../src/model/ledger.ts'
import { readText } from '../load/read-text.ts'

const nurse = 'Every child in the borough has a named nurse from birth until they start school.'
const nurseAgain = 'From birth until the first day of school, every child in Derby has a nurse whose name they know.'
const bus = 'Buses shall be free for all under eighteen from September 2015.'
const busAgain = 'From April 2016 buses shall be free for all who are under eighteen.'
const carers = 'We will find forty more foster carers, most of them near the centre of town.'
const carersAgain = 'We will find sixty more foster carers, and most of them near to schools in the centre of town.'
const advisers = 'This plan was written with young advisers, who met eleven times.'
const money = 'Nobody knows what the government will pay after next spring.'
const busMonday = 'Buses shall be free on every Monday for all who are under eighteen.'
const table = '| Year | Carers |\n| --- | --- |\n| 2014 | 85 |\n| 2015 | 99 |'

function blocksOf(pieces: readonly string[]): readonly LedgerBlock[] {
  const { text, problems } = readText(pieces.join('\n\n'))
  expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  expect(text.blocks).toHaveLength(pieces.length)
  return recordOfText(text).blocks
}

const same = ['Begin.', 'End.'] as const

/** Which of the published pieces each piece is now, where these stand between two that are as they were. */
function align(published: readonly string[], now: readonly string[]): readonly (number | undefined)[] {
  const [begin, end] = same
  const aligned = alignBlocks(blocksOf([begin, ...published, end]), blocksOf([begin, ...now, end]))
  expect([aligned[0], aligned.at(-1)]).toEqual([0, published.length + 1])
  return aligned.slice(1, -1).map((place) => (place === undefined ? undefined : place - 1))
}

const isNew = undefined

describe('a published block', () => {
  it.each<[string, readonly string[], readonly string[], readonly (number | undefined)[]]>([
    ['after one that was put in', [nurse], [advisers, nurseAgain], [isNew, 0]],
    ['before one that was put in', [nurse], [nurseAgain, advisers], [0, isNew]],
    ['among others that were put in', [nurse], [advisers, money, nurseAgain, bus], [isNew, isNew, 0, isNew]],
    ['between others that were reworded', [nurse, bus], [nurseAgain, advisers, busAgain], [0, isNew, 1]],
    ['after one that was taken out', [bus, nurse], [nurseAgain], [1]],
    ['before one that was taken out', [nurse, bus], [nurseAgain], [0]],
    ['of which next to nothing is left', [carers], [money, 'More carers would cost too much.'], [isNew, 0]],
    ['of which all was reworded', [nurse], [advisers], [0]],
    ['of which all was reworded, as of its neighbours', [nurse, bus], [advisers, money], [0, 1]],
    [
      'of which all was reworded, beside one of which not',
      [nurse, bus, carers],
      [advisers, busAgain, money],
      [0, 1, 2],
    ],
    ['of a few words', ['Yes.', 'No.'], ['Perhaps.', 'Never.'], [0, 1]],
    ['of no words', ['— —', '… …'], ['…', '—'], [0, 1]],
  ])('is known when it was reworded: one %s', (_, published, now, places) => {
    expect(align(published, now)).toEqual(places)
  })

  it.each<[string, readonly string[], readonly string[], readonly (number | undefined)[]]>([
    ['as it is', [nurse, bus, carers], [carers, nurse, bus], [2, 0, 1]],
    ['past one that was reworded', [nurse, bus], [bus, nurseAgain], [1, 0]],
    ['and reworded', [nurse, bus, carers], [carersAgain, nurse, bus], [2, 0, 1]],
    ['when both are reworded', [nurse, bus], [busAgain, nurseAgain], [1, 0]],
    ['to where another was taken out', [nurse, bus, carers, money], [bus, nurseAgain, money], [1, 0, 3]],
    ['that stood there twice', ['Yes.', bus, 'Yes.', nurse], [bus, nurse, 'Yes.', 'Yes.'], [1, 3, 0, 2]],
    [
      'while one like it was put in its place',
      [nurse, bus, carers],
      [nurseAgain, bus, carers, nurse],
      [isNew, 1, 2, 0],
    ],
    [
      'beside one that was reworded',
      ['A b c d e.', bus, table, 'A b c q r s t u v.'],
      [bus, table, 'A b c d e.', money],
      [1, 2, 0, 3],
    ],
    ['that is more like it than another', [bus, nurse, carers], [nurse, busMonday, carers, busAgain], [1, isNew, 2, 0]],
    ['that it is more like than another', [busMonday, busAgain, nurse], [nurse, bus], [2, 1]],
    ['no more alike than another', ['A b c d e.', 'A b c d f.', nurse], [nurse, 'A b c d g.', 'A b c d h.'], [2, 0, 1]],
    ['but so little alike that it may be another', ['A b c d e f.', nurse], [nurse, 'A b c g h i.'], [1, isNew]],
    ['of which one is the same and one alike', [nurse, bus], [bus, nurse, nurseAgain], [1, 0, isNew]],
  ])('is known when it was moved: %s', (_, published, now, places) => {
    expect(align(published, now)).toEqual(places)
  })

  it.each<[string, readonly string[], readonly string[], readonly (number | undefined)[]]>([
    ['is where most of it is when it was split', [`${bus} ${nurse} ${money}`], [bus, `${nurse} ${money}`], [isNew, 0]],
    ['is the whole when it is most of it', [bus, `${nurse} ${carers}`], [`${bus} ${nurse} ${carers}`], [1]],
    [
      'has another number when one was put in before it',
      [`#1.1 ${nurse}`, `#1.2 ${bus}`, `#1.3 ${carers}`],
      [`#1.1 ${advisers}`, `#1.2 ${nurse}`, `#1.3 ${bus}`, `#1.4 ${carers}`],
      [isNew, 0, 1, 2],
    ],
    ['may be set in a box', [nurse, bus], [`::: note\n${busAgain}\n:::`], [1]],
    ['is not a table of other words', [nurse, table], [table.replace('85', '86'), advisers], [1, isNew]],
    ['is not a paragraph of other words when it is a table', [table], [advisers], [isNew]],
    ['is not a list of the same words', [nurse], [`- ${nurse}\n- ${bus}`], [isNew]],
    ['is the list that it was', [`- ${nurse}`, money, `- ${bus}\n- ${carers}`], [`- ${busAgain}\n- ${carers}`], [2]],
    [
      'is no paragraph of the same words when it is a heading',
      ['## Foster carers nearby', bus],
      ['Foster carers nearby', bus],
      [isNew, 1],
    ],
    ['is the heading that it was', ['## Foster carers', bus], ['## Money', bus, '## New foster carers'], [isNew, 1, 0]],
    ['is the place for data that it was', ['[[indicators]]'], [nurse, '[[priorities]]'], [isNew, 0]],
  ])('%s', (_, published, now, places) => {
    expect(align(published, now)).toEqual(places)
  })

  it('is known in a text of thousands that are all reworded', () => {
    const text = (number: (at: number) => number): readonly LedgerBlock[] =>
      blocksOf(
        Array.from(
          { length: 1500 },
          (_, at) => `#${number(at)}.1 Words ${at % 1400}th, ${at % 1300}th and ${at % 900}th stand here.`,
        ),
      )
    const published = text((at) => at + 1)
    const now = [...blocksOf([`#1.1 ${advisers}`]), ...text((at) => at + 2)]
    expect(alignBlocks(published, now)).toEqual([undefined, ...published.keys()])
  })
})
