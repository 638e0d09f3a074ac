import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/*
 * A content folder of any size, the same each time: plans of five editions, each of fifty sections of about 600 words with
 * headings, lists, a table, a quotation, links and a note. Editions that follow each other share four fifths of their
 * paragraphs.
 */

const editionsOfPlan = ['2004-2007', '2007-2010', '2010-2013', '2013-2016', '2016-2019']
const sectionsOfEdition = 50

/** Writes at least `sections` sections, in whole plans, into an empty folder. Returns how many there are. */
export function generateContent(folder: string, sections: number): number {
  const write = (path: string, text: string) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const plans = Math.max(1, Math.ceil(sections / (editionsOfPlan.length * sectionsOfEdition)))
  const each = Math.ceil(sections / plans / editionsOfPlan.length)
  write('site.md', siteFile)
  write('glossary.md', glossaryFile)
  write('about.md', '---\ntitle: About\n---\nA site of made-up plans, as large as a test asks for.\n')
  write('north/authority.md', authorityFile)
  for (let plan = 0; plan < plans; plan++) {
    const root = `north/plan-${plan + 1}`
    write(`${root}/plan.md`, `---\ntitle: Plan ${plan + 1}\nshort: P${plan + 1}\n---\nA plan of its own.\n`)
    write(`${root}/readings.csv`, readingsFile(plan))
    for (const [age, edition] of editionsOfPlan.entries())
      for (const [path, text] of editionFiles(plan, age, edition, each)) write(`${root}/${edition}/${path}`, text)
  }
  return plans * editionsOfPlan.length * each
}

function editionFiles(plan: number, age: number, edition: string, sections: number): readonly [string, string][] {
  const [from, to] = edition.split('-')
  const ids = Array.from({ length: sections }, (_, at) => `part-${at + 1}`)
  const list = ids.map((id) => `  - ${id}`).join('\n')
  const supersedes = age === 0 ? '' : `supersedes: ${editionsOfPlan[age - 1]}\n`
  return [
    [
      'edition.md',
      `---\ntitle: Plan ${plan + 1}, ${from} to ${to}\nkind: plan\nstatus: published\nperiod: ${from} to ${to}\n` +
        `published: ${from}-04\n${supersedes}numbering: paragraphs\nsections:\n${list}\noutcomes:\n  - id: be-safe\n    title: Be safe\n---\n` +
        'What this edition is about.\n\n[[key-dates]]\n',
    ],
    ...ids.map((id, at): [string, string] => [`sections/${id}.md`, sectionFile(plan, age, at)]),
    ...fiveTimes((at) => [
      `priorities/aim-${at}.md`,
      `---\ntitle: Aim ${at} of the plan\noutcome: be-safe\nleads: [body-${at}]\n---\n${paragraph(seedOf(plan, age, 900 + at))}\n`,
    ]),
    ...fiveTimes((at) => [
      `indicators/figure-${at}.md`,
      `---\ntitle: Figure ${at} of the plan\nunit: "%"\nbetter: higher\npriority: aim-${at}\nleads: [body-${at}]\nbaseline: { period: ${Number(from) - 1}, value: 5${at} }\n` +
        `targets:\n  - { period: ${to}, value: 7${at + 1} }\n---\n${paragraph(seedOf(plan, age, 920 + at))}\n`,
    ]),
    ...fiveTimes((at) => [
      `partners/body-${at}.md`,
      `---\ntitle: Body ${at} of the area\nrole: It does its part.\ngroup: other\n---\n${paragraph(seedOf(plan, age, 940 + at))}\n`,
    ]),
    [
      `decisions/board-${from}.md`,
      `---\ntitle: Approval of the plan\nboard: Board\nday: ${from}-03-14\nresult: approved\n---\n#1. ${paragraph(seedOf(plan, age, 960))}\n`,
    ],
  ]
}

function fiveTimes(make: (at: number) => [string, string]): readonly [string, string][] {
  return [1, 2, 3, 4, 5].map(make)
}

function sectionFile(plan: number, age: number, at: number): string {
  let paragraphs = 0
  const next = () => paragraph(seedOf(plan, age, at * 17 + paragraphs++))
  const link = `[Aim ${(at % 5) + 1}](aim-${(at % 5) + 1})`
  const rows = Array.from({ length: 4 }, (_, row) => {
    const random = randomFrom(seedOf(plan, age, at * 17 + 400 + row))
    return `| Area ${row + 1} | ${Math.floor(random() * 100)} | ${Math.floor(random() * 100)} |`
  })
  return `---
title: Part ${at + 1} of the plan
---
${next()}

## What we will do in part ${at + 1}

${next()} See ${link}, and [the web](https://www.example.org/${at}).

- ${sentence(seedOf(plan, age, at * 17 + 300))}
- ${sentence(seedOf(plan, age, at * 17 + 301))}
- ${sentence(seedOf(plan, age, at * 17 + 302))}

${next()}

> ${next()}

### How it is counted

${next()}[^1]

Table: Figures by area

| Area | Before | After |
|---|--:|--:|
${rows.join('\n')}

${next()}

## What comes next

${next()}

${next()}

[^1]: ${sentence(seedOf(plan, age, at * 17 + 303))}
`
}

/** The seed of a paragraph: one in five is new in an edition, the others are as old as the edition they came with. */
function seedOf(plan: number, age: number, paragraph: number): number {
  let born = 0
  for (let each = 1; each <= age; each++) if (randomFrom(paragraph * 31 + each * 7919 + plan)() < 0.2) born = each
  return plan * 1_000_003 + paragraph * 101 + born * 13
}

function paragraph(seed: number): string {
  const random = randomFrom(seed)
  return Array.from({ length: 5 }, () => sentence(Math.floor(random() * 1e9))).join(' ')
}

function sentence(seed: number): string {
  const random = randomFrom(seed)
  const chosen = Array.from(
    { length: 10 + Math.floor(random() * 8) },
    () => words[Math.floor(random() * words.length)]!,
  )
  const text = chosen.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** Mulberry32: a small generator that gives the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const words =
  `children young people families schools health services partners council support early help learning safety
carers voice review needs outcomes plan year priority action target board area local better change improve work together
access places quality skills training housing play leisure transport attendance attainment wellbeing emotional physical
protection neglect risk disability equality inclusion transition employment voluntary community neighbourhood police
commissioning budget resources workforce leadership inspection evidence progress report quarter measure`.split(/\s+/)

function readingsFile(plan: number): string {
  const rows = fiveTimes((at) => {
    const random = randomFrom(plan * 97 + at)
    const years = Array.from(
      { length: 16 },
      (_, year) => `figure-${at},,${2003 + year},${(50 + random() * 30).toFixed(1)},,`,
    )
    return ['', years.join('\n')]
  })
  return `indicator,area,period,value,status,note\n${rows.map(([, text]) => text).join('\n')}\n`
}

const siteFile = `---
title: Plans of the north
address: https://plans.example.org
language: en-GB
contact: The plans officer
licence: Open Government Licence v3.0
brand:
  colour: "#1d5c4f"
accessibility:
  standard: WCAG 2.2 AA
  status: partially
  tested: 2020-01-01
  tested-by: the plans officer
  response-days: 10
---
Plans that nobody made.
`

const glossaryFile = `---
title: Glossary
abbreviations:
  - { short: CYPP, long: Children and Young People's Plan }
---
Aim
: What the plan is for.
`

const authorityFile = `---
title: North Council
short: North
language: en-GB
record: fictional
---
A council that is made up.
`
