import type { WordEdits } from '../diff/changes/changes.ts'
import { textOfRuns } from '../diff/list/listed-change.ts'
import type { Runs } from '../model/blocks.ts'
import type { EditJson, Range } from './change-shape.ts'
import { linkAddress } from './link-address.ts'

/** What went, came, or was dressed or linked anew, as ranges of the text before and the text after. */
export function editRanges(edits: WordEdits, site: string): readonly EditJson[] {
  const ranges: EditJson[] = []
  let before = 0
  let after = 0
  for (const edit of edits) {
    const was: Range = [before, before + ('was' in edit ? textOfRuns(edit.was).length : 0)]
    const now: Range = [after, after + ('now' in edit ? textOfRuns(edit.now).length : 0)]
    before = was[1]
    after = now[1]
    switch (edit.kind) {
      case 'deleted':
        ranges.push({ kind: 'deleted', was, text: textOfRuns(edit.was) })
        break
      case 'inserted':
        ranges.push({ kind: 'inserted', now, text: textOfRuns(edit.now) })
        break
      case 'format':
        ranges.push({ kind: 'format', was, now, text: textOfRuns(edit.now) })
        break
      case 'link':
        ranges.push({ kind: 'link', was, now, text: textOfRuns(edit.now), ...links(edit.was, edit.now, site) })
    }
  }
  return ranges
}

function links(was: Runs, now: Runs, site: string) {
  const [linkWas, linkNow] = [was, now].map((runs) => {
    const link = runs.find((run) => run.link !== undefined)?.link
    return link && linkAddress(link, site)
  })
  return { ...(linkWas === undefined ? {} : { linkWas }), ...(linkNow === undefined ? {} : { linkNow }) }
}
