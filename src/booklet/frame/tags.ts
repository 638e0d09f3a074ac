/** Where in the structure something drawn is read. Slots count from 0; what is below 0 is not read at all. */
export type Slot = number

/** Page furniture: running heads, page numbers, leaders, repeated table heads. */
export const furniture: Slot = -1
/** Rules and tints that only look. */
export const decoration: Slot = -2

export type TagName =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'BlockQuote'
  | 'Code'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'
  | 'TOC'
  | 'TOCI'

/** An element of the structure: what a screen reader is told. Its children are in reading order, whatever page they are on. */
export interface Tag {
  readonly name: TagName
  readonly children: (Tag | Slot)[]
  readonly facts: TagFacts
}

export interface TagFacts {
  /** What stands for a picture. */
  readonly alternative?: string
  /** BCP 47. */
  readonly language?: string
  /** What an abbreviation stands for. */
  readonly expansion?: string
  /** What is said in place of the words, where their look says something that a listener would miss. */
  readonly actual?: string
  readonly decoration?: 'Underline' | 'LineThrough'
  readonly scope?: 'Row' | 'Column'
  readonly id?: string
  readonly numbering?: 'Disc' | 'Decimal' | 'LowerAlpha' | 'LowerRoman' | 'None'
}

/** Grows a structure and counts its slots. */
export interface TagMaker {
  readonly slots: () => number
  readonly tag: (parent: Tag, name: TagName, facts?: TagFacts) => Tag
  readonly slot: (parent: Tag) => Slot
}

export function tagMaker(): TagMaker {
  let count = 0
  return {
    slots: () => count,
    tag: (parent, name, facts = {}) => {
      const child = rootTag(name, facts)
      parent.children.push(child)
      return child
    },
    slot: (parent) => {
      const slot = count
      count += 1
      parent.children.push(slot)
      return slot
    },
  }
}

export function rootTag(name: TagName, facts: TagFacts = {}): Tag {
  return { name, children: [], facts }
}

/** The heading tag of a level; below the sixth there is none. */
export function headingTag(level: number): TagName {
  return (['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const)[Math.min(Math.max(level, 1), 6) - 1] ?? 'H6'
}
