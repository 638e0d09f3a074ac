import type { EditionChanges } from '../../diff/changes/changes.ts'
import type { IndicatorLine, LedgerLine } from '../../diff/changes/ledger.ts'
import type { Part } from '../../document/document.ts'
import { dataTable, plain } from '../../document/text-runs.ts'
import type { Block, ParagraphBlock, Runs } from '../../model/blocks.ts'
import type { Place } from '../../model/place.ts'
import { count, listed } from './redline-fold.ts'
import type { PartLine } from './redline-parts.ts'
import { label } from './redline-runs.ts'
import type { ChangeWord } from './redline-setting.ts'

/** What stands before a redline: the changes in figures, what became of what a plan counts, and of every part. */
export function redlineSummary(changes: EditionChanges, lines: readonly PartLine[], place: Place): readonly Part[] {
  const part = (id: string, title: string, blocks: readonly Block[]): readonly Part[] =>
    blocks.length === 0 ? [] : [{ id, kind: 'about', depth: 1, title, blocks, notes: [], bookmarks: [], place }]
  return [
    ...part('redline_figures', 'The changes in short', [...figures(changes), ...howToRead()]),
    ...part('redline_overview', 'Section by section', overview(lines)),
    ...part('redline_ledger', 'Indicators, partners and actions', ledgerBlocks(changes)),
  ]
}

function figures({ summary }: EditionChanges): readonly Block[] {
  if (summary.same) return [paragraph('redline_same', [{ text: 'The two editions say the same.' }])]
  return changeFigures(summary)
}

/** The counts of a comparison as a table. */
export function changeFigures({
  parts,
  blocks,
  table,
  facts,
  words,
  unchanged,
}: EditionChanges['summary']): readonly Block[] {
  const say = (number: number) => plain(number.toLocaleString('en-GB'))
  const row = (name: string, added: number, removed: number, changed: number, moved: number) => [
    plain(name),
    say(added),
    say(removed),
    say(changed),
    say(moved),
  ]
  const rows = [
    row('Sections and entries', parts.added, parts.removed, parts.edited + parts.retitled, parts.moved),
    row(
      'Paragraphs and tables',
      blocks.added,
      blocks.removed,
      blocks.edited + blocks.split + blocks.merged,
      blocks.moved + blocks.movedAndEdited,
    ),
    row('Rows of tables', table.rowsAdded, table.rowsRemoved, table.cellsEdited, table.rowsMoved),
    row('Facts', facts.added, facts.removed, facts.edited, 0),
    row('Words', words.inserted, words.deleted, 0, words.moved),
  ]
  const share = unchanged.of === 0 ? 0 : Math.floor((unchanged.count * 100) / unchanged.of)
  return [
    dataTable('redline_counts', 1, 'The changes, counted', ['Of', 'Added', 'Removed', 'Changed', 'Moved'], rows),
    paragraph('redline_share', [
      {
        text: `Of the ${count(unchanged.of, 'paragraph, table or figure', 'paragraphs, tables and figures') || 'paragraphs'} of the newer edition ${unchanged.count.toLocaleString('en-GB')} (${share}%) stand unchanged.`,
      },
    ]),
  ]
}

function howToRead(): readonly Block[] {
  return [
    { kind: 'heading', id: 'redline_how', line: 1, level: 2, runs: [{ text: 'How to read the changes' }] },
    bulletList('redline_how_list', [
      [{ text: 'A bar in the margin stands beside everything that changed. Beside what only moved it is thin.' }],
      [
        { text: 'Words that were taken out of a text are ' },
        { text: 'struck through', change: 'deleted' },
        { text: '.' },
      ],
      [
        { text: 'Words that were put into a text are ' },
        { text: 'bold and underlined', change: 'inserted' },
        { text: '.' },
      ],
      [
        { text: 'What is new as a whole begins with ' },
        label('Added:'),
        { text: ' and is set as usual; what is gone begins with ' },
        label('Removed:'),
        { text: ' and is struck through.' },
      ],
      [
        { text: 'Words in ' },
        { text: '[square brackets]', change: 'aside' },
        { text: ' stand for what did not change and is left out. Numbers are those of the newer edition.' },
      ],
    ]),
  ]
}

function overview(lines: readonly PartLine[]): readonly Block[] {
  const rows: (readonly Runs[])[] = []
  let same: PartLine[] = []
  const tellSame = () => {
    const [first] = same
    const last = same.at(-1)
    if (first === undefined || last === undefined) return
    const name = first === last ? first.name : `${first.name}, to ${last.name}`
    const said = same.some(({ change }) => 'number' in change && change.number !== undefined)
      ? 'Unchanged but for numbers'
      : 'Unchanged'
    rows.push([plain(name), plain(first === last ? said : `${said} (${same.length})`)])
    same = []
  }
  for (const line of lines) {
    if (isUnchanged(line)) {
      same.push(line)
      continue
    }
    tellSame()
    rows.push([[{ text: line.name, strong: true }], plain(sayLine(line))])
  }
  tellSame()
  return [dataTable('redline_parts', 1, 'What became of each part', ['Part', 'Changes'], rows)]
}

function isUnchanged({ change, shown }: PartLine): boolean {
  if (change.kind === 'added' || change.kind === 'removed' || change.from !== undefined) return false
  return shown === undefined || shown.counts.size === 0
}

const words: readonly (readonly [ChangeWord, string])[] = [
  ['Added', 'added'],
  ['Removed', 'removed'],
  ['Changed', 'changed'],
  ['Moved', 'moved'],
  ['Split', 'split'],
  ['Joined', 'joined'],
  ['Form changed', 'in form only'],
]

function sayLine({ change, shown }: PartLine): string {
  if (change.kind === 'added') return 'New'
  if (change.kind === 'removed') return 'Removed'
  const moved = change.from === undefined ? '' : 'Moved. '
  const counted = words.flatMap(([word, said]) => {
    const number = shown?.counts.get(word) ?? 0
    return number === 0 ? [] : [`${number} ${said}`]
  })
  return `${moved}${listed(counted)}`
}

/** What became of indicators, partners and actions, each group in a list. */
export function ledgerBlocks({ ledger }: EditionChanges): readonly Block[] {
  return [
    ...group('Indicators', 'redline_indicators', ledger.indicators, ['new', 'dropped'], indicatorEnds),
    ...group('Partners', 'redline_partners', ledger.partners, ['joined', 'left'], { new: 'Joined', gone: 'Left' }),
    ...group('Actions', 'redline_actions', ledger.actions, ['new', 'dropped'], indicatorEnds),
  ]
}

const indicatorEnds = { new: 'New', gone: 'No longer' }

function group(
  title: string,
  id: string,
  lines: readonly (IndicatorLine | LedgerLine<string>)[],
  [came, went]: readonly [string, string],
  name: { readonly new: string; readonly gone: string },
): readonly Block[] {
  const having = (kind: string) => lines.filter((line) => (line.kinds as readonly string[]).includes(kind))
  const others = lines.filter(
    (line) =>
      !line.kinds.some((kind) => kind === 'kept' || kind === came || kind === went) && line.sentences.length > 0,
  )
  const items: Runs[] = [
    ...ends(name.new, having(came)),
    ...ends(name.gone, having(went)),
    ...others.map((line): Runs => [{ text: `${line.title}: `, strong: true }, { text: line.sentences.join(' ') }]),
  ]
  if (items.length === 0) return []
  return [{ kind: 'heading', id, line: 1, level: 2, runs: [{ text: title }] }, bulletList(`${id}_list`, items)]
}

function ends(name: string, lines: readonly LedgerLine<string>[]): readonly Runs[] {
  if (lines.length === 0) return []
  return [
    [{ text: `${name} (${lines.length}): `, strong: true }, { text: `${lines.map((line) => line.title).join('; ')}.` }],
  ]
}

function paragraph(id: string, runs: Runs): ParagraphBlock {
  return { kind: 'paragraph', id, line: 1, runs }
}

export function bulletList(id: string, items: readonly Runs[]): Block {
  return {
    kind: 'list',
    id,
    line: 1,
    style: 'bullet',
    start: 1,
    delimiter: 'dot',
    items: items.map((runs, index) => ({
      id: `${id}_${index + 1}`,
      line: 1,
      blocks: [paragraph(`${id}_${index + 1}_p`, runs)],
    })),
  }
}
