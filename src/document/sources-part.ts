import type { Block, Runs } from '../model/blocks.ts'
import type { Authority, Edition, Source } from '../model/plan.ts'
import { type Part, partIds } from './document.ts'
import { runsIn } from './map-runs.ts'
import { plain } from './text-runs.ts'

/** The sources that an edition's parts refer to, in the authority's order; undefined where they refer to none. */
export function sourcesPart(parts: readonly Part[], authority: Authority, edition: Edition): Part | undefined {
  const tags = new Set(
    parts.flatMap((part) =>
      runsIn([...part.blocks, ...part.notes.flatMap((note) => note.blocks)]).flatMap((runs) =>
        runs.flatMap((run) => run.source ?? []),
      ),
    ),
  )
  const cited = authority.sources.filter((source) => tags.has(source.tag))
  if (cited.length === 0) return undefined
  const line = authority.place.line ?? 1
  const block: Block = {
    kind: 'definitions',
    id: 'the-sources',
    line,
    items: cited.map((source) => ({
      term: plain(source.tag),
      meanings: [[{ kind: 'paragraph', id: sourceAnchor(source.tag), line, runs: describe(source) }]],
    })),
  }
  return {
    id: partIds.sources,
    kind: 'sources',
    depth: 1,
    title: 'Sources',
    blocks: [block],
    notes: [],
    place: edition.place,
  }
}

/** The anchor of a source's line in the list of sources. */
export function sourceAnchor(tag: string): string {
  return `the-source-${tag.toLowerCase()}`
}

function describe(source: Source): Runs {
  const { title, publisher, date, document, address } = source
  const words = [title, publisher, date, document].filter((each) => each !== undefined).join('. ')
  if (address === undefined) return plain(`${words}.`)
  return [{ text: `${words}. ` }, { text: address, link: { kind: 'address', address } }]
}
