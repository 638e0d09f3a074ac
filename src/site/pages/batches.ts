import type { PageView } from '../views/page-view.ts'
import type { Planned, Views } from '../views/views.ts'

/** The same pages in the same order, no more than `size` at a time; one batch without pages where there are none. */
export function batchesOf(views: Views, size: number): readonly Views[] {
  const kinds = Object.keys(views) as readonly (keyof Views)[]
  const empty = Object.fromEntries(kinds.map((kind) => [kind, []])) as unknown as Views
  const batches: { [Kind in keyof Views]: Planned<PageView>[] }[] = []
  let room = 0
  for (const kind of kinds)
    for (const view of views[kind]) {
      if (room === 0) {
        batches.push(
          Object.fromEntries(kinds.map((each) => [each, []])) as unknown as { [K in keyof Views]: Planned<PageView>[] },
        )
        room = size
      }
      batches.at(-1)?.[kind].push(view)
      room -= 1
    }
  return batches.length === 0 ? [empty] : (batches as unknown as readonly Views[])
}
