import { partKindName } from '../diff/list/listed-change.ts'
import type { PartKind } from '../document/document.ts'
import { change } from './change-shape.ts'
import {
  called,
  count,
  type Json,
  listOf,
  maybe,
  needed,
  type Of,
  oneOf,
  only,
  record,
  schemaOf,
  text,
} from './shape.ts'
import { ledger, summary } from './summary-shape.ts'

/*
 * What changed between two editions, as `changes.json` beside every comparison and `compare --format json` give it: the types
 * that it is made by and the JSON Schema that it is published with, from one declaration. `format` becomes another when a
 * program that reads this one would fail; fields may join without that.
 */

export const edition = called(
  'edition',
  record({
    authority: needed(text),
    plan: needed(text),
    id: needed(text),
    title: needed(text),
    subtitle: needed(text, 'Its kind and period in words.'),
    address: needed(text),
  }),
)

export type EditionJson = Of<typeof edition>

const reason = called(
  'reason',
  record({
    kind: needed(
      oneOf('decision', 'theme', 'note'),
      'What gives the reason: a decision, a theme of a consultation, a note of change.',
    ),
    title: needed(text, 'What a decision or a theme is called; what a note says.'),
    address: maybe(text, 'The decision or the consultation, on the website.'),
    day: maybe(text, 'Of a decision or a note, as precisely as it is known: 2014, 2014-07, 2014-07-22.'),
    board: maybe(text, 'The board of a decision.'),
    consultation: maybe(text, 'The consultation of a theme.'),
    answer: maybe(text, 'What was answered to a theme.'),
  }),
)

export type ReasonJson = Of<typeof reason>

const part = called(
  'part',
  record({
    id: needed(text),
    kind: needed(oneOf(...(Object.keys(partKindName) as PartKind[]))),
    title: needed(text),
    change: needed(
      oneOf('kept', 'edited', 'added', 'removed', 'moved', 'moved-and-edited', 'retitled', 'renumbered'),
      'What became of it as a whole.',
    ),
    changes: needed(count, 'How many of "changes" are in it.'),
    reasons: maybe(listOf(reason), 'Why it changed, where an edition says so; absent where none does.'),
  }),
)

const changes = record({
  $schema: maybe(text, 'Where this schema is published.'),
  format: needed(only('planpress-changes/1')),
  address: maybe(text, 'The page that shows the same; absent where the two are editions of different plans.'),
  older: needed(edition),
  newer: needed(edition),
  summary: needed(summary),
  parts: needed(listOf(part), 'Every part of either edition in reading order, unchanged ones too.'),
  ledger: needed(ledger, 'What became of every indicator, partner and action, unchanged ones too.'),
  changes: needed(
    listOf(change),
    'In reading order. Each thing is told of once: what moved where it is now, what was split at its first piece.',
  ),
})

export type ChangesJson = Of<typeof changes>

/** The address of the schema of what two editions differ in. `site` is the website's own, without a stroke at its end. */
export function changesSchemaAddress(site: string): string {
  return `${site}/reference/changes.schema.json`
}

export function changesSchema(site: string): Json {
  return schemaOf(
    changes,
    changesSchemaAddress(site),
    'Planpress changes',
    'What changed from one edition of a plan to another: planpress-changes/1.',
  )
}
