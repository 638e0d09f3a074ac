import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { listChanges } from '../../src/diff/list/list-changes.ts'
import { changesToHtml } from '../../src/html/changes.ts'
import type { HtmlContext } from '../../src/html/context.ts'
import type { Block } from '../../src/model/blocks.ts'
import { box, dl, document, facts, h, newer, ol, older, p, part, quote, table, ul } from '../diff/make-document.ts'
import { htmlMistakesIn } from '../html-checker.ts'
import { shippedPlans } from '../shipped.ts'

const context: HtmlContext = {
  anchorPrefix: '',
  headingOffset: 0,
  language: 'en-GB',
  selfLinks: false,
  hrefOf: (target) => (target.kind === 'address' ? target.address : `/${target.edition}/${target.entry ?? ''}/`),
  hrefOfSource: () => undefined,
  hrefOfPicture: (file) => `/${file}`,
}
const contexts = { older: context, newer: context }

function page(was: readonly Block[], now: readonly Block[]): string {
  return changesToHtml(changesBetween(older(...was), newer(...now)), contexts).html
}

/** What is read with no style and no script: text, without what is hidden from everybody. */
function read(html: string): string {
  return html
    .replaceAll(/<div class="side was" hidden>.*?<\/div>|<p [^>]* hidden>.*?<\/p>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
}

const long = 'The board will meet every month and publish its papers a week before each meeting on the website.'

describe('a page of changes', () => {
  it('says in words where each mark begins and ends', () => {
    const html = page([p(long)], [p(long.replace('month', 'quarter'))])
    expect(read(html)).toContain('every removed: month end of removed added: quarter end of added and publish')
  })

  it('tells what was added and removed without colour, at the block', () => {
    const text = read(
      page(
        [p(long), p('Nothing else was said about any of this by anyone at all.')],
        [p(long), p('Quite other words stand here now for every reader.')],
      ),
    )
    expect(text).toMatch(/Removed Change 1 of 2 Next change Nothing else was said .* End of removed text/)
    expect(text).toMatch(/Added Change 2 of 2 Previous change Quite other words .* End of added text/)
  })

  it('draws a chart anew and counts what changed in its figures once, in the table below it', () => {
    const chart = (value: number): Block => ({
      kind: 'chart',
      id: 'the-chart',
      line: 1,
      alternative: `Line chart of visits: 10 in 2013, ${value} in 2014. The figures are in the table.`,
      unit: 'visits',
      periods: ['2013', '2014'],
      series: [{ name: 'Averleigh', values: [10, value] }],
      targets: [],
      breaks: [],
    })
    const figures = (value: string) => table('Visits', 'Period|Averleigh', '2013|10', `2014|${value}`)
    const changes = changesBetween(older(p(long), chart(12), figures('12')), newer(p(long), chart(15), figures('15')))
    const shown = changesToHtml(changes, contexts).html
    expect(listChanges(changes).map(({ of }) => of)).toEqual(['table'])
    expect(changes.summary).toMatchObject({
      unchanged: { count: 1, of: 2 },
      words: { deleted: 1, inserted: 1 },
      blocks: { edited: 1 },
    })
    expect(shown).toContain('1 of 1')
    expect(shown).toContain('<svg')
    expect(read(shown)).toContain('The chart as the newer edition has it.')
  })

  it('puts the space of what stayed behind a mark that was joined to it', () => {
    const html = page(
      [p('To their birthday if they have a disability, from September when the law changes [L2].')],
      [p('To their birthday if they have a disability [L2].')],
    )
    const marked = html.slice(html.indexOf('side now')).replaceAll(/<span class="mark-word">[^<]*<\/span>/g, '')
    expect(marked).toContain('disability<del>, from September when the law changes</del> [L2].')
  })

  it('says of a list what can be chosen in it beside what it is itself', () => {
    const items = [
      'Open a third family hub in the east.',
      'Train forty new foster carers a year.',
      'Publish the figures.',
    ]
    const html = page([p(long), ul(...items)], [p(long), ul(items[0]!, `${items[1]} Pay them more.`)])
    expect(html).toMatch(/<div class="change edited" id="[^"]*" data-has="removed"/)
    expect(html).toMatch(/<div class="part-change edited" id="[^"]*" data-has="removed edited"/)
  })

  it('keeps marks inside their block and inside inline formatting', () => {
    const html = page(
      [
        p([
          { text: 'We will ' },
          { text: 'always listen', strong: true },
          { text: ' to children and to their families.' },
        ]),
      ],
      [
        p([
          { text: 'We will ' },
          { text: 'often listen', strong: true },
          { text: ' to children and to their families.' },
        ]),
      ],
    )
    expect(html).toMatch(/<del><span class="mark-word">removed: <\/span><strong>always<\/strong>/)
    expect(html).not.toMatch(/<(ins|del)>\s*<(p|li|div|table|h\d)/)
  })

  it('shows a move once, at its new place, with links both ways', () => {
    const moved = 'Every child in our care will have a named nurse who knows them and whom they can ring.'
    const one = p(moved)
    const html = changesToHtml(
      changesBetween(
        document(
          '2014-2017',
          part('care', one, p(long)),
          part('health', p('Words of health stay as they are in this plan.')),
        ),
        document(
          '2018-2021',
          part('care', p(long)),
          part('health', p('Words of health stay as they are in this plan.'), p(moved)),
        ),
      ),
      contexts,
    ).html
    expect(html.split(moved).length - 1).toBe(1)
    expect(read(html)).toContain('Moved from “Title of care”')
    expect(read(html)).toContain('Moved to “Title of health”')
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
  })

  it('marks a table inside its cells, and names rows and columns that came or went', () => {
    const html = page(
      [table('Figures', 'Area|2013|2014', 'North|1|2', 'South|3|4')],
      [table('Figures', 'Area|2013|2014|2015', 'North|1|2|9', 'East|7|7|7', 'South|3|5|9')],
    )
    const text = read(html)
    expect(text).toContain('Column added 2015')
    expect(text).toContain('Row added East')
    expect(text).toContain('removed: 4 end of removed added: 5 end of added')
    expect(html).not.toMatch(/<(ins|del)[^>]*>\s*<t[rdh]/)
  })

  it('tells facts as sentences', () => {
    const html = page(
      [facts(['leads', 'Led by', 'Primary Care Trust'], ['target 2015', 'Target for 2015', '25 per 1,000'])],
      [facts(['leads', 'Led by', 'Clinical Commissioning Group'], ['target 2015', 'Target for 2015', '22 per 1,000'])],
    )
    expect(read(html)).toContain('Lead passed from Primary Care Trust to Clinical Commissioning Group.')
    expect(read(html)).toContain('Target for 2015 lowered from 25 to 22 per 1,000.')
  })

  it('folds what did not change, and leaves the heading above a change open', () => {
    const same = [p('First words that stay.'), p('Second words that stay.'), p('Third words that stay.'), h('Meetings')]
    const html = page([...same, p(long)], [...same, p(long.replace('week', 'month'))])
    expect(html).toMatch(/<details class="same"><summary>3 paragraphs are the same<\/summary>/)
    expect(html).toMatch(/<\/details>\s*<div class="heading"><h3 id="aims\.b\d+"[^>]*>Meetings/)
  })

  it('tells what came or went in one piece under one label, and folds it with its first words shown when it is long', () => {
    const many = Array.from({ length: 12 }, (_, at) => p(`Words that went ${at}: ${long}`))
    const few = [p('Other words that came first of all.'), p('And more words that came with them, too.')]
    const html = page([...many, p(long)], [...few, p(long)])
    expect(read(html)).toMatch(
      /Removed: 12 paragraphs, 264 words Change 1 of 2 Next change Words that went 0: The board/,
    )
    expect(html).toMatch(/<p class="opening">Words that went 0: .* …<\/p>\s*<details class="whole">/)
    expect(read(html)).toMatch(/Added: 2 paragraphs, 15 words Change 2 of 2 Previous change Other words that came/)
    expect(html.match(/<p id="was_aims\.b\d+"/g)).toHaveLength(11)
  })

  it('lists entries that came together, each with its address, its length and its first words', () => {
    const indicators = ['births', 'absence', 'homes'].map((id) => ({
      ...part(id, p(long), p(long)),
      kind: 'indicator' as const,
    }))
    const html = changesToHtml(
      changesBetween(
        document('2014-2017', part('care', p(long))),
        document('2018-2021', part('care', p(long)), ...indicators),
      ),
      contexts,
    ).html
    expect(html).toContain('<h2>3 indicators added</h2>')
    expect(html).toMatch(
      /<div class="part-change added" id="births" data-has="added">\s*<h3>Title of births<\/h3>\s*<p class="change-label">New: 36 words/,
    )
    expect(read(html)).toMatch(/Not changed: “Title of care”/)
  })

  it('tells of what only got another number in one line that opens', () => {
    const parts = (shift: number) =>
      ['care', 'health', 'money'].map((id, at) => ({
        ...part(id, p(long, `${at + shift}.1`)),
        number: `${at + shift}`,
      }))
    const html = changesToHtml(
      changesBetween(
        document('2014-2017', ...parts(1)),
        document('2018-2021', part('new', p('Quite new words.')), ...parts(2)),
      ),
      contexts,
    ).html
    expect(html).toContain('<summary>3 only renumbered</summary>')
    expect(html).toContain('Not changed: 3 sections and entries; 3 only have another number')
    expect(read(html)).toContain('2 “Title of care” (it was 1)')
    expect(read(html)).toContain('1.1 is now 2.1.')
    expect(html).toMatch(/<span id="care\.b\d+">1\.1 is now 2\.1\./)
  })

  it('escapes what authors wrote, wherever it is shown', () => {
    const nasty = '<script>alert("1")</script> & <b>bold</b>'
    const html = page(
      [p(`${long} ${nasty}`), ul(nasty), facts(['unit', nasty, nasty])],
      [p(`${long} ${nasty}!`), ul(nasty, nasty), facts(['unit', nasty, `${nasty}.`, 'x'])],
    )
    expect(html).not.toMatch(/<script|<b>/)
  })

  it('leads from each change to the next and back, in the order of the page', () => {
    const html = page(
      [p('One thing that was said.'), p(long)],
      [p(long.replace('week', 'month')), p('Another thing that is said.')],
    )
    const ids = [...html.matchAll(/<div class="change [^"]*" id="([^"]+)" role="group"/g)].map(([, id]) => id)
    const next = [...html.matchAll(/class="next" href="#([^"]+)"/g)].map(([, id]) => id)
    expect(next).toEqual(ids.slice(1))
  })

  it('is right HTML for changes of every kind', async () => {
    const was = [
      h('Aims'),
      p(long, '1.1'),
      ul('One item of the list', 'Two items of the list'),
      ol('First step to take', 'Second step to take'),
      quote(p('A quoted saying of a young person in our care.')),
      box('Voices', p('We were asked and we answered the question.')),
      dl(['PCT', 'Primary care trust'], ['LSCB', 'Local safeguarding children board']),
      table('Figures', 'Area|2013', 'North|1'),
      facts(['leads', 'Led by', 'Health']),
      p('A paragraph that goes away entirely now.'),
    ]
    const now = [
      h('Our aims'),
      p(long.replace('week', 'fortnight'), '1.2'),
      ul('One item of the list', 'Three items of the list', 'Two items of the list'),
      ol('Second step to take', 'First step to take'),
      quote(p('A quoted saying of two young people in our care.')),
      box('Young voices', p('We were asked and we answered the questions.')),
      dl(['CCG', 'Clinical commissioning group'], ['LSCB', 'The local safeguarding children board']),
      table('Figures', 'Area|2013|2014', 'North|1|3', 'South|2|4'),
      facts(['leads', 'Led by', 'Schools'], ['joined', 'Joined', '2014']),
    ]
    expect(await htmlMistakesIn(page(was, now))).toEqual([])
  })

  it('is right HTML for the shipped plans, every name once and every link to something', async () => {
    for (const { documents } of await shippedPlans()) {
      const pairs = documents.slice(1).map((each, index) => [documents[index]!, each] as const)
      const widest = documents.length > 2 ? [[documents[0]!, documents.at(-1)!] as const] : []
      for (const [was, now] of [...pairs, ...widest]) {
        const html = changesToHtml(changesBetween(was, now), contexts).html
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!)
        expect(new Set(ids).size).toBe(ids.length)
        const known = new Set(ids)
        for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(known).toContain(target)
        // The checker is slow; it also sees every page of the made site.
        if (html.length < 30_000) expect(await htmlMistakesIn(html)).toEqual([])
      }
    }
  })
})

describe('a page of changes in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
  })
  afterAll(async () => {
    await browser.close()
  })

  it('has the beginning and the end of each mark in the accessibility tree', async () => {
    const tab = await browser.newPage()
    await tab.setContent(page([p(long)], [p(long.replace('month', 'quarter'))]))
    const client = await tab.context().newCDPSession(tab)
    const { nodes } = await client.send('Accessibility.getFullAXTree')
    const said = nodes.filter((node) => node.role?.value === 'StaticText').map((node) => String(node.name?.value))
    const from = said.indexOf('removed: ')
    expect(from).toBeGreaterThan(0)
    expect(said.slice(from, from + 3)).toEqual(['removed: ', 'month', ' end of removed'])
    const then = said.indexOf('added: ')
    expect(said.slice(then, then + 3)).toEqual(['added: ', 'quarter', ' end of added'])
    expect(then).toBeGreaterThan(from)
  })
})
