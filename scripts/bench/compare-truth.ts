import type { Library } from '../../src/model/library.ts'
import { floorOf } from '../../test/diff/truth/kinds.ts'
import { amountForBench, compareAll, dataTruths, measure, textTruths } from '../../test/diff/truth/measure.ts'
import { meetsFloor, precisionOf, recallOf } from '../../test/diff/truth/score.ts'

/** Precision and recall of every kind of edit on planted edits; `test/diff/truth/README.md` says how they are made. */
export function benchCompareTruth(library: Library, today: string, print: (line: string) => void): boolean {
  const texts = compareAll(textTruths(library, today, amountForBench))
  const data = compareAll(dataTruths(library, today, amountForBench))
  const scores = measure(texts, data)
  const planted = scores.reduce((sum, score) => sum + score.planted, 0)
  print(`${planted} edits planted in ${texts.length + data.length} copies of real editions`)
  print(
    `  ${'kind'.padEnd(24)}${'planted'.padStart(8)}${'found'.padStart(8)}${'precision'.padStart(11)}${'recall'.padStart(8)}`,
  )
  for (const score of scores)
    print(
      `  ${score.kind.padEnd(24)}${String(score.planted).padStart(8)}${String(score.found).padStart(8)}${precisionOf(score).toFixed(3).padStart(11)}${recallOf(score).toFixed(3).padStart(8)}  bar ${floorOf(score.kind)}: ${meetsFloor(score) ? 'met' : 'NOT MET'}`,
    )
  return scores.every(meetsFloor)
}
