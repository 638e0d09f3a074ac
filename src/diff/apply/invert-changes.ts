import type { DocumentNote } from '../../document/document.ts'
import type { Block, FactsBlock, ListItem } from '../../model/blocks.ts'
import type { ChangeId } from '../changes/change-id.ts'
import type {
  BlockChange,
  BlockInside,
  BlocksInside,
  Change,
  Definition,
  DefinitionInside,
  EditionChanges,
  Meaning,
  PairChange,
  PartChange,
  PartInside,
  PartPair,
  WordEdits,
} from '../changes/changes.ts'
import { visitChanges } from '../list/visit-changes.ts'
import { ledgerOf } from '../summary/ledger-of.ts'
import { summaryOf } from '../summary/summary-of.ts'
import { invertFacts, invertTable } from './invert-cells.ts'
import { editsOfPieces, editsOfWhole, invertEdits, invertLines } from './invert-edits.ts'

/** The same changes the other way about: from the newer edition to the older. Twice gives the changes again. */
export function invertChanges(changes: EditionChanges): EditionChanges {
  const parts = invertParts(changes.parts)
  return {
    older: changes.newer,
    newer: changes.older,
    parts,
    ledger: ledgerOf(parts),
    summary: summaryOf(parts, changes.older.language, changes.summary.coarse),
  }
}

/** What is told of at two places: the pairs that moved, split and merged, by their names, and what belongs to them. */
interface Known {
  readonly pairs: ReadonlyMap<ChangeId, PairChange<unknown, unknown>>
  /** The second and later pieces of what was split or merged, in their order, by the name of the pair. */
  readonly pieces: ReadonlyMap<ChangeId, readonly Change<unknown, unknown>[]>
}

function invertParts(parts: readonly PartChange[]): readonly PartChange[] {
  const known = knownIn(parts)
  const partPairs = new Map(parts.flatMap((part) => ('wasId' in part ? [[part.id, part] as const] : [])))
  return inTurn(parts).map((part): PartChange => {
    switch (part.kind) {
      case 'added':
        return { id: `was_${part.id}`, kind: 'removed', was: part.now, ...insidePart(part.inside) }
      case 'removed':
        return { id: bare(part.id), kind: 'added', now: part.was, ...insidePart(part.inside) }
      case 'moved-away':
        return pairOfParts(partPairs.get(part.to.change)!)
      default:
        if (part.from === undefined) return pairOfParts(part)
        return { id: `was_${part.id}`, kind: 'moved-away', was: part.now, to: { part: part.wasId, change: part.wasId } }
    }
  })

  function pairOfParts(part: PartPair): PartPair {
    return {
      id: part.wasId,
      wasId: part.id,
      kind: part.kind,
      was: part.now,
      now: part.was,
      ...insidePart(part.inside),
      ...(part.title === undefined ? {} : { title: invertEdits(part.title) }),
      ...(part.from === undefined ? {} : { from: { part: part.now.id, change: `was_${part.id}` } }),
      ...invertNumber(part),
    }
  }

  function insidePart(inside: PartInside | undefined): { readonly inside?: PartInside } {
    if (inside === undefined) return {}
    const notes = invertAll<DocumentNote, BlocksInside>(inside.notes, known, invertHeld)
    return { inside: { blocks: invertBlocks(inside.blocks, known), notes } }
  }
}

function knownIn(parts: readonly PartChange[]): Known {
  const pairs = new Map<ChangeId, PairChange<unknown, unknown>>()
  const pieces = new Map<ChangeId, Change<unknown, unknown>[]>()
  const add = (pair: ChangeId, piece: Change<unknown, unknown>): void => {
    pieces.set(pair, [...(pieces.get(pair) ?? []), piece])
  }
  for (const part of parts)
    visitChanges(part, ({ change }) => {
      if ('wasId' in change) pairs.set(change.id, change)
      if (change.kind === 'split-off') add(change.from.change, change)
      if (change.kind === 'merged-away') add(change.to.change, change)
      return true
    })
  return { pairs, pieces }
}

/** The changes of one list in the order of the other edition: what came before a thing that stayed changes sides. */
function inTurn<C extends { readonly kind: string }>(changes: readonly C[]): readonly C[] {
  const ordered: C[] = []
  let gone: C[] = []
  for (const change of changes) {
    if (['removed', 'moved-away', 'merged-away'].includes(change.kind)) gone.push(change)
    else if (change.kind === 'added' || 'from' in change) ordered.push(change)
    else {
      ordered.push(...gone, change)
      gone = []
    }
  }
  return [...ordered, ...gone]
}

function bare(id: ChangeId): ChangeId {
  return id.slice('was_'.length)
}

function invertNumber({ number }: Pick<PairChange<unknown, unknown>, 'number'>) {
  if (number === undefined) return {}
  const { was, now } = number
  return { number: { ...(now === undefined ? {} : { was: now }), ...(was === undefined ? {} : { now: was }) } }
}

type InvertInside<Inside> = (inside: Inside, known: Known, pair: PairChange<unknown, Inside> | undefined) => Inside

function invertAll<Thing, Inside>(
  changes: readonly Change<Thing, Inside>[],
  known: Known,
  invertInside: InvertInside<Inside>,
): readonly Change<Thing, Inside>[] {
  return inTurn(changes).map((change): Change<Thing, Inside> => {
    switch (change.kind) {
      case 'added':
        return { id: `was_${change.id}`, kind: 'removed', was: change.now, ...inside(change.inside) }
      case 'removed':
        return { id: bare(change.id), kind: 'added', now: change.was, ...inside(change.inside) }
      case 'moved-away':
        return pair(known.pairs.get(change.to.change) as PairChange<Thing, Inside>)
      case 'merged-away': {
        const whole = known.pairs.get(change.to.change) as PairChange<Thing, Inside>
        const edits = pieceEdits(whole, known.pieces.get(whole.id)!.indexOf(change) + 1)
        const from = { ...placeOf(whole.id), change: whole.wasId }
        return { id: bare(change.id), kind: 'split-off', now: change.was, from, inside: edits as Inside }
      }
      case 'split-off': {
        const whole = known.pairs.get(change.from.change) as PairChange<Thing, Inside>
        return {
          id: `was_${change.id}`,
          kind: 'merged-away',
          was: change.now,
          to: { ...placeOf(whole.wasId), change: whole.wasId },
        }
      }
      default:
        if (change.from === undefined) return pair(change)
        return {
          id: `was_${change.id}`,
          kind: 'moved-away',
          was: change.now,
          to: { ...placeOf(change.wasId), change: change.wasId },
          ...(change.reshaped ? { reshaped: true } : {}),
        }
    }
  })

  function inside(held: Inside | undefined, of?: PairChange<Thing, Inside>): { readonly inside?: Inside } {
    return held === undefined ? {} : { inside: invertInside(held, known, of) }
  }

  function pair(change: PairChange<Thing, Inside>): PairChange<Thing, Inside> {
    return {
      id: change.wasId,
      wasId: change.id,
      kind: change.kind === 'split' ? 'merged' : change.kind === 'merged' ? 'split' : change.kind,
      was: change.now,
      now: change.was,
      ...inside(change.inside, change),
      ...(change.from === undefined ? {} : { from: { ...placeOf(change.id), change: `was_${change.id}` } }),
      ...invertNumber(change),
      ...(change.reshaped ? { reshaped: true } : {}),
    }
  }
}

/** The place that a name of a block is made of. */
function placeOf(id: ChangeId): { readonly part: string; readonly block: string } {
  const dot = id.indexOf('.')
  return { part: id.slice(0, dot), block: id.slice(dot + 1) }
}

function pieceEdits(whole: PairChange<unknown, unknown>, index: number): BlockInside {
  const { edits } = whole.inside as { readonly edits: WordEdits }
  return { kind: 'text', edits: invertEdits(editsOfPieces(edits)[index]!) }
}

function invertBlocks(changes: readonly BlockChange[], known: Known): readonly BlockChange[] {
  return invertAll<Block, BlockInside>(changes, known, invertBlockInside)
}

const invertHeld: InvertInside<BlocksInside> = (inside, known) => ({
  kind: 'blocks',
  blocks: invertBlocks(inside.blocks, known),
  ...(inside.title === undefined ? {} : { title: invertEdits(inside.title) }),
})

const invertDefinition: InvertInside<DefinitionInside> = (inside, known) => ({
  kind: 'definition',
  ...(inside.term === undefined ? {} : { term: invertEdits(inside.term) }),
  meanings: invertAll<Meaning, BlocksInside>(inside.meanings, known, invertHeld),
})

const invertBlockInside: InvertInside<BlockInside> = (inside, known, pair) => {
  switch (inside.kind) {
    case 'text': {
      const edits = pair?.kind === 'merged' ? editsOfPieces(inside.edits)[0]! : inside.edits
      const others = pair?.kind === 'split' ? (known.pieces.get(pair.id) ?? []) : []
      const all = [
        edits,
        ...others.map((other) => (other as { readonly inside: { readonly edits: WordEdits } }).inside.edits),
      ]
      return {
        kind: 'text',
        edits: editsOfWhole(all.map(invertEdits)),
        ...(inside.rewritten ? { rewritten: true } : {}),
      }
    }
    case 'blocks':
      return invertHeld(inside, known, undefined)
    case 'items':
      return { kind: 'items', items: invertAll<ListItem, BlocksInside>(inside.items, known, invertHeld) }
    case 'definitions':
      return {
        kind: 'definitions',
        items: invertAll<Definition, DefinitionInside>(inside.items, known, invertDefinition),
      }
    case 'table':
      return invertTable(inside, { id: pair!.wasId, wasId: pair!.id })
    case 'facts':
      return invertFacts(inside, pair!.now as FactsBlock, pair!.was as FactsBlock, { id: pair!.wasId, wasId: pair!.id })
    case 'code':
      return { kind: 'code', lines: invertLines(inside.lines) }
    case 'figure':
      return {
        kind: 'figure',
        picture: inside.picture,
        ...(inside.alternative === undefined ? {} : { alternative: invertEdits(inside.alternative) }),
        ...(inside.caption === undefined ? {} : { caption: invertEdits(inside.caption) }),
      }
  }
}
