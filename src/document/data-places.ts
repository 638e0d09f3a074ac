import type { Block, DataPlace, ListBlock, Runs } from '../model/blocks.ts'
import { sayDay } from '../model/day.ts'
import { actionCells } from './entry-facts.ts'
import { figuresOf, indicatorTable } from './indicator-blocks.ts'
import { keyDateFacts } from './key-dates.ts'
import { entryLink, entryLinks, readingsIn, type Setting } from './setting.ts'
import { dataTable, plain, textRuns } from './text-runs.ts'

/** The blocks of a text with ordinary blocks in each place where data goes. */
export function expandData(blocks: readonly (Block | DataPlace)[], setting: Setting): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'data' ? blocksFor(block, setting) : [block]))
}

function blocksFor(place: DataPlace, setting: Setting): readonly Block[] {
  const { line } = place
  switch (place.of) {
    case 'indicator': {
      const found = setting.entries.indicator.find(({ entry }) => entry.id === place.entry)?.entry
      if (found === undefined) return []
      return figuresOf(found, readingsIn(setting, found.id), setting.authority.short, line, `${place.id}-`)
    }
    case 'indicators':
      return indicatorTable(place.id, setting, line)
    case 'priorities':
      return bullets(
        place,
        setting.entries.priority.map(({ entry }) => [entryLink(setting, entry.id)]),
      )
    case 'outcomes':
      return outcomeList(place.id, line, setting)
    case 'partners':
      return table(
        place,
        'The partners of this edition',
        ['Partner', 'Part in the plan'],
        setting.entries.partner.map(({ entry }) => [
          [entryLink(setting, entry.id)],
          textRuns(entry.role ?? '', setting.authority),
        ]),
      )
    case 'consultations':
      return bullets(
        place,
        setting.entries.consultation.map(({ entry }) => [entryLink(setting, entry.id)]),
      )
    case 'decisions':
      return table(
        place,
        'The decisions of this edition',
        ['Decision', 'Board', 'Day'],
        setting.entries.decision.map(({ entry }) => [
          [entryLink(setting, entry.id)],
          plain(entry.board),
          plain(entry.day === undefined ? '' : sayDay(entry.day)),
        ]),
      )
    case 'actions':
      return table(
        place,
        'Actions',
        ['Action', 'Priority', 'Led by', 'By', 'Progress'],
        setting.entries.priority.flatMap(({ entry }) =>
          entry.actions.map((action) => {
            const [what = [], ...rest] = actionCells(action, setting)
            return [what, [entryLink(setting, entry.id)], ...rest]
          }),
        ),
      )
    case 'key-dates': {
      const facts = keyDateFacts(setting)
      return facts.length === 0 ? [] : [{ kind: 'facts', id: place.id, line, facts }]
    }
  }
}

function table(
  place: DataPlace,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Runs[])[],
): readonly Block[] {
  return rows.length === 0 ? [] : [dataTable(place.id, place.line, caption, head, rows)]
}

function bullets(place: DataPlace, items: readonly Runs[]): readonly Block[] {
  return items.length === 0 ? [] : [bulletList(place.id, place.line, items)]
}

function bulletList(id: string, line: number, items: readonly Runs[]): ListBlock {
  return {
    kind: 'list',
    id,
    line,
    style: 'bullet',
    start: 1,
    delimiter: 'dot',
    items: items.map((runs, index) => ({
      id: `${id}-i${index + 1}`,
      line,
      blocks: [{ kind: 'paragraph', id: `${id}-i${index + 1}-p`, line, runs }],
    })),
  }
}

/** Outcomes with the priorities that serve each and the indicators that show it. */
export function outcomeList(id: string, line: number, setting: Setting): readonly Block[] {
  if (setting.edition.outcomes.length === 0) return []
  const list = bulletList(
    id,
    line,
    setting.edition.outcomes.map((outcome) => plain(outcome.title)),
  )
  return [
    {
      ...list,
      items: list.items.map((item, index) => {
        const outcome = setting.edition.outcomes[index]
        const priorities = setting.entries.priority.filter(({ entry }) => entry.outcome === outcome?.id)
        if (priorities.length === 0) return item
        const inner = bulletList(
          `${item.id}-l`,
          line,
          priorities.map(({ entry }) => {
            const indicators = setting.entries.indicator.filter((each) => each.entry.priority === entry.id)
            const shown = entryLinks(
              setting,
              indicators.map((each) => each.entry.id),
            )
            return [
              entryLink(setting, entry.id),
              ...(shown.length === 0 ? [] : [{ text: ' (measured by ' }, ...shown, { text: ')' }]),
            ]
          }),
        )
        return { ...item, blocks: [...item.blocks, inner] }
      }),
    },
  ]
}
