import { changesBetween } from '../../src/diff/changes-between.ts'
import type { EditionDocument, Part } from '../../src/document/document.ts'
import type { Library } from '../../src/model/library.ts'
import { document, p, part, table, ul } from '../../test/diff/make-document.ts'
import { randomFrom } from '../../test/diff/truth/random.ts'

const mostSeconds = 5

/** Editions made to be hard to compare, each of some 100,000 words: none may take long, whatever is found in it. */
export function benchCompareWorst(_library: Library, _today: string, print: (line: string) => void): boolean {
  print(`hard pairs, bar ${mostSeconds} s each`)
  let met = true
  for (const [name, make] of Object.entries(hardPairs())) {
    const [older, newer] = make()
    const start = performance.now()
    changesBetween(older, newer)
    const seconds = (performance.now() - start) / 1000
    met &&= seconds <= mostSeconds
    print(`  ${name}: ${seconds.toFixed(2)} s${seconds <= mostSeconds ? '' : ', NOT MET'}`)
  }
  return met
}

type Pair = readonly [EditionDocument, EditionDocument]

function hardPairs(): { readonly [name: string]: () => Pair } {
  const random = randomFrom(7)
  const word = (): string => `w${random.below(3000)}`
  const words = (count: number): string => many(count, word).join(' ')
  const sentence = (): string => `${words(12)}.`
  const paragraph = () => p(`${sentence()} ${sentence()}`)
  const boilerplate = () =>
    p(
      `The target for school ${random.below(50)} in year ${random.below(97)} is to be set by the board in spring and looked at again after ${random.below(9)} years.`,
    )
  const rows = (count: number, name: () => string) =>
    table('Figures', 'A|B|C', ...many(count, () => `${name()}|${random.below(99)}|${word()}`))
  const wide = () => table('Figures', ...many(60, () => many(300, word).join('|')))
  const items = () => ul(...many(15_000, () => words(6)))
  const parts = (name: string) => many(3000, (index) => part(`${name}${index}`, paragraph()))
  return {
    'one paragraph without a full stop, wholly different': () =>
      pair([part('a', p(words(100_000)))], [part('a', p(words(100_000)))]),
    'one paragraph of sentences in another order': () => {
      const said = many(8000, sentence)
      return pair([part('a', p(said.join(' ')))], [part('a', p(shuffled(said, random).join(' ')))])
    },
    'one paragraph again and again, and fewer times': () => {
      const same = many(10_000, () => p('This paragraph is the same wherever it stands in the plan.'))
      return pair([part('a', ...same)], [part('a', ...same.slice(1000))])
    },
    'paragraphs in the opposite order': () => {
      const all = many(5000, paragraph)
      return pair([part('a', ...all)], [part('a', ...[...all].reverse())])
    },
    'paragraphs that all look alike': () =>
      pair([part('a', ...many(5000, boilerplate))], [part('a', ...many(5000, boilerplate))]),
    'a table of many rows, wholly different': () =>
      pair([part('a', rows(10_000, word))], [part('a', rows(10_000, word))]),
    'a table whose rows all have one name': () =>
      pair(
        [
          part(
            'a',
            rows(10_000, () => 'x'),
          ),
        ],
        [
          part(
            'a',
            rows(10_000, () => 'x'),
          ),
        ],
      ),
    'a table of many columns': () => pair([part('a', wide())], [part('a', wide())]),
    'a list of many items, wholly different': () => pair([part('a', items())], [part('a', items())]),
    'many sections, all under other names': () => pair(parts('a'), parts('b')),
  }
}

function pair(older: readonly Part[], newer: readonly Part[]): Pair {
  return [document('2014', ...older), document('2018', ...newer)]
}

function many<Thing>(count: number, make: (index: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function shuffled<Thing>(all: readonly Thing[], random: ReturnType<typeof randomFrom>): readonly Thing[] {
  const left = [...all]
  return all.map(() => left.splice(random.below(left.length), 1)[0]!)
}
