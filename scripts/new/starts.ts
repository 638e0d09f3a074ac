import { type EntryKind, folderOf } from '../../src/model/entries.ts'
import type { Id } from '../../src/model/id.ts'
import type { OutputFile } from '../../src/output-file.ts'
import { quoted } from './front-matter.ts'

/*
 * What new content begins with: files that pass the checks as they are, with the rest to be filled in as comments.
 */

export function newAuthority(id: Id, title: string): OutputFile {
  return {
    path: `${id}/authority.md`,
    content: `---
title: ${quoted(title)}
short: ${quoted(titleFromId(id))}
language: en-GB
# The address of the authority's own website:
# homepage: https://www.example.org
# own: the authority's own plans; archive: a record made from public sources; fictional: made up
record: own
---
${title} answers for the plans below.
`,
  }
}

export function newPlan(authority: Id, id: Id, title: string): OutputFile {
  return {
    path: `${authority}/${id}/plan.md`,
    content: `---
title: ${quoted(title)}
# What people call it for short:
# short: CYPP
---
What this plan is for, in a paragraph or two.
`,
  }
}

export interface EditionStart {
  readonly kind: string
  /** The edition that a refresh lies over, a review looks at, a plan replaces. */
  readonly from: Id | undefined
}

/** The fields of an edition that say how it stands to the one before, by its kind. */
export function relationOf({ kind, from }: EditionStart): readonly [name: string, value: Id] | undefined {
  if (from === undefined) return undefined
  if (kind === 'refresh') return ['refreshes', from]
  if (kind === 'review') return ['reviews', from]
  return kind === 'plan' ? ['supersedes', from] : undefined
}

export function newEdition(folder: string, id: Id, title: string, start: EditionStart): readonly OutputFile[] {
  const relation = relationOf(start)
  const edition = `---
title: ${quoted(title)}
kind: ${start.kind}
status: draft
${periodLine(id)}
${relation === undefined ? '' : `${relation[0]}: ${relation[1]}\n`}${daysToCome.join('\n')}
${start.kind === 'refresh' ? '# Entries of the refreshed edition that end here:\n# drops: [an-id]\n' : ''}sections:
  - introduction
---
What this edition says, in a paragraph or two.
`
  const section = `---
title: Introduction
---
Write here.
`
  return [
    { path: `${folder}/edition.md`, content: edition },
    { path: `${folder}/sections/introduction.md`, content: section },
  ]
}

/** Days are written when they are known, never guessed. */
export const daysToCome: readonly string[] = [
  '# Take the # away and write each day once it is known: 2019, 2019-05 or 2019-05-21.',
  '# consulted: 2019-01 to 2019-03',
  '# approved: 2019-05-21',
  '# published: 2019-06-03',
]

/** `2019-2022` covers 2019 to 2022; where the id does not say, the officer must. */
export function periodLine(id: Id): string {
  const years = /^(\d{4})-(\d{4})$/.exec(id)
  if (years !== null) return `period: ${years[1]} to ${years[2]}`
  const year = /^(\d{4})(?!\d)/.exec(id)
  return year === null ? '# Write the years that it covers:\nperiod: ' : `period: from ${year[1]}`
}

export function newEntry(folder: string, kind: EntryKind, id: Id, title: string): OutputFile {
  return {
    path: `${folder}/${folderOf[kind]}/${id}.md`,
    content: `---\ntitle: ${quoted(title)}\n${entryFields[kind]}---\n${entryTexts[kind]}\n`,
  }
}

/** What each kind must have, and in comments what it may. */
const entryFields: { readonly [K in EntryKind]: string } = {
  section: '',
  priority: `# outcome: an-outcome
# leads: [a-partner]
# actions:
#   - id: an-action
#     title: What will be done
#     leads: [a-partner]
#     due: 2020-03
#     status: planned
`,
  indicator: `unit: "%"
# higher, lower or neither
better: higher
# priority: a-priority
# leads: [a-partner]
# definition: What is counted, and how.
# frequency: yearly
# baseline: { period: 2018/19, value: 90 }
# targets:
#   - { period: 2021/22, value: 95 }
`,
  partner: `# role: What it does for the plan.
# group: council
# joined: 2019
`,
  consultation: `# opens: 2019-01-14
# closes: 2019-03-31
# audiences: [children and young people, parents and carers]
# questions:
#   - id: a-question
#     title: What was asked?
`,
  decision: `# Who decided, and when:
board: Cabinet
# day: 2019-05-21
# approved, agreed, noted, amended, referred, deferred, rejected or unknown
result: unknown
# recommendations:
#   - number: "1"
#     text: That the plan be approved.
`,
}

const entryTexts: { readonly [K in EntryKind]: string } = {
  section: 'Write here.',
  priority: 'Why this matters, and what will be different for children and young people.',
  indicator: 'What this figure tells, and what it does not.',
  partner: 'What this partner brings to the plan.',
  consultation: 'Who was asked, how, and what they said.',
  decision: 'What the report said, and why the board decided as it did.',
}

/** `early-help` may be called "Early help". */
export function titleFromId(id: Id): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
