import type { Fact, FactsBlock } from '../../model/blocks.ts'
import type { ChangeId } from '../changes/change-id.ts'
import type { FactChange, FactsInside, WordEdits } from '../changes/changes.ts'
import { wordEdits } from '../edits/word-edits.ts'
import type { Comparison } from '../match/comparison.ts'
import { anchorsOf } from '../words/anchors.ts'
import { heaviestChain, type Link } from '../words/heaviest-chain.ts'
import { bagOf, likeness } from '../words/likeness.ts'
import { textNumber } from '../words/vocabulary.ts'
import { type WordText, wordText } from '../words/word-text.ts'
import type { Names } from './change-names.ts'
import { factSentence, figureOf, isTarget, movedTargetSentence } from './fact-sentence.ts'
import { deletion, insertion } from './table-changes.ts'

/** Facts by their fields, in the newer edition's order; those that went stand before the fact that followed them. */
export function factChanges(comparison: Comparison, older: FactsBlock, newer: FactsBlock, names: Names): FactsInside {
  const was = new Map(older.facts.map((fact) => [fact.field, fact]))
  const now = new Map(newer.facts.map((fact) => [fact.field, fact]))
  const facts = orderFacts(older, newer).map((field) => factChange(comparison, was.get(field), now.get(field), names))
  return { kind: 'facts', facts: withSentences(facts) }
}

/** The fields of two blocks in the order in which their changes are told. */
export function orderFacts(older: FactsBlock, newer: FactsBlock): readonly string[] {
  const was = older.facts.map((fact) => fact.field)
  const now = new Set(newer.facts.map((fact) => fact.field))
  const fields: string[] = []
  let next = 0
  const addRemoved = (until: number): void => {
    for (; next < until; next++) if (!now.has(was[next]!)) fields.push(was[next]!)
  }
  for (const field of now) {
    addRemoved(was.indexOf(field))
    fields.push(field)
  }
  addRemoved(was.length)
  return fields
}

/** The name of the change of one fact. */
export function factName({ id, wasId }: Names, field: string, removed: boolean): ChangeId {
  const name = field.replace(/[^A-Za-z0-9-]+/g, '-')
  return removed ? `was_${wasId}.${name}` : `${id}.${name}`
}

function factChange(comparison: Comparison, was: Fact | undefined, now: Fact | undefined, names: Names): FactChange {
  const field = (now ?? was)!.field
  const { older, newer } = comparison
  const wasLines = (was?.values ?? []).map((runs) => wordText(runs, older.document.language, older.vocabulary))
  const nowLines = (now?.values ?? []).map((runs) => wordText(runs, newer.document.language, newer.vocabulary))
  const { lines: values, changed } = lineEdits(comparison, wasLines, nowLines)
  const kept = !changed && was?.label === now?.label
  return {
    id: factName(names, field, now === undefined),
    kind: was === undefined ? 'added' : now === undefined ? 'removed' : kept ? 'kept' : 'edited',
    field,
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
    sentence: '',
    values,
  }
}

/** The facts with what a reader is told of each. A target that moved to another period is told of once, where it stands now. */
export function withSentences(facts: readonly FactChange[]): readonly FactChange[] {
  const moved = new Map<FactChange, FactChange>()
  for (const fact of facts) {
    if (fact.kind !== 'added' || !isTarget(fact.now)) continue
    const from = facts.find(
      (other) =>
        other.kind === 'removed' &&
        isTarget(other.was) &&
        figureOf(other.was!) === figureOf(fact.now!) &&
        !moved.has(other),
    )
    if (from === undefined) continue
    moved.set(fact, from)
    moved.set(from, fact)
  }
  return facts.map((fact) => {
    const other = moved.get(fact)
    if (fact.kind === 'kept' || (fact.kind === 'removed' && other !== undefined)) return { ...fact, sentence: '' }
    if (other !== undefined) return { ...fact, sentence: movedTargetSentence(other.was!, fact.now!) }
    return { ...fact, sentence: factSentence(fact.was, fact.now) }
  })
}

const leastLikeness = 0.4

function lineEdits(comparison: Comparison, was: readonly WordText[], now: readonly WordText[]) {
  const lines: WordEdits[] = []
  let changed = false
  let a = 0
  let b = 0
  for (const [x, y] of [...linePairs(comparison, was, now), [was.length, now.length] as const]) {
    if (x > a || y > b) changed = true
    for (; a < x; a++) lines.push(deletion(was[a]!))
    for (; b < y; b++) lines.push(insertion(now[b]!))
    if (x === was.length && y === now.length) break
    const change = wordEdits(comparison, was[x]!, now[y]!)
    changed ||= change.words || change.link || change.format
    lines.push(change.edits)
    a = x + 1
    b = y + 1
  }
  return { lines, changed }
}

function linePairs(comparison: Comparison, was: readonly WordText[], now: readonly WordText[]) {
  if (was.length === 1 && now.length === 1) return [[0, 0] as const]
  const { vocabulary } = comparison.older
  const nameOf = (text: WordText): number => textNumber(vocabulary, `line ${text.keys.join(' ')}`)
  const same = anchorsOf(was.map(nameOf), now.map(nameOf), (index) => was[index]!.keys.length)
  const links: Link[] = same.map(([older, newer]) => ({ older, newer, worth: 1000 }))
  const olderLeft = was.map((_, index) => index).filter((index) => !same.some(([older]) => older === index))
  const newerLeft = now.map((_, index) => index).filter((index) => !same.some(([, newer]) => newer === index))
  if (olderLeft.length * newerLeft.length <= 10_000)
    for (const older of olderLeft)
      for (const newer of newerLeft) {
        const worth = likeness(comparison, bagOf(was[older]!.keys, vocabulary), bagOf(now[newer]!.keys, vocabulary))
        if (worth >= leastLikeness) links.push({ older, newer, worth })
      }
  return heaviestChain(links).map((link) => [link.older, link.newer] as const)
}
