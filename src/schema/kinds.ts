import { actionStatuses, results } from '../model/entries.ts'
import { editionKinds, numberings, statuses } from '../model/plan.ts'
import { readingStatuses } from '../model/readings.ts'
import { ids, listOf, mapping } from './compound.ts'
import { day, days, period } from './days.ts'
import { type Fields, optional, required } from './form.ts'
import {
  amount,
  colour,
  id,
  language,
  oneOf,
  pictureFile,
  siteAddress,
  sourceTag,
  text,
  web,
  whole,
  yesNo,
} from './scalars.ts'

/*
 * The content format, declared once. Reading, checking, the JSON Schema and the reference for officers are made from it.
 * The order of fields is the order of the reference.
 */

const title = required(text, 'What it is called.')
const was = optional(
  id,
  'The id that this thing had in the edition before, where that was another one.',
  'healthy-lives',
)
const order = optional(
  whole,
  'Its place among the others of its kind, smallest first; without it they stand by id.',
  '1',
)

const figure = mapping({
  period: required(period, 'The year or quarter that the figure is for.', '2014/15'),
  value: required(amount, 'The figure, in the unit of the indicator.', '93.7'),
  note: optional(text, 'What a reader should know about this figure.', 'Set by the board in July 2014.'),
})

export const site = {
  title: required(text, 'The name of the whole site.', 'Plans of Averleigh'),
  address: required(siteAddress, 'Where the site will stand on the web, without a stroke at its end.'),
  language: required(language, 'The language that the pages are written in.'),
  notice: optional(text, 'One line shown at the top of every page, for a while.', 'The offices are closed on Monday.'),
  contact: optional(
    text,
    'Whom to ask, as a role, and how to ask for another format.',
    'Ask the plans officer for large print.',
  ),
  licence: optional(text, 'One line that says under what terms the texts may be used.', 'Open Government Licence v3.0'),
  'licence-address': optional(web, 'Where the licence can be read.', 'https://www.example.org/licence'),
  brand: optional(
    mapping({
      colour: optional(colour, 'The main colour, of headings and bars.'),
      accent: optional(colour, 'A second colour, used sparingly.', '"#7a2048"'),
      logo: optional(pictureFile, 'A picture in the folder pictures beside site.md.'),
    }),
    'The colours and the logo of the site.',
    'colour: "#1d4f91"',
  ),
  accessibility: optional(
    mapping({
      standard: required(text, 'The standard that the site is held to.', 'WCAG 2.2 AA'),
      status: required(oneOf(['fully', 'partially', 'not']), 'How far it meets that standard.', 'partially'),
      tested: optional(day, 'When it was last tested.', '2025-03'),
      'tested-by': optional(text, 'Who tested it, as a role or a body.', 'the digital team'),
      problems: optional(listOf(text), 'What is known not to work for some people.', '- Older tables have no captions'),
      'response-days': optional(whole, 'Within how many working days a request for another format is answered.', '10'),
    }),
    'The answers that the accessibility statement is made from.',
    'standard: WCAG 2.2 AA\nstatus: partially',
  ),
} satisfies Fields

export const about = { title } satisfies Fields

export const glossary = {
  title,
  abbreviations: optional(
    listOf(
      mapping({
        short: required(text, 'The abbreviation as it stands in texts.', 'PCT'),
        long: required(text, 'What it stands for.', 'Primary Care Trust'),
      }),
    ),
    'Abbreviations that every text of the site may use without saying what they stand for.',
  ),
  names: optional(
    listOf(
      mapping({
        was: required(text, 'The old name.', 'Primary Care Trust'),
        now: required(text, 'The new name.', 'Clinical Commissioning Group'),
        from: optional(day, 'Since when.', '2013-04'),
        note: optional(text, 'What a reader should know about the change.', 'It took over most of the work.'),
      }),
    ),
    'Bodies that were renamed or replaced: search finds the two names together.',
  ),
} satisfies Fields

export const authority = {
  title: required(text, 'Its full name.', 'Averleigh Borough Council'),
  short: required(text, 'What the public calls it.', 'Averleigh'),
  language: required(language, 'The language that its plans are written in.'),
  homepage: optional(web, 'Its own website.', 'https://www.example.org'),
  record: required(
    oneOf(['own', 'archive', 'fictional']),
    'own: its own text; archive: a record made from public sources, not its own text; fictional: made up.',
    'own',
  ),
  sources: optional(
    listOf(
      mapping({
        tag: required(sourceTag, 'What stands in square brackets in the texts, without the brackets.'),
        title: required(text, 'What the source is called.', 'Minutes of the Cabinet'),
        publisher: optional(text, 'Who published it.', 'Averleigh Borough Council'),
        address: optional(web, 'Where it stands, or stood, on the web.', 'https://www.example.org/minutes'),
        date: optional(text, 'When it was published, in words.', '22 July 2014'),
        document: optional(text, 'The name of the file, where a copy is kept.', 'minutes.txt'),
      }),
    ),
    'The sources that texts of this authority refer to.',
  ),
} satisfies Fields

export const plan = {
  title: required(text, 'What the plan is called in all its editions.', "Children and Young People's Plan"),
  short: optional(text, 'A short name or abbreviation.', 'CYPP'),
} satisfies Fields

export const edition = {
  title: required(text, 'The title as printed on the cover.', "Children and Young People's Plan 2014-2017"),
  kind: required(oneOf(editionKinds), 'What sort of edition it is; consultation is a draft put to the public.'),
  status: required(
    oneOf(statuses),
    'How far it has come, as far as is known. In force, superseded and expired are worked out from days, never typed.',
    'published',
  ),
  'status-note': optional(text, 'A sentence shown with the status.', 'The resolution was not seen.'),
  period: required(days, 'The years that it covers.'),
  'period-note': optional(text, 'A sentence about the period.', 'The years are inferred from the title.'),
  drafted: optional(days, 'When it was drafted.', '2014-02 to 2014-03'),
  consulted: optional(days, 'When the public was asked about it.', '2014-04 to 2014-06'),
  approved: optional(days, 'When it was approved.', '2014-07-22'),
  published: optional(days, 'When it was published.', '2014-09'),
  withdrawn: optional(days, 'When it was withdrawn.', '2016-01-04'),
  'in-force': optional(day, 'When it takes force, if not on the day of publication.', '2014-10-01'),
  supersedes: optional(id, 'The edition of the same plan that it replaces.', '2011-2014'),
  refreshes: optional(
    id,
    'Of a refresh: the edition it lies over. What it does not hold is carried over from there.',
    '2011-2014',
  ),
  drops: optional(ids, 'Of a refresh: entries of the refreshed edition that end here.', '- old-priority'),
  reviews: optional(id, 'Of a review: the edition that it looks back on.', '2011-2014'),
  'draft-of': optional(id, 'Of a consultation draft: the edition that it led to.', '2014-2017'),
  numbering: optional(
    oneOf(numberings),
    'headings: sections 1, 2 and headings 1.1; paragraphs: sections 1, 2 and paragraphs 1.1, 1.2; none: no numbers.',
    'headings',
  ),
  sections: optional(ids, 'The sections in their order.', '- introduction'),
  outcomes: optional(
    listOf(
      mapping({
        id: required(id, 'Its id, which priorities name.', 'be-healthy'),
        title: required(text, 'The outcome in words.', 'Be healthy'),
      }),
    ),
    'What the priorities are for.',
  ),
  changes: optional(
    listOf(
      mapping({
        day: required(day, 'When the published text was changed.'),
        kind: required(oneOf(['major', 'minor']), 'major: the meaning changed; minor: a correction.', 'minor'),
        text: required(text, 'What was changed and why, in one line.', 'Corrected the target for 2015.'),
        entry: optional(id, 'The entry that was changed.'),
      }),
    ),
    'Notes of change: each correction of a published edition carries one.',
  ),
} satisfies Fields

export const section = {
  title,
  was,
  order,
  appendix: optional(yesNo, 'Whether it is an appendix.'),
  outcome: optional(id, 'The outcome that it is about.', 'be-healthy'),
} satisfies Fields

export const priority = {
  title,
  was,
  order,
  outcome: optional(id, 'The outcome that it serves.', 'be-healthy'),
  leads: optional(ids, 'The partners that lead on it.', '- council'),
  actions: optional(
    listOf(
      mapping({
        id: required(id, 'Its id, the same through all editions.', 'train-mentors'),
        title: required(text, 'What will be done.', 'Train forty mentors'),
        leads: optional(ids, 'The partners that lead on it.', '- council'),
        due: optional(day, 'By when.', '2015-03'),
        status: optional(oneOf(actionStatuses), 'How far it has come.', 'under-way'),
        note: optional(text, 'A sentence about it.', 'Twelve were trained by June.'),
      }),
    ),
    'What will be done about it.',
  ),
} satisfies Fields

export const indicator = {
  title,
  was,
  order,
  unit: required(text, 'What its figures count.', '"% of pupils"'),
  better: required(oneOf(['higher', 'lower', 'neither']), 'Which way is better.'),
  priority: optional(id, 'The priority that it measures.', 'healthy-lives'),
  leads: optional(ids, 'The partners that answer for it.', '- council'),
  definition: optional(
    text,
    'What exactly is counted, in a sentence.',
    'Pupils who miss a tenth or more of their sessions.',
  ),
  origin: optional(text, 'Where the figures come from.', 'School census'),
  frequency: optional(oneOf(['yearly', 'quarterly']), 'How often there is a figure.'),
  decimals: optional(whole, 'With how many decimals its figures are printed.', '1'),
  baseline: optional(figure, 'The figure that targets are measured against.'),
  targets: optional(listOf(figure), 'The figures aimed at, earliest first.'),
  tolerance: optional(amount, 'How far off its target a figure still counts as near, in the unit.', '0.5'),
  breaks: optional(
    listOf(
      mapping({
        period: required(period, 'The first period after the break.', '2015'),
        note: required(text, 'What changed.', 'The definition was changed in 2015.'),
      }),
    ),
    'Where the series is broken: figures before and after must not be compared.',
  ),
} satisfies Fields

export const partner = {
  title,
  was,
  order,
  role: optional(text, 'What it does for the plan.', 'Answers for health visiting.'),
  group: optional(text, 'council, health, police, education, voluntary, other …', 'health'),
  'was-called': optional(listOf(text), 'Its older names.', '- Averleigh Primary Care Trust'),
  joined: optional(day, 'When it joined the partnership.', '2006'),
  left: optional(day, 'When it left.', '2013-03'),
  homepage: optional(web, 'Its website.', 'https://www.example.org'),
} satisfies Fields

export const consultation = {
  title,
  was,
  order,
  opens: optional(day, 'Its first day.', '2014-04-01'),
  closes: optional(day, 'Its last day.', '2014-06-30'),
  audiences: optional(listOf(text), 'Who was asked.', '- Young people aged 11 to 18'),
  responses: optional(whole, 'How many answered.', '2590'),
  'response-note': optional(text, 'The number in words, where it is not exact.', 'over 2,590'),
  questions: optional(
    listOf(
      mapping({
        id: required(id, 'Its id.', 'what-matters'),
        title: required(text, 'The question as it was put.', 'What matters most to you?'),
      }),
    ),
    'What was asked.',
  ),
  themes: optional(
    listOf(
      mapping({
        id: required(id, 'Its id.', 'safe-places'),
        title: required(text, 'What many said.', 'Safe places to meet'),
        answer: optional(text, 'What was done about it, or why nothing changed.', 'A priority was added.'),
        changed: optional(ids, 'The entries whose words it changed.', '- safe-places'),
        responses: optional(whole, 'How many said so.', '310'),
      }),
    ),
    'What was said, and what came of it.',
  ),
  'outcome-day': optional(day, 'When the outcome was published.', '2014-09'),
} satisfies Fields

export const decision = {
  title,
  was,
  order,
  board: required(text, 'Who decided.', 'Health and Wellbeing Board'),
  day: optional(day, 'When.', '2014-07-22'),
  item: optional(text, 'The number of the item on the agenda.', '6'),
  'report-of': optional(text, 'The role of whoever made the report.', "Director of Children's Services"),
  result: required(oneOf(results), 'What was decided.', 'unknown'),
  'result-note': optional(text, 'A sentence about the result.', 'The minutes were not found.'),
  recommendations: optional(
    listOf(
      mapping({
        number: required(text, 'Its number as the report has it, in double quotes.', '"2.1"'),
        text: required(text, 'What was recommended.', 'Approve the plan.'),
      }),
    ),
    'What the report asked for.',
  ),
  conditions: optional(
    listOf(
      mapping({
        text: required(text, 'The condition.', 'Targets are reviewed after a year.'),
        met: required(oneOf(['yes', 'no', 'part', 'unknown']), 'Whether it has been met.', 'unknown'),
        note: optional(text, 'A sentence about it.', 'Reviewed in July 2015.'),
      }),
    ),
    'What the decision hangs on.',
  ),
  papers: optional(listOf(text), 'Background papers.', '- Needs assessment 2013'),
  changed: optional(ids, 'The entries that it changed.', '- healthy-lives'),
  consultation: optional(id, 'The consultation that it draws on.', 'survey-2014'),
} satisfies Fields

/** The columns of readings.csv. */
export const reading = {
  indicator: required(id, 'The id of an indicator in any edition of the plan.', 'school-attendance'),
  area: optional(text, 'Empty for the authority itself, otherwise what it is compared with.', 'England'),
  period: required(period, 'The year or quarter.', '2014/15'),
  value: optional(amount, 'The figure; empty when it is suppressed or not available.', '93.7'),
  status: optional(oneOf(readingStatuses), 'What kind of figure it is; published when empty.', 'provisional'),
  note: optional(text, 'What a reader should know about this figure.', 'Revised in 2016.'),
} satisfies Fields

/** Every kind of file with front matter. */
export const kinds = {
  site,
  about,
  glossary,
  authority,
  plan,
  edition,
  section,
  priority,
  indicator,
  partner,
  consultation,
  decision,
} satisfies { readonly [kind: string]: Fields }

export type Kind = keyof typeof kinds
