import { listedKinds } from '../diff/list/listed-change.ts'
import { called, count, flag, listOf, maybe, needed, oneOf, record, someOf, text } from './shape.ts'

/** How much changed, in figures that add up. */
export const summary = called(
  'summary',
  record({
    sentence: needed(text, 'The same in one sentence, for people.'),
    kinds: needed(
      someOf(listedKinds, count),
      'How many of "changes" are of each kind; kinds that there are none of are left out.',
    ),
    parts: needed(
      record({
        kept: needed(count),
        edited: needed(count),
        added: needed(count),
        removed: needed(count),
        moved: needed(count, 'Besides being edited or not.'),
        retitled: needed(count),
        renumbered: needed(count),
      }),
    ),
    blocks: needed(
      record({
        added: needed(count),
        removed: needed(count),
        edited: needed(count),
        moved: needed(count),
        movedAndEdited: needed(count),
        split: needed(count),
        merged: needed(count),
        renumbered: needed(count),
        format: needed(count),
        link: needed(count),
      }),
      "Of paragraphs, headings, list items' paragraphs, tables, figures, code: the leaves of the text.",
    ),
    table: needed(
      record({
        rowsAdded: needed(count),
        rowsRemoved: needed(count),
        rowsMoved: needed(count),
        columnsAdded: needed(count),
        columnsRemoved: needed(count),
        columnsMoved: needed(count),
        cellsEdited: needed(count),
      }),
    ),
    facts: needed(record({ added: needed(count), removed: needed(count), edited: needed(count) })),
    words: needed(
      record({ deleted: needed(count), inserted: needed(count), moved: needed(count) }),
      'Words that are marked as deleted and inserted, and words of what moved without an edit.',
    ),
    unchanged: needed(
      record({ count: needed(count), of: needed(count) }),
      'Leaves that both editions have with the same words at the same place, of all that the newer edition has.',
    ),
    same: needed(flag, 'Whether the two editions say the same in every respect.'),
    coarse: needed(flag, 'Whether some stretch was too different to be compared word by word within the limits.'),
  }),
)

const lineFields = {
  title: needed(text),
  titleWas: maybe(text),
  sentences: needed(listOf(text), 'One for each thing that changed.'),
  change: needed(text, 'The id of the part, or of the change.'),
}

/** What became of everything that an edition counts. */
export const ledger = called(
  'ledger',
  record({
    indicators: needed(
      listOf(
        record({
          id: needed(text),
          kinds: needed(
            listOf(oneOf('kept', 're-targeted', 're-baselined', 'redefined', 'retitled', 'edited', 'dropped', 'new')),
            'The weightiest first. Never empty.',
          ),
          ...lineFields,
        }),
      ),
    ),
    partners: needed(
      listOf(
        record({
          id: needed(text),
          kinds: needed(listOf(oneOf('kept', 'joined', 'left', 'renamed', 'edited'))),
          ...lineFields,
        }),
      ),
    ),
    actions: needed(
      listOf(
        record({
          id: needed(text),
          priority: needed(text, 'The id of the priority that it serves.'),
          kinds: needed(listOf(oneOf('kept', 'new', 'dropped', 'edited'))),
          ...lineFields,
        }),
      ),
    ),
  }),
)
