import type { Runs, TableBlock } from '../../model/blocks.ts'
import type { Definition } from '../changes/changes.ts'
import { type Bag, bagOf } from '../words/likeness.ts'
import { keyOf, type Vocabulary } from '../words/vocabulary.ts'
import { type WordText, wordText } from '../words/word-text.ts'
import type { Container, Leaf, LeafBlock, Placed, TableText } from './nodes.ts'
import { saidBy } from './said-by.ts'

/** A leaf whose words are only looked for when something asks for them: most leaves of two editions are the same. */
export class UnreadLeaf implements Leaf {
  readonly kind: Leaf['kind']
  readonly thing: Leaf['thing']
  readonly leaf: number
  readonly order: number
  readonly parent: Container | undefined
  readonly part: number
  readonly id: string
  readonly plain: number
  readonly length: number
  readonly #reader: Reader
  #text: WordText | undefined
  #table: TableText | undefined
  #bag: Bag | undefined

  constructor(kind: Leaf['kind'], thing: Leaf['thing'], leaf: number, place: Placed, reader: Reader) {
    this.kind = kind
    this.thing = thing
    this.leaf = leaf
    this.order = place.order
    this.parent = place.parent
    this.part = place.part
    this.id = place.id
    this.#reader = reader
    const said = sayingOf(runsOf(kind, thing))
    this.plain = plainNumber(kind, said, reader.vocabulary)
    this.length = said.length
  }

  get text(): WordText | undefined {
    if (this.kind === 'table' || this.kind === 'figure' || this.kind === 'facts') return undefined
    this.#text ??= this.#read(runsOf(this.kind, this.thing)[0]!)
    return this.#text
  }

  get table(): TableText | undefined {
    if (this.kind !== 'table') return undefined
    this.#table ??= this.#tableText(this.thing as TableBlock)
    return this.#table
  }

  get bag(): Bag {
    this.#bag ??= bagOf(this.#keys(), this.#reader.vocabulary)
    return this.#bag
  }

  get words(): number {
    return this.bag.length
  }

  get letters(): number {
    let letters = 0
    for (const fold of this.bag) letters += this.#reader.vocabulary.lengths[fold]!
    return letters
  }

  get worth(): number {
    return Math.min(Math.ceil(this.length / 6), 60) + 1
  }

  #read(runs: Runs): WordText {
    return wordText(runs, this.#reader.language, this.#reader.vocabulary)
  }

  #keys(): readonly number[] {
    if (this.text !== undefined) return this.text.keys
    const between = keyOf(this.#reader.vocabulary, '\u0000next', 'mark')
    const { table } = this
    const texts =
      table === undefined
        ? runsOf(this.kind, this.thing).map((runs) => this.#read(runs))
        : [table.caption, ...table.head, ...table.rows.flat()]
    return texts.flatMap((text) => [...text.keys, between])
  }

  #tableText(block: TableBlock): TableText {
    return {
      caption: this.#read(block.caption ?? []),
      head: block.head.map((runs) => this.#read(runs)),
      rows: block.rows.map((row) => row.cells.map((runs) => this.#read(runs))),
    }
  }
}

/** What words are read with. */
export interface Reader {
  readonly language: string
  readonly vocabulary: Vocabulary
}

/** The texts that a leaf is known by, in the order of reading: a picture also by its file, a fact by its field. */
function runsOf(kind: Leaf['kind'], thing: Leaf['thing']): readonly Runs[] {
  if (kind === 'term') return [(thing as Definition).term]
  const block = thing as LeafBlock
  if (block.kind === 'figure') return [...saidBy(block), [{ text: block.file.split('/').at(-1)! }]]
  if (block.kind === 'facts') return block.facts.flatMap((fact) => [[{ text: fact.field }], ...fact.values])
  return saidBy(block)
}

/** All that is said; the number of a note is not. */
function sayingOf(texts: readonly Runs[]): string {
  const [only] = texts
  if (texts.length === 1 && only?.length === 1 && only[0]!.note === undefined) return only[0]!.text
  return texts.map((runs) => runs.map((run) => (run.note === undefined ? run.text : '\u0000')).join('')).join('\u0001')
}

/** Most texts are known from the other edition, letter for letter. */
function plainNumber(kind: Leaf['kind'], said: string, { texts }: Vocabulary): number {
  const name = kind === 'paragraph' ? said : `\u0002${kind} ${said}`
  const known = texts.get(name)
  if (known !== undefined) return known
  const plain = plainly(name)
  const number = texts.get(plain) ?? texts.size
  texts.set(name, number)
  if (plain !== name) texts.set(plain, number)
  return number
}

const unusual = /[^ -~]| {2}|^ | $/

/** A text in one of the many ways that it can be written. */
function plainly(text: string): string {
  if (!unusual.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201f\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
