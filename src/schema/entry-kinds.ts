import { actionStatuses, results } from '../model/entries.ts'
import { readingStatuses } from '../model/readings.ts'
import { ids, listOf, mapping } from './compound.ts'
import { day, period } from './days.ts'
import { type Fields, optional, required } from './form.ts'
import { amount, id, oneOf, text, web, whole, yesNo } from './scalars.ts'

/* Entries of an edition, and readings. The order of fields is the order of the reference. */

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
