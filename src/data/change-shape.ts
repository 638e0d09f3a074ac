import { type ListedThing, listedKinds } from '../diff/list/listed-change.ts'
import { thingName } from '../diff/tell/told-changes.ts'
import {
  anyOf,
  called,
  count,
  listOf,
  maybe,
  needed,
  type Of,
  oneOf,
  only,
  ordinal,
  pairOf,
  record,
  text,
} from './shape.ts'

const range = called('range', pairOf(count))

export type Range = Of<typeof range>

const edit = called(
  'edit',
  anyOf(
    record({ kind: needed(only('deleted')), was: needed(range), text: needed(text) }),
    record({ kind: needed(only('inserted')), now: needed(range), text: needed(text) }),
    record({
      kind: needed(only('format'), 'The same words in another dress.'),
      was: needed(range),
      now: needed(range),
      text: needed(text),
    }),
    record({
      kind: needed(only('link'), 'The same words with a link that leads elsewhere.'),
      was: needed(range),
      now: needed(range),
      text: needed(text),
      linkWas: maybe(text, 'Absent where there was none.'),
      linkNow: maybe(text, 'Absent where there is none.'),
    }),
  ),
)

export type EditJson = Of<typeof edit>

const bothTexts = {
  was: needed(text),
  now: needed(text),
  edits: needed(
    listOf(edit),
    'Ranges are [from, to], "to" not included, in UTF-16 units (what JavaScript and Java count) of the text before ("was") and after ("now"). All text outside the edits is the same in both but for spaces and kinds of quotation marks.',
  ),
}

const editedText = called('text', record(bothTexts))

export type TextJson = Of<typeof editedText>

const table = called(
  'table',
  record({
    caption: maybe(editedText),
    columns: needed(
      listOf(
        record({
          id: needed(text),
          kind: needed(oneOf('added', 'removed', 'moved', 'edited')),
          wasIndex: maybe(count),
          nowIndex: maybe(count),
          ...bothTexts,
        }),
      ),
      'Only those that changed. Columns and rows are counted from 0.',
    ),
    rows: needed(
      listOf(
        record({
          id: needed(text),
          kind: needed(oneOf('added', 'removed', 'moved', 'moved-and-edited', 'edited')),
          wasIndex: maybe(count),
          nowIndex: maybe(count),
          cells: needed(
            listOf(
              record({
                column: needed(text),
                kind: needed(oneOf('added', 'removed', 'edited', 'format', 'link')),
                ...bothTexts,
              }),
            ),
            'Every cell of a row that came or went; otherwise the cells that changed.',
          ),
        }),
      ),
      'Only those that changed.',
    ),
  }),
)

export type TableJson = Of<typeof table>

const fact = called(
  'fact',
  record({
    id: needed(text),
    kind: needed(oneOf('added', 'removed', 'edited')),
    field: needed(text),
    label: needed(text),
    sentence: needed(
      text,
      'Target for 2015 lowered from 25 to 22 per 1,000. Empty where the sentence of another field tells of this one too.',
    ),
    was: needed(listOf(text), 'Its values in words, an item for each line.'),
    now: needed(listOf(text)),
  }),
)

export type FactJson = Of<typeof fact>

const place = called(
  'place',
  record({
    part: needed(text),
    title: needed(text),
    block: maybe(text, 'The anchor within the part; absent for a part as a whole.'),
    address: needed(text, 'Where it is read on the website.'),
    file: needed(text, 'Where it is written, relative to the content folder.'),
    line: needed(ordinal, 'Counted from 1.'),
    number: maybe(text, 'As printed.'),
    text: needed(text),
  }),
)

export type PlaceJson = Of<typeof place>

const things = Object.keys({ part: '', ...thingName } satisfies { [K in ListedThing]: string }) as ListedThing[]

export const change = called(
  'change',
  record({
    id: needed(text, 'Unique in this file, and the same every time.'),
    kind: needed(oneOf(...listedKinds)),
    of: needed(
      oneOf(...things),
      "What changed: a part's own title, number or place; a paragraph, the first paragraph of a list's item, a table …",
    ),
    part: needed(text, 'The id of the part (in "parts") that it is shown in.'),
    address: maybe(text, 'Where the page of the comparison shows it; absent where there is no page.'),
    was: maybe(place, 'Absent for what was added.'),
    now: maybe(place, 'Absent for what was removed.'),
    pieces: maybe(
      listOf(place),
      'The second and later pieces of what was split, or old paragraphs of what was merged.',
    ),
    edits: maybe(
      listOf(edit),
      'What to do to the text of "was" to get the text of "now". Where it was split or merged, the texts of all its pieces follow one another with a line feed between them.',
    ),
    rewritten: maybe(only(true), 'Too few words were kept to be read as an edit.'),
    number: maybe(
      record({ was: maybe(text), now: maybe(text) }),
      'Its printed number; an end is absent where it had none.',
    ),
    table: maybe(table),
    facts: maybe(listOf(fact)),
    picture: maybe(only(true), 'Another picture, whatever became of its words.'),
    reshaped: maybe(only(true), 'It stands in a list, box or quotation where it did not, or the other way about.'),
  }),
)

export type ChangeJson = Of<typeof change>
