import type { Block, HeadingBlock, ParagraphBlock } from '../model/blocks.ts'
import type { Consultation, Decision, Entry, Priority } from '../model/entries.ts'
import { expandData } from './data-places.ts'
import { actionCells, factsOfEntry } from './entry-facts.ts'
import { figuresOf } from './indicator-blocks.ts'
import { entryLinks, readingsIn, type Setting } from './setting.ts'
import { dataTable, plain, textRuns } from './text-runs.ts'

/** Everything that stands under an entry's title: its facts, its text with data in its places, and what goes with its kind. */
export function blocksOfEntry(entry: Entry, setting: Setting): readonly Block[] {
  const line = entry.place.line ?? 1
  const facts = factsOfEntry(entry, setting)
  const text = expandData(entry.text.blocks, setting)
  return [
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, id: 'the-facts', line, facts }]),
    ...(entry.kind === 'decision' ? recommendationsOf(entry, line, setting) : []),
    ...text,
    ...(entry.kind === 'priority' ? actionsOf(entry, line, setting) : []),
    ...(entry.kind === 'indicator'
      ? figuresOf(entry, readingsIn(setting, entry.id), setting.authority.short, line)
      : []),
    ...(entry.kind === 'consultation' ? consultationBlocks(entry, line, setting) : []),
    ...(entry.kind === 'decision' ? afterReport(entry, line, setting) : []),
  ]
}

function heading(id: string, line: number, text: string): HeadingBlock {
  return { kind: 'heading', id, line, level: 2, runs: plain(text) }
}

function actionsOf(priority: Priority, line: number, setting: Setting): readonly Block[] {
  if (priority.actions.length === 0) return []
  return [
    dataTable(
      'the-actions',
      line,
      `What we will do: ${priority.title}`,
      ['Action', 'Led by', 'By', 'Progress'],
      priority.actions.map((action) => actionCells(action, setting)),
    ),
  ]
}

function consultationBlocks(consultation: Consultation, line: number, setting: Setting): readonly Block[] {
  const blocks: Block[] = []
  if (consultation.questions.length > 0)
    blocks.push(heading('the-questions', line, 'What was asked'), {
      kind: 'list',
      id: 'the-questions-list',
      line,
      style: 'decimal',
      start: 1,
      delimiter: 'dot',
      items: consultation.questions.map((question) => ({
        id: `the-question-${question.id}`,
        line,
        blocks: [paragraph(`the-question-${question.id}-p`, line, question.title, setting)],
      })),
    })
  if (consultation.themes.length > 0) {
    const counted = consultation.themes.some((theme) => theme.responses !== undefined)
    blocks.push(
      heading('the-themes', line, 'What people said, and what was done'),
      dataTable(
        'the-themes-table',
        line,
        `Themes of ${consultation.title}`,
        ['Theme', ...(counted ? ['Responses'] : []), 'What was done', 'What it changed'],
        consultation.themes.map((theme) => [
          textRuns(theme.title, setting.authority),
          ...(counted ? [plain(theme.responses === undefined ? '' : String(theme.responses))] : []),
          textRuns(theme.answer ?? '', setting.authority),
          entryLinks(setting, theme.changed),
        ]),
      ),
    )
  }
  return blocks
}

function paragraph(id: string, line: number, text: string, setting: Setting, number?: string): ParagraphBlock {
  return {
    kind: 'paragraph',
    id,
    line,
    ...(number === undefined ? {} : { number }),
    runs: textRuns(text, setting.authority),
  }
}

function recommendationsOf(decision: Decision, line: number, setting: Setting): readonly Block[] {
  if (decision.recommendations.length === 0) return []
  return [
    heading('the-recommendations', line, 'Recommendations'),
    ...decision.recommendations.map((each, index) =>
      paragraph(`the-recommendation-${index + 1}`, line, each.text, setting, each.number),
    ),
    ...(startsWithHeading(decision) ? [] : [heading('the-report', line, 'The report')]),
  ]
}

function startsWithHeading(decision: Decision): boolean {
  const first = decision.text.blocks[0]
  return first === undefined || (first.kind === 'heading' && first.level === 2)
}

const metName = { yes: 'Met', no: 'Not met', part: 'Met in part', unknown: 'Not known' } as const

function afterReport(decision: Decision, line: number, setting: Setting): readonly Block[] {
  const conditions =
    decision.conditions.length === 0
      ? []
      : [
          heading('the-conditions', line, 'Conditions'),
          dataTable(
            'the-conditions-table',
            line,
            'Conditions, and whether they are met',
            ['Condition', 'Met', 'Note'],
            decision.conditions.map((each) => [
              textRuns(each.text, setting.authority),
              plain(metName[each.met]),
              textRuns(each.note ?? '', setting.authority),
            ]),
          ),
        ]
  if (decision.papers.length === 0) return conditions
  return [
    ...conditions,
    heading('the-papers', line, 'Background papers'),
    {
      kind: 'list',
      id: 'the-papers-list',
      line,
      style: 'bullet',
      start: 1,
      delimiter: 'dot',
      items: decision.papers.map((text, index) => ({
        id: `the-paper-${index + 1}`,
        line,
        blocks: [paragraph(`the-paper-${index + 1}-p`, line, text, setting)],
      })),
    },
  ]
}
