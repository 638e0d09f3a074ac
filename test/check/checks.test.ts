import { describe, expect, it } from 'vitest'
import { aims, editionPath, type Files, png, problemsIn, sayPlace } from '../load/made-content.ts'

const inEdition = (path: string, content: string | Uint8Array): Files => ({ [`${editionPath}/${path}`]: content })

/** The fields of the usual edition, with more. */
const edition = (more: string, id = '2014-2017', sections = 'sections:\n  - aims\n') => ({
  [`ford/cypp/${id}/edition.md`]: `---\ntitle: Plan ${id}\nkind: plan\nstatus: published\nperiod: ${id.slice(0, 4)} to ${id.slice(5, 9)}\n${sections}${more}---\n`,
})
const drafted = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, String(text).replace('published', 'draft')]))
const later = (more: string, id = '2018-2021') => edition(more, id, '')
const entry = (fields: string, text = '') => `---\ntitle: X\n${fields}---\n${text}`
const council = inEdition('partners/council.md', '---\ntitle: Council\n---\n')
const indicatorFields = 'unit: "%"\nbetter: higher\n'

/** A name, the files, and what is said, without those that are warnings. */
const mistakes: readonly (readonly [name: string, files: Files, says: string])[] = [
  [
    'a way to sign in at GitHub, of content at GitLab',
    {
      'site.md':
        '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\neditor:\n  backend: gitlab\n  repo: ford/plans\n  sign-in: https://sign-in.example.org\n---\n',
    },
    'site.md:8:12 The field "sign-in" is for GitHub, and the content is kept at GitLab.',
  ],
  [
    'an application of GitLab, of content at GitHub',
    {
      'site.md':
        '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\neditor: {backend: github, repo: ford/plans, app-id: 5a1c}\n---\n',
    },
    'site.md:5:53 The field "app-id" is for GitLab, and the content is kept at GitHub.',
  ],
  [
    'an editor that nobody has',
    {
      'site.md':
        '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\neditor:\n  backend: githab\n  repo: ford/plans\n---\n',
    },
    'site.md:6:12 "backend" cannot be "githab".',
  ],
  [
    'a page of an archive without a source',
    {
      'ford/authority.md':
        '---\ntitle: Ford Council\nshort: Ford\nlanguage: en-GB\nrecord: archive\nsources:\n  - tag: W1\n    title: Minutes\n---\n',
      ...inEdition('partners/council.md', entry('role: Leads. [W1]\n')),
      ...edition('', '2014-2017'),
      ...aims('So it was. [W1]'),
    },
    'edition.md:1:1 This page of an archive names no source.',
  ],
  [
    'a link to no entry',
    aims('See [x](attendence).'),
    'sections/aims.md:4:5 A link leads to "attendence", which the edition 2014-2017 has not.',
  ],
  [
    'a link to a file that is not there',
    aims('See [x](../priorities/amis.md).'),
    'sections/aims.md:4:5 A link leads to the file "../priorities/amis.md", and the edition 2014-2017 has no "amis".',
  ],
  [
    'a link to a file of no edition',
    aims('[x](../../2011-2014/sections/aims.md)'),
    'sections/aims.md:4:1 A link leads to the edition "2011-2014", which the plan has not.',
  ],
  [
    'a link to a file that is there, and a place in it that is not',
    aims('See [x](aims.md#helth).'),
    'sections/aims.md:4:5 A link leads to the place "helth", which "aims" has not.',
  ],
  [
    'a link to no edition',
    aims('[x](2011-2014/aims)'),
    'sections/aims.md:4:1 A link leads to the edition "2011-2014", which the plan has not.',
  ],
  [
    'a link to no plan',
    aims('[x](/derby/cypp/2006-2008/)'),
    'sections/aims.md:4:1 A link leads to the plan "derby/cypp", which there is not.',
  ],
  [
    'a link to no place',
    aims('## Health\n\n[x](#helth)'),
    'sections/aims.md:6:1 A link leads to the place "helth", which "aims" has not.',
  ],
  [
    'a link in a table',
    aims('Table: T\n\n| a | b |\n|---|---|\n| 1 | [x](none) |'),
    'sections/aims.md:8:7 A link leads to "none", which the edition 2014-2017 has not.',
  ],
  [
    'a link in a footnote',
    aims('One[^1]\n\n[^1]: See [x](none)'),
    'sections/aims.md:6:11 A link leads to "none", which the edition 2014-2017 has not.',
  ],
  [
    'a link of the home page',
    {
      'site.md':
        '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\n---\n[x](/ford/cypp/2014-2017/none)',
    },
    'site.md:6:1 A link leads to "none", which the edition 2014-2017 has not.',
  ],
  [
    'a section that is listed only',
    edition('', '2014-2017', 'sections:\n  - aims\n  - healt\n'),
    'edition.md:8:5 The list of sections names "healt", but there is no file sections/healt.md.',
  ],
  [
    'a section that is not listed',
    inEdition('sections/health.md', entry('')),
    'sections/health.md:1:1 The section "health" is not in the list of sections of its edition.',
  ],
  [
    'a partner in the list of sections',
    { ...council, ...edition('', '2014-2017', 'sections:\n  - aims\n  - council\n') },
    'edition.md:8:5 The list of sections names "council", which is a partner.',
  ],
  [
    'a lead that is no partner',
    { ...council, ...inEdition('priorities/health.md', entry('leads:\n  - counsil\n')) },
    'priorities/health.md:4:5 There is no partner "counsil" in this edition.',
  ],
  [
    'a lead that is a section',
    inEdition('priorities/health.md', entry('leads:\n  - aims\n')),
    'priorities/health.md:4:5 "aims" is a section, where a partner is wanted.',
  ],
  [
    'a lead of an action',
    inEdition('priorities/health.md', entry('actions:\n  - id: a\n    title: A\n    leads: [nobody]\n')),
    'priorities/health.md:6:13 There is no partner "nobody" in this edition.',
  ],
  [
    'an outcome that the edition has not',
    {
      ...edition('outcomes:\n  - id: stay-safe\n    title: Stay safe\n'),
      ...inEdition('priorities/health.md', entry('outcome: be-safe\n')),
    },
    'priorities/health.md:3:10 The edition has no outcome "be-safe".',
  ],
  [
    'a priority that the edition has not',
    inEdition('indicators/absence.md', entry(`${indicatorFields}priority: health\n`)),
    'indicators/absence.md:5:11 There is no priority "health" in this edition.',
  ],
  [
    'a place for an indicator that is not there',
    aims('[[indicator absence]]'),
    'sections/aims.md:4:1 There is no indicator "absence" in this edition.',
  ],
  [
    'a decision that changed nothing there is',
    inEdition('decisions/cabinet.md', entry('board: Cabinet\nresult: approved\nchanged:\n  - aim\n')),
    'decisions/cabinet.md:6:5 There is no entry "aim" in the plan.',
  ],
  [
    'a decision on no consultation',
    inEdition('decisions/cabinet.md', entry('board: Cabinet\nresult: approved\nconsultation: survey\n')),
    'decisions/cabinet.md:5:15 There is no consultation "survey" in the plan.',
  ],
  [
    'a theme that changed nothing there is',
    inEdition('consultations/survey.md', entry('themes:\n  - id: a\n    title: A\n    changed:\n      - health\n')),
    'consultations/survey.md:7:9 There is no entry "health" in the plan.',
  ],
  [
    'an older id that no edition has',
    inEdition('partners/council.md', entry('was: county\n')),
    'partners/council.md:3:6 There is no partner "county" in the other editions.',
  ],
  [
    'a note of change on nothing',
    edition('changes:\n  - day: 2015\n    kind: minor\n    text: X\n    entry: aim\n'),
    'edition.md:12:12 There is no entry "aim" in this edition.',
  ],
  [
    'an edition that replaces itself',
    edition('supersedes: 2014-2017\n'),
    'edition.md:8:13 The edition "2014-2017" names itself as the one that it replaces.',
  ],
  [
    'an edition that replaces none there is',
    edition('supersedes: 2011-2014\n'),
    'edition.md:8:13 The plan has no edition "2011-2014".',
  ],
  [
    'editions that replace one another',
    { ...edition('published: 2014\nsupersedes: 2018-2021\n'), ...later('published: 2014\nsupersedes: 2014-2017\n') },
    'edition.md:9:13 The editions 2014-2017, 2018-2021 replace one another in a circle.',
  ],
  [
    'two editions that replace the same',
    { ...later('supersedes: 2014-2017\n'), ...later('supersedes: 2014-2017\n', '2022-2024') },
    'ford/cypp/2022-2024/edition.md:6:13 Both "2018-2021" and "2022-2024" say that they replace "2014-2017".',
  ],
  [
    'two editions that are current',
    { ...edition('published: 2014\n'), ...later('published: 2014\n') },
    'ford/cypp/2018-2021/edition.md:1:1 "2014-2017" and "2018-2021" take force on the same day (2014), so that both would be current.',
  ],
  [
    'an edition that replaces a later one',
    { ...edition('published: 2014-01\nsupersedes: 2018-2021\n'), ...later('published: 2018-01\n') },
    'edition.md:9:13 "2014-2017" takes force (January 2014) before "2018-2021", which it replaces (January 2018).',
  ],
  [
    'a plan that refreshes',
    { ...edition('refreshes: 2018-2021\n'), ...later('') },
    'edition.md:8:12 Only a refresh lies over another edition; this is a plan.',
  ],
  [
    'what a refresh drops that there is not',
    {
      ...later('refreshes: 2014-2017\ndrops:\n  - aim\n'),
      ...{
        'ford/cypp/2018-2021/edition.md':
          '---\ntitle: R\nkind: refresh\nstatus: published\nperiod: 2018 to 2021\nrefreshes: 2014-2017\ndrops:\n  - aim\n---\n',
      },
    },
    'ford/cypp/2018-2021/edition.md:8:5 There is no entry "aim" in the edition 2014-2017.',
  ],
  [
    'one id of two kinds',
    inEdition('partners/aims.md', entry('')),
    'partners/aims.md:1:1 The id "aims" belongs to this partner and to the section in ford/cypp/2014-2017/sections/aims.md.',
  ],
  [
    'two actions with one id',
    inEdition('priorities/health.md', entry('actions:\n  - id: a\n    title: A\n  - id: a\n    title: B\n')),
    'priorities/health.md:6:9 Two actions have the id "a".',
  ],
  [
    'two outcomes with one id',
    edition('outcomes:\n  - id: a\n    title: A\n  - id: a\n    title: B\n'),
    'edition.md:11:9 Two outcomes have the id "a".',
  ],
  [
    'an edition with a name of the site',
    { 'ford/cypp/compare/edition.md': '---\ntitle: X\nkind: plan\nstatus: draft\nperiod: 2018\n---\n' },
    'ford/cypp/compare/edition.md:1:1 An edition cannot be called "compare": the site needs the name itself.',
  ],
  [
    'an entry that Windows cannot have',
    inEdition('partners/con.md', entry('')),
    'partners/con.md:1:1 An entry cannot be called "con": Windows cannot have files of this name.',
  ],
  [
    'an entry called index',
    inEdition('partners/index.md', entry('')),
    'partners/index.md:1:1 An entry cannot be called "index": the site needs the name itself.',
  ],
  [
    'an entry with a name of the document',
    inEdition('partners/all-partners.md', entry('')),
    'partners/all-partners.md:1:1 An entry cannot be called "all-partners": the site needs the name itself.',
  ],
  [
    'approval before drafting',
    edition('drafted: 2014-03\napproved: 2014-02\n'),
    'edition.md:9:11 It was approved (February 2014) before it was drafted (March 2014).',
  ],
  [
    'a consultation that closes before it opens',
    inEdition('consultations/survey.md', entry('opens: 2014-05-02\ncloses: 2014-05-01\n')),
    'consultations/survey.md:4:9 It closed (1 May 2014) before it opened (2 May 2014).',
  ],
  [
    'a partner that left before it joined',
    inEdition('partners/council.md', entry('joined: 2014\nleft: 2013-12\n')),
    'partners/council.md:4:7 It left (December 2013) before it joined (2014).',
  ],
  [
    'withdrawal without its status',
    edition('withdrawn: 2016\n'),
    'edition.md:8:12 The edition has a day of withdrawal, but its status is published.',
  ],
  [
    'a heading that skips a level',
    aims('## A\n\n#### B'),
    'sections/aims.md:6:1 A heading with #### comes after one with ##.',
  ],
  ['a first heading that is too deep', aims('### A'), 'sections/aims.md:4:1 The first heading has ###.'],
  [
    'figures of no indicator',
    { 'ford/cypp/readings.csv': 'indicator,area,period,value,status,note\nabsence,,2014,1,,\nabsence,,2015,1,,\n' },
    'ford/cypp/readings.csv:2:1 No edition of the plan has an indicator "absence".',
  ],
  [
    'two targets for a year',
    inEdition(
      'indicators/absence.md',
      entry(`${indicatorFields}targets:\n  - period: 2015\n    value: 1\n  - period: 2015\n    value: 2\n`),
    ),
    'indicators/absence.md:8:5 There are two targets for 2015.',
  ],
  [
    'a target before the baseline',
    inEdition(
      'indicators/absence.md',
      entry(`${indicatorFields}baseline:\n  period: 2014\n  value: 1\ntargets:\n  - period: 2013\n    value: 2\n`),
    ),
    'indicators/absence.md:9:5 The target for 2013 is for a time before the baseline, which is of 2014.',
  ],
  [
    'a picture described by its file',
    { ...aims('![map.png](pictures/map.png)'), [`${editionPath}/pictures/map.png`]: png() },
    'sections/aims.md:4:1 The words for the picture are only the name of its file: "map.png".',
  ],
  [
    'a logo that is not there',
    {
      'site.md':
        '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\nbrand:\n  logo: pictures/logo.png\n---\n',
    },
    'site.md:6:9 There is no picture "pictures/logo.png" beside site.md.',
  ],
  [
    'an abbreviation twice in the glossary',
    { 'glossary.md': '---\ntitle: G\nabbreviations:\n  - short: A\n    long: B\n  - short: A\n    long: C\n---\n' },
    'glossary.md:6:12 The glossary explains "A" twice.',
  ],
]

const doubts: readonly (readonly [name: string, files: Files, says: string])[] = [
  [
    'a picture that no text shows',
    inEdition('pictures/map.png', png()),
    'pictures/map.png No text shows this picture.',
  ],
  [
    'a target worse than the baseline',
    inEdition(
      'indicators/absence.md',
      entry(`${indicatorFields}baseline:\n  period: 2014\n  value: 3\ntargets:\n  - period: 2015\n    value: 2\n`),
    ),
    'indicators/absence.md:9:5 The last target (2) is worse than the baseline (3), since higher is better.',
  ],
  [
    'a page of a draft in an archive without a source',
    {
      'ford/authority.md':
        '---\ntitle: Ford Council\nshort: Ford\nlanguage: en-GB\nrecord: archive\nsources:\n  - tag: W1\n    title: Minutes\n---\n',
      ...inEdition('partners/council.md', entry('role: Leads. [W1]\n')),
      ...drafted(edition('', '2014-2017')),
      ...aims('So it was. [W1]'),
    },
    'edition.md:1:1 This page of an archive names no source.',
  ],
  [
    'a brand that cannot be read on white',
    {
      'site.md':
        '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\nbrand:\n  colour: "#ffcc00"\n---\n',
    },
    'site.md:6:11 The colour #ffcc00 and white have a contrast of 1.51 to 1; 4.5 is needed to read one on the other.',
  ],
  [
    'two partners of one name',
    { ...inEdition('partners/a.md', entry('')), ...inEdition('partners/b.md', entry('')) },
    'partners/b.md:2:8 Two entries of the kind partner are called "X"; the other is ford/cypp/2014-2017/partners/a.md.',
  ],
  [
    'a picture said to be one',
    { ...aims('![Picture of a map](pictures/map.png)'), [`${editionPath}/pictures/map.png`]: png() },
    'sections/aims.md:4:1 The words for the picture begin by saying that it is one.',
  ],
  [
    'a refresh of nothing',
    {
      'ford/cypp/2018-2021/edition.md': '---\ntitle: R\nkind: refresh\nstatus: published\nperiod: 2018 to 2021\n---\n',
    },
    'ford/cypp/2018-2021/edition.md:1:1 This refresh does not say which edition it lies over.',
  ],
  [
    'a note of change before publication',
    edition('published: 2014-07\nchanges:\n  - day: 2014-01\n    kind: minor\n    text: X\n'),
    'edition.md:10:10 The note of change is of January 2014, before the edition was published.',
  ],
]

describe('the checks', () => {
  it.each(mistakes)('tell of %s, with its place', async (_, files, says) => {
    const problems = (await problemsIn(files)).filter(({ level }) => level === 'error')
    expect(problems.map(sayPlace)).toEqual([says])
    expect(problems.every(({ hint }) => hint !== undefined && hint !== '')).toBe(true)
  })

  it.each(doubts)('warn of %s', async (_, files, says) => {
    const problems = await problemsIn(files)
    expect(problems.map(({ level }) => level)).toEqual(['warning'])
    expect(problems.map(sayPlace)).toEqual([says])
  })

  it('find nothing wrong with the smallest content', async () => {
    expect(await problemsIn({})).toEqual([])
  })

  it('propose what was probably meant', async () => {
    const files = {
      ...inEdition('indicators/school-attendance.md', entry(indicatorFields)),
      ...aims('[x](school-atendance)'),
    }
    expect((await problemsIn(files))[0]?.hint).toBe('Did you mean "school-attendance"?')
  })

  it('say which edition has what a link looks for', async () => {
    const files = { ...later(''), 'ford/cypp/2018-2021/partners/health.md': entry(''), ...aims('[x](health)') }
    expect((await problemsIn(files))[0]?.hint).toBe('The edition 2018-2021 has it: write 2018-2021/health.')
  })

  it('propose the nearest colour that passes', async () => {
    const files = {
      'site.md':
        '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\nbrand:\n  colour: "#3399cc"\n---\n',
    }
    expect((await problemsIn(files))[0]?.hint).toBe('The nearest that passes is "#2a7ea9".')
  })

  it('accept in a refresh what it carries over: sections, leads and links', async () => {
    const files = {
      ...council,
      ...edition('published: 2014\n'),
      'ford/cypp/2016-refresh/edition.md':
        '---\ntitle: R\nkind: refresh\nstatus: published\nperiod: 2016 to 2017\npublished: 2016\nrefreshes: 2014-2017\nsections:\n  - why\n  - aims\n---\n[The aims](aims) and [the council](council).\n',
      'ford/cypp/2016-refresh/sections/why.md': entry(''),
      'ford/cypp/2016-refresh/priorities/health.md': entry('leads:\n  - council\n'),
    }
    expect(await problemsIn(files)).toEqual([])
  })

  it('tell of an entry that a refresh has dropped', async () => {
    const files = {
      'ford/cypp/2016-refresh/edition.md':
        '---\ntitle: R\nkind: refresh\nstatus: published\nperiod: 2016 to 2017\npublished: 2016\nrefreshes: 2014-2017\ndrops:\n  - aims\n---\n[The aims](aims).\n',
    }
    expect((await problemsIn(files)).map(({ message, hint }) => [message, hint])).toEqual([
      [
        'A link leads to "aims", which the edition 2016-refresh has not.',
        'The edition 2014-2017 has it: write 2014-2017/aims.',
      ],
    ])
  })

  it('blame nothing else when one file cannot be read', async () => {
    const broken = {
      ...aims('[x](council)'),
      ...inEdition('partners/council.md', '---\ntitle: [\n---\n'),
      [`${editionPath}/edition.md`]: 'nothing',
    }
    expect((await problemsIn(broken)).map(({ place }) => place.file)).toEqual([
      `${editionPath}/edition.md`,
      `${editionPath}/partners/council.md`,
    ])
    const authority = { 'ford/authority.md': '---\ntitle: x: y\n---\n', ...aims('It was so. [W1] [W77]') }
    expect((await problemsIn(authority)).map(({ place }) => place.file)).toEqual(['ford/authority.md'])
  })

  it('ask nothing of a lower target that has a note, or stands behind a break of its series', async () => {
    const target = (more: string) =>
      inEdition(
        'indicators/absence.md',
        entry(
          `${indicatorFields}baseline:\n  period: 2014\n  value: 3\ntargets:\n  - period: 2016\n    value: 2\n${more}`,
        ),
      )
    expect(await problemsIn(target('    note: The grant ends.\n'))).toEqual([])
    expect(await problemsIn(target('breaks:\n  - period: 2015\n    note: A new form.\n'))).toEqual([])
    expect(await problemsIn(target('breaks:\n  - period: 2014\n    note: A new form.\n'))).toHaveLength(1)
  })

  it('go on when days are not precise', async () => {
    expect(
      await problemsIn(edition('drafted: 2014\nconsulted: 2014-02 to 2014-03\napproved: 2014\npublished: 2014-01\n')),
    ).toEqual([expect.objectContaining({ check: 'days-in-order' })])
    expect(
      await problemsIn(edition('drafted: 2014\nconsulted: from 2014-02\napproved: 2014\npublished: 2014-03\n')),
    ).toEqual([])
  })
})
