import type { EditionDocument, Part } from '../document/document.ts'
import type { Runs } from '../model/blocks.ts'
import type { Id } from '../model/id.ts'
import { wordsOfText } from '../model/words.ts'
import { type ListedBlock, listedBlocks } from './list/listed-blocks.ts'

/** How long each paragraph, item, table and figure of a part has had its words. */
export interface WordAges {
  /**
   * The first of the editions that had the words of a leaf without a break until this one, by the leaf's id; itself where they
   * are new in it.
   */
  readonly since: (document: EditionDocument, part: Part) => ReadonlyMap<Id, EditionDocument>
}

/** A leaf of fewer words is the same only in the same entry: such words stand in many places by chance. */
const wordsToKnow = 8

/**
 * The ages of the words of a plan's editions, which are given oldest first. Consultation drafts and reviews neither begin an age
 * nor break it, since they are never in force. Places, numbers, spaces and the marks of notes do not count.
 */
export function wordAges(documents: readonly EditionDocument[]): WordAges {
  const lines = lineIds(documents)
  const said = new Map(
    documents.map((document) => [
      document,
      counts(document) ? sayings(document, lines.get(document)!) : new Set<string>(),
    ]),
  )
  return {
    since(document, part) {
      const before = documents.slice(0, documents.indexOf(document)).filter(counts).reverse()
      const line = lines.get(document)!.get(part.id)!
      const ages = new Map<Id, EditionDocument>()
      for (const leaf of leavesOf(part)) {
        const key = keyOf(leaf, line)
        let first = document
        for (const each of before) {
          if (!said.get(each)!.has(key)) break
          first = each
        }
        ages.set(leaf.id, first)
      }
      return ages
    },
  }
}

function counts({ edition: { kind } }: EditionDocument): boolean {
  return kind === 'plan' || kind === 'refresh'
}

/** One name for each part through the editions, whatever its id in each: the first that it had. */
function lineIds(documents: readonly EditionDocument[]): ReadonlyMap<EditionDocument, ReadonlyMap<Id, Id>> {
  const latest = new Map<Id, Id>()
  return new Map(
    documents.map((document) => {
      const ids = new Set(document.parts.map((part) => part.id))
      const here = new Map(
        document.parts.map((part) => {
          const renamed = part.was !== undefined && !ids.has(part.was) ? latest.get(part.was) : undefined
          return [part.id, latest.get(part.id) ?? renamed ?? part.id]
        }),
      )
      for (const [id, line] of here) latest.set(id, line)
      return [document, here]
    }),
  )
}

function sayings(document: EditionDocument, lines: ReadonlyMap<Id, Id>): ReadonlySet<string> {
  return new Set(document.parts.flatMap((part) => leavesOf(part).map((leaf) => keyOf(leaf, lines.get(part.id)!))))
}

/** What has words of its own that an age can be told of. */
interface Leaf {
  readonly id: Id
  /** Its words with one space between them, quotation marks made alike. */
  readonly words: string
  readonly isShort: boolean
}

const leaves = new WeakMap<Part, readonly Leaf[]>()

function leavesOf(part: Part): readonly Leaf[] {
  let found = leaves.get(part)
  if (found === undefined) {
    found = listedBlocks(part.blocks, undefined, withoutNotes)
      .filter(({ of }) => hasAge.has(of))
      .map(leafOf)
    leaves.set(part, found)
  }
  return found
}

const hasAge: ReadonlySet<ListedBlock['of']> = new Set(['paragraph', 'item', 'table', 'figure', 'code'] as const)

function leafOf({ id, text }: ListedBlock): Leaf {
  const words = wordsOfText(text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"'))
  return { id, words: words.join(' '), isShort: words.length < wordsToKnow }
}

function withoutNotes(runs: Runs): string {
  return runs.map((run) => (run.note === undefined ? run.text : '')).join('')
}

function keyOf({ words, isShort }: Leaf, line: Id): string {
  return isShort ? `${line}: ${words}` : words
}
