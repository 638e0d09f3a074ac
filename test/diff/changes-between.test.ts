import { describe, expect, it } from 'vitest'
import type { BlockChange, WordEdits } from '../../src/diff/changes/changes.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import type { Block, Runs } from '../../src/model/blocks.ts'
import { box, code, dl, document, facts, h, newer, ol, older, p, part, quote, table, ul } from './make-document.ts'

/** What became of the blocks of a part: kinds in order. */
function blocks(was: EditionDocument, now: EditionDocument, index = 0): readonly BlockChange[] {
  const change = changesBetween(was, now).parts.filter((each) => each.kind !== 'moved-away')[index]!
  if (change.inside !== undefined) return change.inside.blocks
  return 'now' in change
    ? change.now.blocks.map((block) => ({ id: '', wasId: '', kind: 'kept', was: block, now: block }))
    : []
}

function kinds(was: readonly Block[], now: readonly Block[]): readonly string[] {
  return blocks(older(...was), newer(...now)).map((change) => change.kind)
}

/** Words with marks: `[-removed-]` and `{+added+}`. */
function marked(edits: WordEdits): string {
  const say = (runs: Runs) => runs.map((run) => run.text).join('')
  return edits
    .map((edit) => {
      if (edit.kind === 'deleted') return `[-${say(edit.was)}-]`
      if (edit.kind === 'inserted') return `{+${say(edit.now)}+}`
      return edit.kind === 'break-deleted' ? '¶' : say(edit.now)
    })
    .join('')
}

function words(was: string | Runs, now: string | Runs): string {
  const [change] = blocks(older(p(was)), newer(p(now)))
  if (change === undefined || !('inside' in change) || change.inside?.kind !== 'text') return change?.kind ?? ''
  return `${change.inside.rewritten ? 'rewritten ' : ''}${marked(change.inside.edits)}`
}

const long = 'Every child in our care will have a named nurse who knows them, and whom they can ring at any time.'
const other = 'The library at Thornsey will stay open on Saturdays, for homework and for reading groups.'

describe('words', () => {
  it('changes a figure as a whole', () => {
    expect(
      words('We will bring it from 50% to 55.5% by May 2014.', 'We will bring it from 50% to 60% by May 2014.'),
    ).toBe('We will bring it from 50% to [-55.5% -]{+60% +}by May 2014.')
  })

  it('makes one edit of a phrase, with no crumbs of small words', () => {
    expect(
      words(
        'Our partners met in the spring and agreed the first draft of a plan that we all can use.',
        'Our partners met at a conference and then wrote the first draft of a plan that we all can use.',
      ),
    ).toBe(
      'Our partners met [-in the spring and agreed -]{+at a conference and then wrote +}the first draft of a plan that we all can use.',
    )
  })

  it('does not take curly quotes, other dashes or spaces for a change', () => {
    expect(words(`It's the "best" year - so far.`, 'It’s the “best”  year – so far.')).toBe(
      'It’s the “best”  year – so far.',
    )
    const [change] = blocks(older(p(`It's so.`)), newer(p('It’s so.')))
    expect(change?.kind).toBe('kept')
  })

  it('gives punctuation to its word', () => {
    expect(
      words('For children, parents and schools in our towns.', 'For children; parents and schools in our towns.'),
    ).toBe('For [-children, -]{+children; +}parents and schools in our towns.')
  })

  it('keeps a sentence together that grew in the middle', () => {
    expect(
      words(
        'The board meets monthly. Its papers are public. Anyone may come.',
        'The board meets monthly. It is chaired by the lead member. Its papers are public. Anyone may come.',
      ),
    ).toBe('The board meets monthly. {+It is chaired by the lead member. +}Its papers are public. Anyone may come.')
  })

  it('shows a sentence that is too different as removed and added', () => {
    expect(
      words(`${long} The budget pays for ten posts.`, `${long} Nobody knows yet where money might come from.`),
    ).toBe(`${long} [-The budget pays for ten posts.-]{+Nobody knows yet where money might come from.+}`)
  })

  it('keeps formatting on the runs of either side, and tells it apart from words', () => {
    expect(
      kinds(
        [p([{ text: 'We will ' }, { text: 'always', strong: true }, { text: ' listen.' }])],
        [p('We will always listen.')],
      ),
    ).toEqual(['format'])
  })

  it('tells another link from other words', () => {
    const linked = (address: string): Runs => [
      { text: 'Read ' },
      { text: 'the strategy', link: { kind: 'address', address } },
      { text: ' first.' },
    ]
    expect(kinds([p(linked('https://example.org/a'))], [p(linked('https://example.org/b'))])).toEqual(['link'])
  })

  it('takes a link within its own edition for the same in the next', () => {
    const link = (edition: string): Runs => [
      { text: 'See ' },
      { text: 'health', link: { kind: 'edition', authority: 'averleigh', plan: 'cypp', edition, entry: 'health' } },
    ]
    expect(changesBetween(older(p(link('2014-2017'))), newer(p(link('2018-2021')))).summary.same).toBe(true)
    expect(kinds([p(link('2014-2017'))], [p(link('2014-2017'))])).toEqual(['link'])
  })

  it('does not take the number of a note for a change', () => {
    const noted = (mark: string): Runs => [{ text: 'It fell' }, { text: mark, note: 'n1' }, { text: ' in 2013.' }]
    expect(kinds([p(noted('1'))], [p(noted('7'))])).toEqual(['kept'])
  })
})

describe('blocks', () => {
  it('renumbers without a change of text', () => {
    const was = [p(long, '1.1'), p(other, '1.2')]
    const now = [
      p('Here stands something quite new about transport and buses.', '1.1'),
      p(long, '1.2'),
      p(other, '1.3'),
    ]
    expect(kinds(was, now)).toEqual(['added', 'renumbered', 'renumbered'])
  })

  it('finds a paragraph again in another section, with its edit', () => {
    const edited = long.replace('at any time', 'day or night')
    const changes = changesBetween(
      document(
        '2014-2017',
        part('care', p(other), p(long)),
        part('health', p('Words about health that are the same.')),
      ),
      document(
        '2018-2021',
        part('care', p(other)),
        part('health', p('Words about health that are the same.'), p(edited)),
      ),
    )
    const health = changes.parts[1]!
    const found = 'inside' in health ? health.inside!.blocks : []
    expect(found.map((each) => each.kind)).toEqual(['kept', 'moved-and-edited'])
    expect(changes.summary.blocks).toMatchObject({ movedAndEdited: 1, added: 0, removed: 0 })
  })

  it('does not invent a move between paragraphs that only look alike', () => {
    const like = (area: string) =>
      p(`Targets for ${area} will be set by the board in the spring and looked at again after a year.`)
    const changes = changesBetween(
      document('2014-2017', part('a', like('health'), like('schools')), part('b', p(other))),
      document('2018-2021', part('a', like('schools')), part('b', p(other), like('transport'))),
    )
    expect(changes.summary.blocks).toMatchObject({ moved: 0, movedAndEdited: 0 })
  })

  it('sees one paragraph become two, and two become one', () => {
    const halves = [long, 'It begins with those under five, and with those who have moved more than twice.']
    expect(
      kinds(
        [p(halves.join(' '))],
        halves.map((each) => p(each)),
      ),
    ).toEqual(['split', 'split-off'])
    expect(
      kinds(
        halves.map((each) => p(each)),
        [p(halves.join(' '))],
      ),
    ).toEqual(['merged', 'merged-away'])
  })

  it('takes a heading over the same paragraph for the same heading under another name', () => {
    expect(kinds([h('What will change'), p(long)], [h('How it works'), p(long)])).toEqual(['edited', 'kept'])
    expect(kinds([h('What will change'), p(long)], [h('How it works'), p(other)])).toEqual([
      'removed',
      'removed',
      'added',
      'added',
    ])
  })

  it('sees a paragraph become items of a list', () => {
    const found = kinds([p(`${long} ${other}`)], [ul(long, other)])
    expect(found).toContain('added')
    expect(changesBetween(older(p(`${long} ${other}`)), newer(ul(long, other))).summary.blocks.split).toBe(1)
  })

  it('says that paragraphs were set out as a list, not that they moved', () => {
    const { summary } = changesBetween(older(p(long), p(other)), newer(ul(long, other)))
    expect(summary.blocks).toMatchObject({ moved: 0, added: 0, removed: 0, format: 2 })
  })

  it('adds one item to a list without a mark on its neighbours', () => {
    const [list] = blocks(older(ol('First listen', 'Then act')), newer(ol('First listen', 'Write it down', 'Then act')))
    const items = list !== undefined && 'inside' in list && list.inside?.kind === 'items' ? list.inside.items : []
    expect(items.map((each) => each.kind)).toEqual(['kept', 'added', 'kept'])
  })

  it('tells an item that changed its turn', () => {
    const [list] = blocks(older(ul('Listen', 'Act early', 'Measure')), newer(ul('Act early', 'Measure', 'Listen')))
    const items = list !== undefined && 'inside' in list && list.inside?.kind === 'items' ? list.inside.items : []
    expect(items.map((each) => each.kind)).toEqual(['moved-away', 'kept', 'kept', 'moved'])
  })

  it('looks into quotations, boxes, definitions and code', () => {
    const was = [
      quote(p(long)),
      box('Voices', p(other)),
      dl(['PCT', 'Primary care trust of the county']),
      code('a\nb\nc'),
    ]
    const now = [
      quote(p(long.replace('named', 'trusted'))),
      box('Young voices', p(other)),
      dl(['PCT', 'The primary care trust of the county']),
      code('a\nx\nc'),
    ]
    expect(kinds(was, now)).toEqual(['edited', 'edited', 'edited', 'edited'])
  })

  it('keeps a heading that was reworded', () => {
    expect(kinds([h('Our priorities'), p(long)], [h('Our six priorities'), p(long)])).toEqual(['edited', 'kept'])
  })
})

describe('tables', () => {
  const was = table('Attendance', 'Area|2013|Note', 'North|91%|low', 'South|94%|', 'East|95%|best')

  function rows(now: Block) {
    const [change] = blocks(older(was), newer(now))
    return change !== undefined && 'inside' in change && change.inside?.kind === 'table' ? change.inside : undefined
  }

  it('finds rows by their head cell, wherever they stand', () => {
    const found = rows(
      table('Attendance', 'Area|2013|Note', 'East|95%|best', 'North|92%|low', 'West|90%|', 'South|94%|'),
    )
    expect(found?.rows.map((row) => row.kind)).toEqual(['moved', 'edited', 'added', 'kept'])
    expect(found?.rows[1]?.cells.map((cell) => cell.kind)).toEqual(['kept', 'edited', 'kept'])
  })

  it('finds columns by their heads', () => {
    const found = rows(table('Attendance', 'Area|2013|2014', 'North|91%|92%', 'South|94%|95%', 'East|95%|96%'))
    expect(found?.columns.map((column) => column.kind)).toEqual(['kept', 'kept', 'removed', 'added'])
  })
})

describe('facts', () => {
  const sentences = (was: Block, now: Block): readonly string[] => {
    const [change] = blocks(older(was), newer(now))
    if (change === undefined || !('inside' in change) || change.inside?.kind !== 'facts') return []
    return change.inside.facts.flatMap((fact) => (fact.sentence === '' ? [] : [fact.sentence]))
  }

  it('says of a baseline what the figure was and is, whatever is noted below it', () => {
    const note =
      'The first figure of these years, which the archive chose: the plan had baselines of its own, not found.'
    const baseline = (...lines: readonly string[]) => facts(['baseline', 'Baseline', ...lines])
    expect(sentences(baseline('13.1% in 2014', note), baseline('11% in 2017', note))).toEqual([
      'Baseline moved from 2014 to 2017 and lowered from 13.1% to 11%.',
    ])
    expect(sentences(baseline('13.1% of pupils in 2014'), baseline('13.1% of pupils in 2014/15'))).toEqual([
      'Baseline moved from 2014 to 2014/15, with the same figure.',
    ])
    expect(sentences(baseline('20% of pupils in 2014'), baseline('22% of pupils in 2014'))).toEqual([
      'Baseline raised from 20% to 22% of pupils.',
    ])
    expect(sentences(baseline('13.1%', note), baseline('11%', 'As before.'))).toEqual([
      'Baseline lowered from 13.1% to 11%.',
    ])
    expect(sentences(baseline('11%', note), baseline('11%', 'As before.'))).toEqual([
      'Baseline: another note on the same.',
    ])
    expect(sentences(baseline('11%'), baseline('11%', note))).toEqual(['Baseline: a note on the same added.'])
  })

  it('says what an edition covers before and after, whatever is noted of it', () => {
    const covers = (...lines: readonly string[]) => facts(['period', 'Covers', ...lines])
    expect(sentences(covers('2006 to 2008', 'By its title.'), covers('2015 to 2018', 'By its text.'))).toEqual([
      'Period changed from “2006 to 2008” to “2015 to 2018”.',
    ])
    const origin = (text: string) => facts(['origin', 'Figures from', text])
    expect(sentences(origin('NHS England'), origin('the census'))).toEqual([
      'Source of the figures changed from “NHS England” to “the census”.',
    ])
  })

  it('says that a target was raised, lowered or moved to another year', () => {
    expect(
      sentences(
        facts(
          ['target 2015', 'Target for 2015', '25 per 1,000'],
          ['target 2016', 'Target for 2016', '£1,200'],
          ['target 2017', 'Target for 2017', '40%'],
        ),
        facts(
          ['target 2015', 'Target for 2015', '22 per 1,000'],
          ['target 2016', 'Target for 2016', '£1,300'],
          ['target 2018', 'Target for 2018', '40%'],
        ),
      ),
    ).toEqual([
      'Target for 2015 lowered from 25 to 22 per 1,000.',
      'Target for 2016 raised from £1,200 to £1,300.',
      'Target of 40% moved from 2017 to 2018.',
    ])
  })

  it('says who leads now, by who they are and not by what they are called', () => {
    const led = (...by: readonly (readonly [id: string, name: string])[]): Block => ({
      ...(facts(['leads', 'Led by', 'x']) as Extract<Block, { kind: 'facts' }>),
      facts: [
        {
          field: 'leads',
          label: 'Led by',
          values: [
            by.map(([entry, text]) => ({
              text,
              link: { kind: 'edition', authority: 'averleigh', plan: 'cypp', edition: 'any', entry },
            })),
          ],
        },
      ],
    })
    expect(sentences(led(['pct', 'the PCT']), led(['ccg', 'the CCG']))).toEqual([
      'Lead passed from the PCT to the CCG.',
    ])
    expect(sentences(led(['pct', 'the PCT']), led(['pct', 'the PCT'], ['ccg', 'the CCG']))).toEqual([
      'the CCG now leads as well.',
    ])
  })

  it('says what came into a list and what went out of it', () => {
    expect(
      sentences(
        facts(['audiences', 'Who was asked', 'Parents', 'Teachers']),
        facts(['audiences', 'Who was asked', 'Parents', 'Nurses']),
      ),
    ).toEqual(['Who was asked: added “Nurses”; no longer “Teachers”.'])
  })
})

describe('parts', () => {
  it('follows an id that the newer edition says it had', () => {
    const { parts } = changesBetween(
      document('2014-2017', part('pct', p(long))),
      document('2018-2021', { ...part('ccg', p(long)), was: 'pct', title: 'Title of pct' }),
    )
    expect(parts.map((each) => each.kind)).toEqual(['kept'])
  })

  it('finds a section again by its text when its id and title changed', () => {
    const { parts } = changesBetween(
      document('2014-2017', part('aims', p('First.')), part('care', p(long), p(other))),
      document('2018-2021', part('aims', p('First.')), part('looked-after', p(long), p(other))),
    )
    expect(parts.map((each) => each.kind)).toEqual(['kept', 'retitled'])
  })

  it('says which sections moved, fewest words first', () => {
    const all = ['a', 'b', 'c'].map((id) => part(id, p(`${long} ${id}`), p(`${other} ${id}`)))
    const { parts } = changesBetween(document('2014-2017', ...all), document('2018-2021', all[2]!, all[0]!, all[1]!))
    expect(parts.map((each) => each.kind)).toEqual(['moved', 'kept', 'kept', 'moved-away'])
  })

  it('names changes by part and block, so that their addresses last', () => {
    const [edited] = blocks(older(p(long)), newer(p(long.replace('named', 'trusted'))))
    expect(edited?.id).toMatch(/^aims\.b\d+$/)
    const [removed] = blocks(older(p(long), p(other)), newer(p(other)))
    expect(removed?.id).toMatch(/^was_aims\.b\d+$/)
  })
})

it('says of an action what became of it, column by column, as sentences', () => {
  const edition = (id: '2014-2017' | '2018-2021', ...row: readonly string[]) => {
    const actions = { ...table('Actions', 'Action|Led by|By|Progress', row.join('|')), id: 'the-actions' }
    return document(id, { ...part('safe', actions), kind: 'priority' })
  }
  const { ledger } = changesBetween(
    edition('2014-2017', 'Open four hubs', 'The PCT', 'July 2018', 'Planned. It is late.'),
    edition('2018-2021', 'Open four hubs', 'The CCG', 'April 2021', 'Done.'),
  )
  expect(ledger.actions.map(({ sentences }) => sentences)).toEqual([
    [
      'Lead changed from “The PCT” to “The CCG”.',
      'Time changed from “July 2018” to “April 2021”.',
      'Progress changed from “Planned. It is late” to “Done”.',
    ],
  ])
})
