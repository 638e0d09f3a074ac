import { change } from './change-shape.ts'
import { edition } from './changes-schema.ts'
import { count, type Json, listOf, maybe, needed, type Of, oneOf, only, record, schemaOf, text } from './shape.ts'

const proposal = record({
  fate: needed(
    oneOf('kept', 'changed-again', 'withdrawn'),
    'Whether the adopted edition has it as drafted, has it in another form or not at all, or is here as the edition in force was.',
  ),
  proposed: needed(change, 'From the edition in force to the draft.'),
  adopted: maybe(
    change,
    'From the draft to the adopted edition; of what the draft removed and the adopted edition has, from the edition in force.',
  ),
})

const reason = record({
  part: needed(text, 'The id of the part in the adopted edition.'),
  consultation: needed(text),
  theme: needed(text),
  title: needed(text),
  answer: maybe(text),
  responses: maybe(count),
})

const threeWay = record({
  $schema: maybe(text, 'Where this schema is published.'),
  format: needed(only('planpress-three-way/1')),
  older: needed(edition, 'The edition that was in force when the draft was put to the public.'),
  draft: needed(edition),
  adopted: needed(edition),
  summary: needed(
    record({
      sentence: needed(text, 'The same in one sentence, for people.'),
      proposed: needed(count),
      fates: needed(
        record({ kept: needed(count), 'changed-again': needed(count), withdrawn: needed(count) }),
        'How many of "proposals" have each fate.',
      ),
      further: needed(count),
    }),
  ),
  proposals: needed(
    listOf(proposal),
    'One for each paragraph, field, row or column that the draft proposed to change.',
  ),
  further: needed(listOf(change), 'What the adopted edition changed that the draft had not proposed to change.'),
  reasons: needed(listOf(reason), 'Themes of consultations that name a part as changed because of them.'),
})

/** What became of a draft, as `compare A B C --format json` gives it. `format` changes as that of `ChangesJson` does. */
export type ThreeWayJson = Of<typeof threeWay>

export function threeWaySchemaAddress(site: string): string {
  return `${site}/reference/three-way.schema.json`
}

export function threeWaySchema(site: string): Json {
  return schemaOf(
    threeWay,
    threeWaySchemaAddress(site),
    'Planpress three-way comparison',
    'What a draft changed in an edition of a plan, and what of that was adopted: planpress-three-way/1.',
  )
}
