import type { Part } from '../../document/document.ts'
import type { Block, Runs } from '../../model/blocks.ts'

const known = new WeakMap<Part, number>()

/**
 * A number of 53 bits for all that a part says, title and numbers of paragraphs included, its own number and its links not:
 * the same when nothing changed that a reader sees. Kept in place of the text, which would double the memory of a large site.
 */
export function fingerprintOf(part: Part): number {
  let print = known.get(part)
  if (print === undefined) {
    const hash = hasher()
    hash.add(part.title)
    hashBlocks(part.blocks, hash)
    for (const note of part.notes) hashBlocks(note.blocks, hash)
    print = hash.value()
    known.set(part, print)
  }
  return print
}

type Hasher = ReturnType<typeof hasher>

/** The hash cyrb53 (bryc, public domain), fed piece by piece; pieces do not run together. */
function hasher() {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  return {
    add(text: string) {
      for (let at = 0; at <= text.length; at++) {
        const code = at === text.length ? 0x1f : text.charCodeAt(at)
        high = Math.imul(high ^ code, 2654435761)
        low = Math.imul(low ^ code, 1597334677)
      }
    },
    value() {
      const one = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
      const two = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
      return 4294967296 * (2097151 & two) + (one >>> 0)
    },
  }
}

function hashBlocks(blocks: readonly Block[], hash: Hasher) {
  for (const block of blocks) hashBlock(block, hash)
}

function hashBlock(block: Block, hash: Hasher) {
  hash.add(block.kind)
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      hash.add(block.number ?? '')
      return hashRuns(block.runs, hash)
    case 'list':
      for (const item of block.items) hashBlocks(item.blocks, hash)
      return
    case 'table':
      hashRuns(block.caption ?? [], hash)
      for (const cell of block.head) hashRuns(cell, hash)
      for (const row of block.rows) for (const cell of row.cells) hashRuns(cell, hash)
      return
    case 'quote':
      return hashBlocks(block.blocks, hash)
    case 'box':
      hashRuns(block.title ?? [], hash)
      return hashBlocks(block.blocks, hash)
    case 'code':
      return hash.add(block.text)
    case 'figure':
      hash.add(block.alternative)
      return hashRuns(block.caption ?? [], hash)
    case 'definitions':
      for (const item of block.items) {
        hashRuns(item.term, hash)
        for (const meaning of item.meanings) hashBlocks(meaning, hash)
      }
      return
    case 'facts':
      for (const fact of block.facts) {
        hash.add(fact.label)
        for (const value of fact.values) hashRuns(value, hash)
      }
      return
    case 'chart':
      return
  }
}

/** Marks of notes are left out, since they are numbered through the edition. */
function hashRuns(runs: Runs, hash: Hasher) {
  let text = ''
  for (const run of runs) text += run.note === undefined ? run.text : '*'
  hash.add(text)
}
