import { runsIn } from '../../document/map-runs.ts'
import type { Block } from '../../model/blocks.ts'
import type { Authority } from '../../model/plan.ts'
import type { SourceView } from './edition-views.ts'

/** The anchor of a source in the list at the foot of a page. Anchors with a low line are the page's own: no block has one. */
export function sourceId(tag: string): string {
  return `source_${tag.toLowerCase()}`
}

/** The sources that blocks refer to, in the authority's order. */
export function sourcesOfBlocks(blocks: readonly Block[], authority: Authority): readonly SourceView[] {
  if (authority.sources.length === 0) return []
  const tags = new Set(runsIn(blocks).flatMap((runs) => runs.flatMap((run) => run.source ?? [])))
  return authority.sources
    .filter((source) => tags.has(source.tag))
    .map((source) => ({
      id: sourceId(source.tag),
      tag: source.tag,
      words: `${[source.title, source.publisher, source.date, source.document].filter((each) => each !== undefined).join('. ')}.`,
      ...(source.address === undefined ? {} : { address: source.address }),
    }))
}
