import { type Check, mistake } from './check.ts'
import { placeOfBlock, textsIn } from './editions.ts'

/** Headings never skip a level: readers of all kinds find their way by them. */
export const headingsInOrder: Check = function* (library) {
  for (const owner of textsIn(library)) {
    let level = 1
    for (const block of owner.text.blocks) {
      if (block.kind !== 'heading') continue
      const allowed = level + 1
      if (block.level > allowed)
        yield mistake(
          'headings-in-order',
          placeOfBlock(owner, block),
          level === 1
            ? `The first heading has ${'#'.repeat(block.level)}.`
            : `A heading with ${'#'.repeat(block.level)} comes after one with ${'#'.repeat(level)}.`,
          `Use ${'#'.repeat(allowed)} here: no level is left out.`,
        )
      level = block.level
    }
  }
}
