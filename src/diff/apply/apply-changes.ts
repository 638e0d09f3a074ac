import type { DocumentNote, EditionDocument, Part } from '../../document/document.ts'
import type {
  Block,
  BoxBlock,
  CodeBlock,
  DefinitionsBlock,
  FactsBlock,
  FigureBlock,
  HeadingBlock,
  ListBlock,
  ListItem,
  ParagraphBlock,
  QuoteBlock,
  Runs,
  TableBlock,
} from '../../model/blocks.ts'
import type {
  BlockChange,
  BlockInside,
  BlocksInside,
  Change,
  Definition,
  DefinitionInside,
  EditionChanges,
  FigureInside,
  Meaning,
  PartChange,
  WordEdits,
} from '../changes/changes.ts'
import { applyFacts, applyTable } from './apply-cells.ts'
import { applyEdits, olderLength } from './apply-edits.ts'
import { olderThings } from './older-things.ts'
import { readdressed } from './readdressed.ts'

/**
 * The newer edition's parts, made from the older document and the changes: what was kept comes from the older document, what
 * was inserted from the changes. Throws where the changes are not of that document.
 */
export function applyChanges(older: EditionDocument, { parts }: Pick<EditionChanges, 'parts'>): readonly Part[] {
  const things = olderThings(older, parts)
  /** How much of what was split has been given to its pieces. */
  const given = new Map<string, number>()
  return parts.flatMap(part)

  function part(change: PartChange): readonly Part[] {
    if (change.kind === 'removed' || change.kind === 'moved-away') return []
    if (change.kind === 'added')
      return [change.inside === undefined ? change.now : { ...change.now, ...inPart(change.inside) }]
    const was = things.part(change.wasId)
    const title = change.title === undefined ? was.title : wordsOf(applyEdits([{ text: was.title }], change.title))
    const made =
      change.inside === undefined ? readdressed(was, change.now) : { ...change.now, ...inPart(change.inside) }
    return [withNumber({ ...made, title }, change.number === undefined ? was : { number: change.number.now })]
  }

  function inPart(inside: NonNullable<Extract<PartChange, { readonly kind: 'added' }>['inside']>) {
    return { blocks: blocks(inside.blocks), notes: all<DocumentNote, BlocksInside>(inside.notes, holder) }
  }

  function blocks(changes: readonly BlockChange[]): readonly Block[] {
    return all<Block, BlockInside>(changes, block)
  }

  /** What has blocks and nothing else. */
  function holder<Thing extends ListItem | DocumentNote>(
    shell: Thing,
    _was: Thing | undefined,
    inside: BlocksInside,
  ): Thing {
    return { ...shell, blocks: blocks(inside.blocks) }
  }

  /** The newer things of a list of changes. `make` makes one from its shell, what it was, and what is inside it. */
  function all<Thing, Inside>(
    changes: readonly Change<Thing, Inside>[],
    make: (shell: Thing, was: Thing | undefined, inside: Inside, change: Change<Thing, Inside>) => Thing,
  ): readonly Thing[] {
    return changes.flatMap((change): readonly Thing[] => {
      switch (change.kind) {
        case 'removed':
        case 'moved-away':
        case 'merged-away':
          return []
        case 'added':
          return [change.inside === undefined ? change.now : make(change.now, undefined, change.inside, change)]
        case 'split-off': {
          const whole = things.thing(`${change.from.part}.${change.from.block}`) as Thing
          return [make(change.now, whole, change.inside, change)]
        }
        default: {
          const was = things.thing(change.wasId) as Thing
          const made =
            change.inside === undefined ? readdressed(was, change.now) : make(change.now, was, change.inside, change)
          return [withNumber(made, change.number === undefined ? was : { number: change.number.now })]
        }
      }
    })
  }

  function block(shell: Block, was: Block | undefined, inside: BlockInside, change: BlockChange): Block {
    switch (inside.kind) {
      case 'text':
        return shell.kind === 'chart'
          ? shell
          : text(shell as ParagraphBlock, was as ParagraphBlock, inside.edits, change)
      case 'blocks': {
        const held = { ...(shell as BoxBlock | QuoteBlock), blocks: blocks(inside.blocks) }
        if (inside.title === undefined) return held
        const { title: _, ...box } = held as BoxBlock
        const title = applyEdits((was as BoxBlock).title ?? [], inside.title)
        return title.length === 0 ? box : { ...box, title }
      }
      case 'items':
        return { ...(shell as ListBlock), items: all<ListItem, BlocksInside>(inside.items, holder) }
      case 'definitions':
        return { ...(shell as DefinitionsBlock), items: all<Definition, DefinitionInside>(inside.items, definition) }
      case 'table':
        return applyTable(shell as TableBlock, was as TableBlock, inside)
      case 'facts':
        return applyFacts(shell as FactsBlock, was as FactsBlock, inside)
      case 'code': {
        const lines = inside.lines.filter((line) => line.kind !== 'deleted')
        return { ...(shell as CodeBlock), text: lines.map((line) => line.text).join('\n') }
      }
      case 'figure':
        return figure(shell as FigureBlock, was as FigureBlock, inside)
    }
  }

  function text(
    shell: ParagraphBlock | HeadingBlock,
    was: ParagraphBlock | HeadingBlock,
    edits: WordEdits,
    change: BlockChange,
  ): Block {
    if (change.kind === 'split' || change.kind === 'split-off') {
      const whole = change.kind === 'split-off' ? `${change.from.part}.${change.from.block}` : change.wasId
      const from = given.get(whole) ?? 0
      given.set(whole, from + olderLength(edits))
      return { ...shell, runs: applyEdits(was.runs, edits, from) }
    }
    const others = change.kind === 'merged' ? things.mergedInto(change.id) : []
    return {
      ...shell,
      runs: applyEdits(
        [was, ...(others as readonly ParagraphBlock[])].flatMap((each) => each.runs),
        edits,
      ),
    }
  }

  function definition(shell: Definition, was: Definition | undefined, inside: DefinitionInside): Definition {
    const term =
      was === undefined
        ? shell.term
        : inside.term === undefined
          ? readdressed(was.term, shell.term)
          : applyEdits(was.term, inside.term)
    const meanings = all<Meaning, BlocksInside>(inside.meanings, (_shell, _was, held) => blocks(held.blocks))
    return { term, meanings }
  }
}

function figure(shell: FigureBlock, was: FigureBlock, inside: FigureInside): FigureBlock {
  const alternative = inside.alternative && wordsOf(applyEdits([{ text: was.alternative }], inside.alternative))
  const caption = inside.caption === undefined ? was.caption : applyEdits(was.caption ?? [], inside.caption)
  const { caption: _, ...bare } = shell
  return {
    ...bare,
    alternative: alternative ?? was.alternative,
    ...(caption === undefined || caption.length === 0 ? {} : { caption }),
  }
}

function wordsOf(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

/** A part, heading or paragraph with the number of another; what has no number is as it was. */
function withNumber<Thing>(made: Thing, from: unknown): Thing {
  if (Array.isArray(made)) return made
  const { number: _, ...bare } = made as Thing & { readonly number?: string }
  const { number } = from as { readonly number?: string | undefined }
  return (number === undefined ? bare : { ...bare, number }) as Thing
}
