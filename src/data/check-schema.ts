import type { Problem } from '../problem.ts'
import {
  count,
  type Json,
  listOf,
  maybe,
  needed,
  type Of,
  oneOf,
  only,
  ordinal,
  record,
  schemaOf,
  text,
} from './shape.ts'

const problem = record({
  level: needed(oneOf('error', 'warning')),
  check: needed(text, 'What must hold, as a short name that stays.'),
  message: needed(text),
  hint: maybe(text, 'What to do; absent where there is nothing to say.'),
  file: needed(text, 'Relative to the content folder.'),
  line: maybe(ordinal, 'Counted from 1; absent where the whole file is meant.'),
  column: maybe(ordinal, 'Counted from 1.'),
})

const check = record({
  format: needed(only('planpress-check/1')),
  content: needed(text, 'The content folder, as it was given.'),
  errors: needed(count),
  warnings: needed(count),
  problems: needed(listOf(problem)),
})

/** What `check --format json` gives. `content` is the folder as it was given. */
export function checkJson(problems: readonly Problem[], content: string): Of<typeof check> {
  const counted = (level: Problem['level']) => problems.filter((each) => each.level === level).length
  return {
    format: 'planpress-check/1',
    content,
    errors: counted('error'),
    warnings: counted('warning'),
    problems: problems.map(({ level, check: name, message, hint, place }) => ({
      ...{ level, check: name, message, ...(hint === undefined ? {} : { hint }) },
      ...place,
    })),
  }
}

export function checkSchema(site: string): Json {
  return schemaOf(
    check,
    `${site}/reference/check.schema.json`,
    'Planpress check',
    'Everything that is wrong with a content folder: planpress-check/1.',
  )
}
