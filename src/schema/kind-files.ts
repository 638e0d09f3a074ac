import type { Kind } from './kinds.ts'

/** Where the file of each kind stands, and what it is, for officers. */
export const kindFiles: { readonly [K in Kind | 'reading']: { readonly file: string; readonly is: string } } = {
  site: { file: 'site.md', is: 'The website as a whole. Its text stands on the home page, above the plans.' },
  about: { file: 'about.md', is: 'The page about the website.' },
  glossary: { file: 'glossary.md', is: 'Words and abbreviations. Its text is a list of terms with their meanings.' },
  authority: {
    file: '<authority>/authority.md',
    is: 'A body that answers for plans. Its text says in a paragraph or two who it is.',
  },
  plan: {
    file: '<authority>/<plan>/plan.md',
    is: 'A plan through all its editions. Its text says what the plan is for.',
  },
  edition: {
    file: '<authority>/<plan>/<edition>/edition.md',
    is: 'The plan as it stood at one time. Its text is the introduction.',
  },
  section: { file: '<edition>/sections/<id>.md', is: 'A chapter of an edition.' },
  priority: { file: '<edition>/priorities/<id>.md', is: 'What an edition wants to achieve first, and how.' },
  indicator: { file: '<edition>/indicators/<id>.md', is: 'A figure that shows how things are going.' },
  partner: { file: '<edition>/partners/<id>.md', is: 'A body that works on the plan.' },
  consultation: {
    file: '<edition>/consultations/<id>.md',
    is: 'An occasion on which people were asked, and what came of it.',
  },
  decision: {
    file: '<edition>/decisions/<id>.md',
    is: 'What a board decided. Its text is the report, with its own paragraph numbers.',
  },
  reading: {
    file: '<authority>/<plan>/readings.csv',
    is: 'The figures of a plan, a row for each indicator, area and period.',
  },
}
