import type { EditionDocument, Part } from '../../document/document.ts'
import { runsIn } from '../../document/map-runs.ts'
import type { Block, Run, Runs } from '../../model/blocks.ts'
import type { Id } from '../../model/id.ts'
import { pagePlace } from '../frame/places.ts'

/** The numbers of the pages on which a part is mentioned, in order, and which of them it begins on. */
export type PagesOf = (part: Id) => { readonly pages: readonly number[]; readonly own: number }

/** With spaces, so that no entry can have them. */
const glossaryId = 'the short names'
const indexId = 'the index'

/** The titles of what stands behind an edition's text, for the contents list before it. */
export function backParts(document: EditionDocument): readonly Pick<Part, 'id' | 'title'>[] {
  return backMatter(document, () => ({ pages: [], own: Number.NaN })).map(({ id, title }) => ({ id, title }))
}

/**
 * What stands behind the text of an edition on paper alone: what short names stand for, and an index of partners and priorities.
 * On the web the first are told at each place and the second are links. A document about an edition has neither.
 */
export function backMatter(document: EditionDocument, pagesOf: PagesOf): readonly Part[] {
  if (document.address !== undefined || document.brief === true) return []
  const { place } = document.edition
  const part = (id: string, title: string, blocks: readonly Block[]): readonly Part[] =>
    blocks.length === 0 ? [] : [{ id, kind: 'about', depth: 1, title, blocks, notes: [], place }]
  return [
    ...part(glossaryId, 'Short names', glossary(document.parts)),
    ...part(indexId, 'Index', [
      ...indexed(
        'Partners',
        document.parts.filter((each) => each.kind === 'partner'),
        pagesOf,
      ),
      ...indexed(
        'Priorities',
        document.parts.filter((each) => each.kind === 'priority'),
        pagesOf,
      ),
    ]),
  ]
}

function glossary(parts: readonly Part[]): readonly Block[] {
  const meanings = new Map<string, string>()
  for (const { blocks, notes } of parts)
    for (const { text, expansion } of runsIn([...blocks, ...notes.flatMap((note) => note.blocks)]).flat())
      if (expansion !== undefined && !meanings.has(text)) meanings.set(text, expansion)
  const rows = [...meanings].sort(([one], [other]) => (one < other ? -1 : 1))
  return rows.length === 0
    ? []
    : [
        table(
          'names',
          ['Short name', 'Stands for'],
          rows.map((row) => row.map((text) => [{ text }])),
        ),
      ]
}

function indexed(title: string, parts: readonly Part[], pagesOf: PagesOf): readonly Block[] {
  if (parts.length === 0) return []
  const sorted = [...parts].sort((one, other) => (one.title < other.title ? -1 : 1))
  const rows = sorted.map((part): readonly Runs[] => [[{ text: part.title }], pageRuns(pagesOf(part.id))])
  const id = title.toLowerCase()
  return [
    { kind: 'heading', id: `${id}-title`, line: 1, level: 2, runs: [{ text: title }] },
    table(id, [title.replace(/ies$/, 'y').replace(/s$/, ''), 'Pages'], rows),
  ]
}

/** Numbers of pages, each a link to its page; bold where more than a mention stands, and apart from others there. */
function pageRuns({ pages, own }: ReturnType<PagesOf>): Runs {
  const stretches: number[][] = []
  for (const page of pages) {
    const last = stretches.at(-1)
    if (last !== undefined && page === last.at(-1)! + 1 && page !== own && last.at(-1) !== own) last.push(page)
    else stretches.push([page])
  }
  const single = (page: number): Run => ({
    text: String(page),
    source: pagePlace(page),
    ...(page === own ? { strong: true as const } : {}),
  })
  return stretches.flatMap((stretch, index): readonly Run[] => {
    const [first, last] = [stretch[0]!, stretch.at(-1)!]
    // Two pages are as short by themselves.
    const shown =
      stretch.length > 2
        ? [single(first), { text: '–' }, single(last)]
        : stretch.flatMap((page, at) => (at === 0 ? [single(page)] : [{ text: ', ' }, single(page)]))
    return index === 0 ? shown : [{ text: ', ' }, ...shown]
  })
}

function table(id: string, head: readonly string[], rows: readonly (readonly Runs[])[]): Block {
  return {
    kind: 'table',
    id,
    line: 1,
    columns: head.map(() => 'left'),
    head: head.map((text) => [{ text }]),
    rows: rows.map((cells) => ({ line: 1, cells })),
    rowHeads: true,
  }
}
