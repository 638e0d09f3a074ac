import type { EditionChanges, TableInside, WordEdits } from '../diff/changes/changes.ts'
import { listChanges } from '../diff/list/list-changes.ts'
import { type ListedChange, type ListedPlace, textOfRuns } from '../diff/list/listed-change.ts'
import { type ChangeReason, reasonsFor } from '../diff/reasons-for.ts'
import { countsByKind, countsByPart, partOfChange, sentenceOfSummary } from '../diff/tell/changes-counts.ts'
import type { EditionDocument } from '../document/document.ts'
import { editionUrl, entryUrl } from '../urls.ts'
import type { ChangeJson, FactJson, PlaceJson, TableJson, TextJson } from './change-shape.ts'
import { type ChangesJson, changesSchemaAddress, type EditionJson, type ReasonJson } from './changes-schema.ts'
import { type ComparisonPage, comparisonPage } from './comparison-page.ts'
import { editRanges } from './edit-ranges.ts'
import { placeAddress } from './place-address.ts'

/** Two editions' changes for programs. `site` is the website's own address, without a stroke at its end; `page` shows them. */
export function changesJson(changes: EditionChanges, site: string, page = comparisonPage(changes, site)): ChangesJson {
  const { older, newer, summary, ledger } = changes
  const listed = listChanges(changes)
  const inPart = countsByPart(listed)
  return {
    $schema: changesSchemaAddress(site),
    format: 'planpress-changes/1',
    ...(page === undefined ? {} : { address: page.address }),
    older: editionJson(older, site),
    newer: editionJson(newer, site),
    summary: { sentence: sentenceOfSummary(summary, listed), kinds: countsByKind(listed), ...summary },
    parts: changes.parts.flatMap((part) => {
      if (part.kind === 'moved-away') return []
      const { id, kind, title } = partOfChange(part)
      const reasons = reasonsFor(part, changes).map((reason) => reasonJson(reason, changes[reason.side], site))
      const counted = { id, kind, title, change: part.kind, changes: inPart.get(part) ?? 0 }
      return [reasons.length === 0 ? counted : { ...counted, reasons }]
    }),
    ledger,
    changes: listed.map((change) => listedJson(change, changes, site, page)),
  }
}

export function editionJson({ edition, title, subtitle }: EditionDocument, site: string): EditionJson {
  const { authority, plan, id } = edition
  return { authority, plan, id, title, subtitle, address: site + editionUrl(edition) }
}

function reasonJson(reason: ChangeReason, { edition }: EditionDocument, site: string): ReasonJson {
  switch (reason.kind) {
    case 'decision': {
      const { id, title, board, day } = reason.decision
      const address = site + entryUrl(edition, 'decision', id)
      return { kind: 'decision', title, address, ...(day === undefined ? {} : { day }), board }
    }
    case 'theme': {
      const { consultation, theme } = reason
      const address = site + entryUrl(edition, 'consultation', consultation.id)
      const answer = theme.answer === undefined ? {} : { answer: theme.answer }
      return { kind: 'theme', title: theme.title, address, consultation: consultation.title, ...answer }
    }
    case 'note':
      return { kind: 'note', title: reason.note.text, day: reason.note.day }
  }
}

/** One change of the two editions. */
export function listedJson(
  change: ListedChange,
  { older, newer }: Pick<EditionChanges, 'older' | 'newer'>,
  site: string,
  page: ComparisonPage | undefined,
): ChangeJson {
  const { id, shown, kind, of, was, now, pieces, edits, rewritten, number, table, facts, picture, reshaped } = change
  const many = kind === 'merged' ? older : newer
  return {
    id,
    kind,
    of,
    part: partOfChange(change.within).id,
    ...(page === undefined ? {} : { address: `${page.address}#${page.anchorOf(shown)}` }),
    ...(was === undefined ? {} : { was: placeJson(was, older, site) }),
    ...(now === undefined ? {} : { now: placeJson(now, newer, site) }),
    ...(pieces === undefined ? {} : { pieces: pieces.map((piece) => placeJson(piece, many, site)) }),
    ...(edits === undefined ? {} : { edits: editRanges(edits, site) }),
    ...(rewritten ? { rewritten } : {}),
    ...(number === undefined ? {} : { number }),
    ...(table === undefined ? {} : { table: tableJson(table, site) }),
    ...(facts === undefined ? {} : { facts: facts.map(factJson) }),
    ...(picture ? { picture } : {}),
    ...(reshaped ? { reshaped } : {}),
  }
}

function placeJson(place: ListedPlace, { edition }: EditionDocument, site: string): PlaceJson {
  const { part, block, line, number, text } = place
  return {
    part: part.id,
    title: part.title,
    ...(block === undefined ? {} : { block }),
    address: site + placeAddress(edition, part, block),
    file: part.place.file,
    line,
    ...(number === undefined ? {} : { number }),
    text,
  }
}

function tableJson({ caption, columns, rows }: TableInside, site: string): TableJson {
  return {
    ...(caption === undefined ? {} : { caption: textJson(caption, site) }),
    columns: columns.flatMap(({ id, kind, was, now, head }) =>
      kind === 'kept' ? [] : [{ id, kind, ...indexes(was, now), ...textJson(head, site) }],
    ),
    rows: rows.flatMap(({ id, kind, was, now, cells }) => {
      const changed = cells.flatMap((cell, index) =>
        cell.kind === 'kept' ? [] : [{ column: columns[index]!.id, kind: cell.kind, ...textJson(cell.edits, site) }],
      )
      // A row that stayed may have cells of columns that came or went: these are told of by their column.
      return kind === 'kept' ? [] : [{ id, kind, ...indexes(was?.index, now?.index), cells: changed }]
    }),
  }
}

function indexes(was: number | undefined, now: number | undefined) {
  return { ...(was === undefined ? {} : { wasIndex: was }), ...(now === undefined ? {} : { nowIndex: now }) }
}

function textJson(edits: WordEdits, site: string): TextJson {
  const was = edits.map((edit) => ('was' in edit ? textOfRuns(edit.was) : '')).join('')
  const now = edits.map((edit) => ('now' in edit ? textOfRuns(edit.now) : '')).join('')
  return { was, now, edits: editRanges(edits, site) }
}

function factJson({ id, kind, field, was, now, sentence }: NonNullable<ListedChange['facts']>[number]): FactJson {
  const label = (now ?? was)?.label ?? field
  const values = (fact: typeof was) => fact?.values.map(textOfRuns) ?? []
  return { id, kind: kind as FactJson['kind'], field, label, sentence, was: values(was), now: values(now) }
}
