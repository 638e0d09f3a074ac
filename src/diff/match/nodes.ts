import type { DocumentNote, Part } from '../../document/document.ts'
import type { Block, ListItem } from '../../model/blocks.ts'
import type { Definition, Meaning } from '../changes/changes.ts'
import type { Bag } from '../words/likeness.ts'
import type { WordText } from '../words/word-text.ts'

/** What holds others. */
export type Container = PartNode | BodyNode | NoteNode | ItemNode | DefinitionNode | MeaningNode | GroupNode
export type Node = Container | Leaf

export interface Placed {
  /** Place in reading order among all nodes of the document. */
  readonly order: number
  readonly parent: Container | undefined
  /** Index of the part. */
  readonly part: number
  /** Unique in the part. */
  readonly id: string
}
interface Holds extends Placed {
  readonly children: Node[]
}
export interface PartNode extends Holds {
  readonly kind: 'part'
  readonly thing: Part
  /** Its leaves: the place of the first, and the place after the last. */
  readonly leaves: [number, number]
}
/** The blocks or the notes of a part, which are compared with the same of another. */
export interface BodyNode extends Holds {
  readonly kind: 'body' | 'notes'
}
export interface NoteNode extends Holds {
  readonly kind: 'note'
  readonly thing: DocumentNote
}
export interface ItemNode extends Holds {
  readonly kind: 'item'
  readonly thing: ListItem
}
export interface DefinitionNode extends Holds {
  readonly kind: 'definition'
  readonly thing: Definition
}
export interface MeaningNode extends Holds {
  readonly kind: 'meaning'
  readonly thing: Meaning
}
export interface GroupNode extends Holds {
  readonly kind: 'list' | 'quote' | 'box' | 'definitions'
  readonly thing: Extract<Block, { readonly kind: 'list' | 'quote' | 'box' | 'definitions' }>
}

export type LeafBlock = Exclude<Block, GroupNode['thing']>

/** Text that is matched as a whole. */
export interface Leaf extends Placed {
  readonly kind: LeafBlock['kind'] | 'term'
  /** A term's definition when it is a term. */
  readonly thing: LeafBlock | Definition
  /** Place among the leaves of the document. */
  readonly leaf: number
  /** Equal for leaves of one kind that say the same, whatever their spaces, quotes and dashes. */
  readonly plain: number
  /** Letters, spaces and all. */
  readonly length: number
  /** The words of what is one text; undefined for tables, figures and facts. */
  readonly text: WordText | undefined
  readonly table: TableText | undefined
  /** Its words without their order. */
  readonly bag: Bag
  /** How many words and figures it has. */
  readonly words: number
  /** How many letters and digits it has. */
  readonly letters: number
  /** What it counts for where whole leaves are weighed: its length in words, roughly, to a limit. */
  readonly worth: number
}

export interface TableText {
  readonly caption: WordText
  readonly head: readonly WordText[]
  readonly rows: readonly (readonly WordText[])[]
}
