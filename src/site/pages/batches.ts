import type { PageView } from '../views/page-view.ts'
import { noViews, type Planned, type Views } from '../views/views.ts'

type Batch = { [Kind in keyof Views]: Planned<PageView>[] }

/** The same pages in the same order, no more than `size` at a time. */
export function batchesOf(views: Views, size: number): readonly Views[] {
  const batches: Batch[] = []
  let room = 0
  for (const kind of Object.keys(views) as readonly (keyof Views)[])
    for (const view of views[kind]) {
      if (room === 0) {
        batches.push(structuredClone(noViews) as unknown as Batch)
        room = size
      }
      batches.at(-1)?.[kind].push(view)
      room -= 1
    }
  // A page of any kind stands among those of its own kind only.
  return batches as unknown as readonly Views[]
}
