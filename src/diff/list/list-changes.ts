import type { Part } from '../../document/document.ts'
import type { Block, ChartBlock } from '../../model/blocks.ts'
import type { ChangeId } from '../changes/change-id.ts'
import type {
  Address,
  BlockChange,
  BlockInside,
  BlocksInside,
  Change,
  DefinitionChange,
  DefinitionInside,
  EditionChanges,
  PairKind,
  PartChange,
} from '../changes/changes.ts'
import { listedBlocks } from './listed-blocks.ts'
import { type ListedChange, type ListedThing, textOfRuns } from './listed-change.ts'
import { gathered, insideOf, type Piece } from './listed-inside.ts'
import { isHolder, kindOfLeaf, kindOfPart, termKind } from './listed-kinds.ts'
import { placeOf, placeOfLeaf, placeOfPart } from './listed-place.ts'

/** Where the walk is: the parts of either edition that hold what it comes to, and whether they were carried elsewhere. */
interface Round {
  readonly within: PartChange
  readonly was?: Part
  readonly now?: Part
  readonly moved: boolean
  /** What the first leaf is to a reader, where it is more than its kind. */
  readonly role?: 'item' | 'note'
  /** The change that shows what has no place of its own on the page: of the item, box, definition or whole list. */
  readonly shown?: ChangeId
}

type BoxTitled = Extract<BlockChange, { readonly kind: 'added' | 'removed' } | { readonly wasId: ChangeId }>

/**
 * Every change that a reader is told of, one by one in the order of the page, where the tree of `changes` nests them. The
 * leaves that it lists are those that the summary counts. A move is told of where the thing stands now, a split where its
 * first piece stands.
 */
export function listChanges(changes: EditionChanges): readonly ListedChange[] {
  const olderParts = new Map(changes.older.parts.map((part) => [part.id, part]))
  const listed: ListedChange[] = []
  /** By the change that shows the whole. */
  const pieces = new Map<ChangeId, Piece[]>()
  for (const part of changes.parts) listPart(part)
  return listed.map((change) => gathered(change, pieces.get(change.id) ?? []))

  function listPart(part: PartChange): void {
    if (part.kind === 'moved-away') return
    const was = 'was' in part ? part.was : undefined
    const now = 'now' in part ? part.now : undefined
    const kind = kindOfPart(part)
    if (kind !== undefined)
      listed.push({
        id: part.id,
        shown: part.id,
        kind,
        of: 'part',
        within: part,
        ...(was === undefined ? {} : { was: placeOfPart(was) }),
        ...(now === undefined ? {} : { now: placeOfPart(now) }),
        ...('title' in part && part.title !== undefined ? { edits: part.title } : {}),
        ...('number' in part && part.number !== undefined ? { number: part.number } : {}),
      })
    const round: Round = {
      within: part,
      moved: false,
      ...(was === undefined ? {} : { was }),
      ...(now === undefined ? {} : { now }),
    }
    for (const block of part.inside?.blocks ?? []) listBlock(block, round)
    for (const note of part.inside?.notes ?? []) listHeld(note, (each) => each.blocks, { ...round, role: 'note' })
  }

  function listBlock(change: BlockChange, round: Round): void {
    switch (change.kind) {
      case 'moved-away':
        return
      case 'merged-away':
        addPiece(change.to.change, { place: placeOf(round.was!, change.was), edits: [] })
        return
      case 'split-off':
        addPiece(change.from.change, {
          place: placeOf(round.now!, change.now),
          edits: change.inside.kind === 'text' ? change.inside.edits : [],
        })
        return
      case 'added':
      case 'removed': {
        if (change.inside !== undefined) {
          listTitle(change, round)
          listInside(change.inside, round)
        } else {
          const here = { ...round, shown: round.role === undefined ? change.id : round.shown! }
          listSide(change.kind, [change.kind === 'added' ? change.now : change.was], here)
        }
        return
      }
      default:
        listPair(change, round)
    }
  }

  function listPair(change: Extract<BlockChange, { readonly wasId: ChangeId }>, round: Round): void {
    const here = roundOf(round, change)
    const before = listed.length
    if (change.now.kind === 'chart') return
    if (isHolder(change.now)) {
      listTitle(change, here)
      if (change.inside !== undefined) listInside(change.inside, here)
      else if (here.moved) listSame([change.was], [change.now], { ...here, shown: change.id })
      const kind = change.kind
      const told = listed.length > before || change.inside === undefined
      if (told || (kind !== 'format' && kind !== 'renumbered' && kind !== 'link')) return
    }
    const kind = kindOfLeaf(change.kind, here.moved)
    if (kind === undefined) return
    listed.push({
      id: change.id,
      shown: round.role === undefined ? change.id : round.shown!,
      kind,
      of: thingOf(change.now, round.role),
      within: round.within,
      was: placeOf(here.was!, change.was),
      now: placeOf(here.now!, change.now),
      ...insideOf(change.was, change.now, change.inside),
      ...(change.number === undefined ? {} : { number: change.number }),
      ...(change.reshaped ? { reshaped: true } : {}),
    })
  }

  function listInside(inside: BlockInside, round: Round): void {
    const bare = { ...round, role: undefined } as Round & { readonly role?: never }
    switch (inside.kind) {
      case 'blocks':
        for (const block of inside.blocks) listBlock(block, bare)
        return
      case 'items':
        for (const item of inside.items) listHeld(item, (each) => each.blocks, { ...round, role: 'item' })
        return
      case 'definitions':
        for (const item of inside.items) listDefinition(item, bare)
    }
  }

  /** An item, a meaning or a note: blocks under one roof, of which the first has the role. */
  function listHeld<Thing>(
    change: Change<Thing, BlocksInside>,
    blocksOf: (thing: Thing) => readonly Block[],
    round: Round,
  ): void {
    if (change.kind === 'moved-away' || change.kind === 'merged-away' || change.kind === 'split-off') return
    // The notes of a part that came or went are not changes of their own on the page.
    const alone = round.role === 'note' && (round.within.kind === 'added' || round.within.kind === 'removed')
    const shown = alone ? round.within.id : change.id
    const here = { ...('wasId' in change ? roundOf(round, change) : round), shown }
    if (change.inside !== undefined) {
      for (const [index, block] of change.inside.blocks.entries()) listBlock(block, index === 0 ? here : roleless(here))
      return
    }
    if (change.kind === 'added') listSide('added', blocksOf(change.now), here)
    else if (change.kind === 'removed') listSide('removed', blocksOf(change.was), here)
    else if (here.moved) listSame(blocksOf(change.was), blocksOf(change.now), here)
  }

  function listDefinition(change: DefinitionChange, round: Round): void {
    if (change.kind === 'moved-away' || change.kind === 'merged-away' || change.kind === 'split-off') return
    const here = { ...('wasId' in change ? roundOf(round, change) : round), shown: change.id }
    listTerm(change, here)
    if (change.inside !== undefined) for (const each of change.inside.meanings) listHeld(each, (blocks) => blocks, here)
    else if (change.kind === 'added') listSide('added', change.now.meanings.flat(), here)
    else if (change.kind === 'removed') listSide('removed', change.was.meanings.flat(), here)
    else if (here.moved) listSame(change.was.meanings.flat(), change.now.meanings.flat(), here)
  }

  function listTerm(change: Exclude<DefinitionChange, { readonly kind: 'moved-away' }>, round: Round): void {
    const pair = 'wasId' in change ? (change.inside as DefinitionInside | undefined) : undefined
    const kind = pair === undefined ? change.kind : pair.term === undefined ? 'kept' : termKind(pair.term)
    if (kind !== 'added' && kind !== 'removed' && kind !== 'edited' && kind !== 'format') return
    const place = (part: Part, { term }: { readonly term: Parameters<typeof textOfRuns>[0] }, id: ChangeId) => ({
      part,
      block: id.replace(/^was_/, '').split('.')[1]!,
      line: part.place.line ?? 1,
      text: textOfRuns(term),
    })
    listed.push({
      id: `${change.id}.term`,
      shown: change.id,
      kind,
      of: 'term',
      within: round.within,
      ...('was' in change && round.was
        ? { was: place(round.was, change.was, 'wasId' in change ? change.wasId : change.id) }
        : {}),
      ...('now' in change && round.now ? { now: place(round.now, change.now, change.id) } : {}),
      ...(pair?.term === undefined ? {} : { edits: pair.term }),
    })
  }

  /** The title of a box, where it is not told of with all else in it. */
  function listTitle(change: BoxTitled, round: Round): void {
    const was = 'was' in change ? titleOf(change.was) : undefined
    const now = 'now' in change ? titleOf(change.now) : undefined
    const edits = change.inside?.kind === 'blocks' ? change.inside.title : undefined
    const kind = 'wasId' in change ? (edits === undefined ? 'kept' : termKind(edits)) : change.kind
    if (kind === 'kept' || change.inside === undefined || (was === undefined && now === undefined)) return
    const place = (part: Part, { id, line }: Block, text: string) => ({ part, block: id, line, text })
    listed.push({
      id: `${change.id}.title`,
      shown: change.id,
      kind,
      of: 'box-title',
      within: round.within,
      ...(was !== undefined && 'was' in change ? { was: place(round.was!, change.was, was) } : {}),
      ...(now !== undefined && 'now' in change ? { now: place(round.now!, change.now, now) } : {}),
      ...(edits === undefined ? {} : { edits }),
    })
  }

  /** All the leaves of what only one edition has. */
  function listSide(kind: 'added' | 'removed', blocks: readonly Block[], round: Round): void {
    const part = (kind === 'added' ? round.now : round.was)!
    for (const leaf of listedBlocks(blocks, round.role)) {
      const id = `${kind === 'added' ? '' : 'was_'}${part.id}.${leaf.id}`
      const place = placeOfLeaf(part, leaf)
      listed.push({
        id,
        shown: round.shown!,
        kind,
        of: leaf.of,
        within: round.within,
        ...(kind === 'added' ? { now: place } : { was: place }),
      })
    }
  }

  /** All the leaves of what moved as it was: the two have the same leaves. */
  function listSame(older: readonly Block[], newer: readonly Block[], round: Round): void {
    const before = listedBlocks(older, round.role)
    for (const [index, leaf] of listedBlocks(newer, round.role).entries())
      listed.push({
        id: `${round.now!.id}.${leaf.id}`,
        shown: round.shown!,
        kind: 'moved',
        of: leaf.of,
        within: round.within,
        was: placeOfLeaf(round.was!, before[index]!),
        now: placeOfLeaf(round.now!, leaf),
      })
  }

  function addPiece(whole: ChangeId, piece: Piece): void {
    pieces.set(whole, [...(pieces.get(whole) ?? []), piece])
  }

  function roundOf(round: Round, change: { readonly kind: PairKind; readonly from?: Address }): Round {
    const was = change.from === undefined ? undefined : olderParts.get(change.from.part)
    const moved = round.moved || change.kind === 'moved' || change.kind === 'moved-and-edited'
    return { ...round, moved, ...(was === undefined ? {} : { was }) }
  }
}

function roleless({ role: _, shown: __, ...round }: Round): Round {
  return round
}

function titleOf(block: Block): string | undefined {
  return block.kind === 'box' && block.title !== undefined ? textOfRuns(block.title) : undefined
}

function thingOf(block: Exclude<Block, ChartBlock>, role: 'item' | 'note' | undefined): ListedThing {
  return block.kind === 'paragraph' && role !== undefined ? role : block.kind
}
