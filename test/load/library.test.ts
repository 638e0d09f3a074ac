import { describe, expect, it } from 'vitest'
import { editionPath, type Files, loadFiles, sayPlace } from './made-content.ts'

/** The fields and the text of one entry, as the model has them. */
async function entryIn(
  folder: 'priorities' | 'indicators' | 'partners' | 'consultations' | 'decisions' | 'sections',
  fields: string,
) {
  const files: Files = {
    [`${editionPath}/${folder}/aims.md`]: `---\ntitle: "Aims: all"\n${fields}---\n`,
    ...(folder === 'sections' ? {} : { [`${editionPath}/sections/aims.md`]: undefined }),
  }
  const { library, problems } = await loadFiles({
    [`${editionPath}/edition.md`]: '---\ntitle: E\nkind: plan\nstatus: draft\nperiod: 2014\n---\n',
    ...files,
  })
  expect(problems).toEqual([])
  const { text: _, place, ...rest } = library!.plans[0]!.editions[0]![folder][0]!
  expect(place).toEqual({ file: `${editionPath}/${folder}/aims.md`, line: 1 })
  return rest
}

describe('a library', () => {
  it('has a section', async () => {
    expect(await entryIn('sections', 'was: goals\nappendix: yes\noutcome: safe\n')).toEqual({
      kind: 'section',
      id: 'aims',
      title: 'Aims: all',
      was: 'goals',
      appendix: true,
      outcome: 'safe',
    })
  })

  it('has a priority', async () => {
    const fields =
      'outcome: safe\nleads:\n  - council\nactions:\n  - id: a\n    title: Do it\n    leads: [council, police]\n    due: 2015-03\n    status: under-way\n    note: "Soon: yes"\n  - id: b\n    title: And this\n'
    expect(await entryIn('priorities', fields)).toEqual({
      kind: 'priority',
      id: 'aims',
      title: 'Aims: all',
      outcome: 'safe',
      leads: ['council'],
      actions: [
        {
          id: 'a',
          title: 'Do it',
          leads: ['council', 'police'],
          due: '2015-03',
          status: 'under-way',
          note: 'Soon: yes',
        },
        { id: 'b', title: 'And this', leads: [] },
      ],
    })
  })

  it('has an indicator, its targets and breaks oldest first', async () => {
    const fields =
      'unit: per 10,000 children\nbetter: lower\npriority: health\nleads: [council]\ndefinition: D\norigin: O\nfrequency: yearly\ndecimals: 1\nbaseline:\n  period: 2013/14\n  value: 10.0\n  note: N\ntargets:\n  - {period: 2016, value: 8}\n  - {period: 2015, value: 9.50}\ntolerance: 0.5\nbreaks:\n  - period: 2015\n    note: B\n'
    expect(await entryIn('indicators', fields)).toEqual({
      kind: 'indicator',
      id: 'aims',
      title: 'Aims: all',
      unit: 'per 10,000 children',
      better: 'lower',
      priority: 'health',
      leads: ['council'],
      definition: 'D',
      origin: 'O',
      frequency: 'yearly',
      decimals: 1,
      baseline: { period: '2013/14', value: 10, text: '10.0', note: 'N' },
      targets: [
        { period: '2015', value: 9.5, text: '9.50' },
        { period: '2016', value: 8, text: '8' },
      ],
      tolerance: 0.5,
      breaks: [{ period: '2015', note: 'B' }],
    })
  })

  it('has a partner', async () => {
    expect(
      await entryIn(
        'partners',
        'role: R\ngroup: health\nwas-called:\n  - PCT\njoined: 2006\nleft: 2013-03\nhomepage: https://example.org\n',
      ),
    ).toEqual({
      kind: 'partner',
      id: 'aims',
      title: 'Aims: all',
      role: 'R',
      group: 'health',
      wasCalled: ['PCT'],
      joined: '2006',
      left: '2013-03',
      homepage: 'https://example.org',
    })
  })

  it('has a consultation', async () => {
    const fields =
      'opens: 2014-04-01\ncloses: 2014-06\naudiences: [Children]\nresponses: 2590\nresponse-note: over 2,590\nquestions:\n  - id: q\n    title: What?\nthemes:\n  - id: t\n    title: T\n    answer: A\n    changed: [aims]\n    responses: 3\noutcome-day: 2014-09\n'
    expect(await entryIn('consultations', fields)).toEqual({
      kind: 'consultation',
      id: 'aims',
      title: 'Aims: all',
      opens: '2014-04-01',
      closes: '2014-06',
      audiences: ['Children'],
      responses: 2590,
      responseNote: 'over 2,590',
      questions: [{ id: 'q', title: 'What?' }],
      themes: [{ id: 't', title: 'T', answer: 'A', changed: ['aims'], responses: 3 }],
      outcomeDay: '2014-09',
    })
  })

  it('has a decision', async () => {
    const fields =
      'board: Cabinet\nday: 2014-07-22\nitem: 6\nreport-of: Director\nresult: approved\nresult-note: N\nrecommendations:\n  - number: "2.10"\n    text: T\nconditions:\n  - text: C\n    met: part\n    note: N\npapers:\n  - P\nchanged: [aims]\nconsultation: survey\n'
    expect(await entryIn('decisions', fields)).toEqual({
      kind: 'decision',
      id: 'aims',
      title: 'Aims: all',
      board: 'Cabinet',
      day: '2014-07-22',
      item: '6',
      reportOf: 'Director',
      result: 'approved',
      resultNote: 'N',
      recommendations: [{ number: '2.10', text: 'T' }],
      conditions: [{ text: 'C', met: 'part', note: 'N' }],
      papers: ['P'],
      changed: ['aims'],
      consultation: 'survey',
    })
  })

  it('has an edition with its days', async () => {
    const fields =
      'status-note: S\nperiod-note: P\ndrafted: 2014-02 to 2014-03\nconsulted: from 2014-04\napproved: 2014-07-22\nin-force: 2014-10\nsupersedes: x\ndraft-of: y\nnumbering: paragraphs\noutcomes:\n  - id: safe\n    title: Safe\nchanges:\n  - day: 2015\n    kind: minor\n    text: T\n    entry: aims\nsections: [aims]\n'
    const { library, problems } = await loadFiles({
      [`${editionPath}/edition.md`]: `---\ntitle: E\nkind: plan\nstatus: approved\nperiod: 2014 to 2017\n${fields}---\nIntro.\n`,
    })
    expect(problems).toEqual([])
    const { text, sections, place: _, ...rest } = library!.plans[0]!.editions[0]!
    expect(text.blocks).toEqual([{ kind: 'paragraph', id: 'p1', line: 25, runs: [{ text: 'Intro.' }] }])
    expect(sections.map((section) => section.id)).toEqual(['aims'])
    expect(rest).toEqual({
      id: '2014-2017',
      authority: 'ford',
      plan: 'cypp',
      title: 'E',
      kind: 'plan',
      status: 'approved',
      statusNote: 'S',
      period: { from: '2014', to: '2017' },
      periodNote: 'P',
      days: {
        drafted: { from: '2014-02', to: '2014-03' },
        consulted: { from: '2014-04' },
        approved: { from: '2014-07-22', to: '2014-07-22' },
        inForce: '2014-10',
      },
      supersedes: 'x',
      drops: [],
      draftOf: 'y',
      numbering: 'paragraphs',
      outcomes: [{ id: 'safe', title: 'Safe' }],
      changes: [{ day: '2015', kind: 'minor', text: 'T', entry: 'aims' }],
      sectionOrder: ['aims'],
      priorities: [],
      indicators: [],
      partners: [],
      consultations: [],
      decisions: [],
    })
  })

  it('has the site, its standing pages and its glossary', async () => {
    const { library, problems } = await loadFiles({
      'site.md':
        '---\ntitle: T\naddress: https://example.org\nlanguage: cy\nnotice: N\ncontact: C\nlicence: L\nlicence-address: https://example.org/l\nhandbook: no\nbrand:\n  colour: "#1D4F91"\naccessibility:\n  standard: WCAG 2.2 AA\n  status: fully\n  tested: 2025-03\n  tested-by: us\n  problems: [P]\n  response-days: 10\n---\nHome.\n',
      'about.md': '---\ntitle: About\n---\nA.\n',
      'glossary.md':
        '---\ntitle: Words\nabbreviations:\n  - {short: PCT, long: Primary Care Trust}\nnames:\n  - {was: PCT, now: CCG, from: 2013-04}\n---\nThe PCT.\n',
    })
    expect(problems).toEqual([])
    const { text: _, place: __, ...site } = library!.site
    expect(site).toEqual({
      title: 'T',
      address: 'https://example.org',
      language: 'cy',
      notice: 'N',
      contact: 'C',
      licence: 'L',
      licenceAddress: 'https://example.org/l',
      handbook: false,
      brand: { colour: '#1d4f91' },
      accessibility: {
        standard: 'WCAG 2.2 AA',
        status: 'fully',
        tested: '2025-03',
        testedBy: 'us',
        problems: ['P'],
        responseDays: 10,
      },
    })
    expect(library!.about?.title).toBe('About')
    expect(library!.glossary.names).toEqual([{ was: 'PCT', now: 'CCG', from: '2013-04' }])
    expect(library!.glossary.text.blocks[0]).toMatchObject({
      runs: [{ text: 'The ' }, { text: 'PCT', expansion: 'Primary Care Trust' }, { text: '.' }],
    })
  })

  it('has editions oldest first, drafts and reviews beside what they belong to', async () => {
    const one = (id: string, fields: string) => ({
      [`ford/cypp/${id}/edition.md`]: `---\ntitle: ${id}\nstatus: published\n${fields}---\n`,
    })
    const { library, problems } = await loadFiles({
      ...one('c-refresh', 'kind: refresh\nperiod: 2008\npublished: 2008\nrefreshes: a\n'),
      ...one('b-review', 'kind: review\nperiod: 2007\npublished: 2006\nreviews: a\n'),
      ...one('a', 'kind: plan\nperiod: 2006 to 2009\npublished: 2006-11\n'),
      ...one('z-draft', 'kind: consultation\nperiod: 2008\nconsulted: 2008-03\ndraft-of: c-refresh\n'),
      ...one('unknown', 'kind: plan\nperiod: to 2030\n'),
    })
    expect(problems).toEqual([])
    expect(library!.plans[0]!.editions.map((edition) => edition.id)).toEqual([
      'a',
      'b-review',
      'z-draft',
      'c-refresh',
      '2014-2017',
      'unknown',
    ])
  })

  it('has entries by their order, then their ids, and sections as they are listed', async () => {
    const { library } = await loadFiles({
      [`${editionPath}/partners/b.md`]: '---\ntitle: B\n---\n',
      [`${editionPath}/partners/c.md`]: '---\ntitle: C\norder: 1\n---\n',
      [`${editionPath}/partners/a.md`]: '---\ntitle: A\n---\n',
      [`${editionPath}/partners/d.md`]: '---\ntitle: D\norder: 10\n---\n',
      [`${editionPath}/partners/e.md`]: '---\ntitle: E\norder: 2\n---\n',
      [`${editionPath}/sections/zeal.md`]: '---\ntitle: Z\n---\n',
      [`${editionPath}/edition.md`]:
        '---\ntitle: E\nkind: plan\nstatus: draft\nperiod: 2014\nsections: [zeal, aims]\n---\n',
    })
    const edition = library!.plans[0]!.editions[0]!
    expect(edition.partners.map(({ id }) => id)).toEqual(['c', 'e', 'd', 'a', 'b'])
    expect(edition.sections.map(({ id }) => id)).toEqual(['zeal', 'aims'])
  })

  it('is the same from the same content', async () => {
    const [one, two] = [await loadFiles({}), await loadFiles({})]
    expect(JSON.stringify(one)).toBe(JSON.stringify(two))
  })
})

describe('readings.csv', () => {
  const head = 'indicator,area,period,value,status,note\n'
  const load = async (csv: string) => {
    const { library, problems } = await loadFiles({ 'ford/cypp/readings.csv': csv })
    return { readings: library!.plans[0]!.readings, says: problems.map(sayPlace) }
  }

  it('is read in the order of indicators, areas and periods', async () => {
    const { readings, says } = await load(
      `${head}b,,2014,1,,\na,England,2014,2.50,provisional,"A note, with a comma"\na,,2015,3,published,\na,,2014/15-Q2,4,,\na,,2014,,suppressed,\n`,
    )
    expect(says).toEqual([])
    expect(readings.map(({ place, ...reading }) => [place.line, reading])).toEqual([
      [5, { indicator: 'a', area: '', period: '2014/15-Q2', value: 4, text: '4', status: 'published' }],
      [6, { indicator: 'a', area: '', period: '2014', text: '', status: 'suppressed' }],
      [4, { indicator: 'a', area: '', period: '2015', value: 3, text: '3', status: 'published' }],
      [
        3,
        {
          indicator: 'a',
          area: 'England',
          period: '2014',
          value: 2.5,
          text: '2.50',
          status: 'provisional',
          note: 'A note, with a comma',
        },
      ],
      [2, { indicator: 'b', area: '', period: '2014', value: 1, text: '1', status: 'published' }],
    ])
  })

  it.each([
    ['nothing', '', 'ford/cypp/readings.csv:1:1 The file is empty.'],
    [
      'another column',
      'indicator,area,year,value,status,note\n',
      'ford/cypp/readings.csv:1:1 There is no column "year".',
    ],
    [
      'columns in another order',
      'area,indicator,period,value,status,note\n',
      'ford/cypp/readings.csv:1:1 The columns are not those that readings have, in their order.',
    ],
    ['a row that is short', `${head}a,,2014,1\n`, 'ford/cypp/readings.csv:2:1 The row has 4 cells; it needs 6.'],
    [
      'a quote in a cell',
      `${head}a,,2014,1,,an "odd" note\n`,
      'ford/cypp/readings.csv:2:1 There is a double quote in the middle of a cell.',
    ],
    [
      'a quote that is not closed',
      `${head}a,,2014,1,,"open\n`,
      'ford/cypp/readings.csv:2:1 A cell begins with a double quote that is not closed.',
    ],
    [
      'a number with a comma',
      `${head}a,,2014,"2,590",,\n`,
      'ford/cypp/readings.csv:2:10 "2,590" is not a number (value).',
    ],
    [
      'a period that is none',
      `${head}a,,2014-15,1,,\n`,
      'ford/cypp/readings.csv:2:4 "2014-15" (period) is not a period.',
    ],
    ['an unknown status', `${head}a,,2014,1,final,\n`, 'ford/cypp/readings.csv:2:11 "status" cannot be "final".'],
    ['no value', `${head}a,,2014,,,\n`, 'ford/cypp/readings.csv:2:1 The figure has no value.'],
    [
      'a value that is suppressed',
      `${head}a,,2014,1,suppressed,\n`,
      'ford/cypp/readings.csv:2:1 A figure that is suppressed has a value.',
    ],
    ['no indicator', `${head},,2014,1,,\n`, 'ford/cypp/readings.csv:2:1 The field "indicator" is missing.'],
    [
      'a figure twice',
      `${head}a,,2014,1,,\na,,2014,2,,\n`,
      'ford/cypp/readings.csv:3:1 There are two figures of "a" for 2014; the first is in line 2.',
    ],
  ])('with %s is told with the line', async (_, csv, says) => {
    expect((await load(csv)).says).toEqual([says])
  })
})
