import { changesSince, type PartSince, type Since } from '../ledger/changes-since.ts'
import { sayDay } from '../model/day.ts'
import { folderOf } from '../model/entries.ts'
import type { LedgerEdition, LedgerPart } from '../model/ledger.ts'
import { editionOf, type Library, planOf } from '../model/library.ts'
import type { Place } from '../model/place.ts'
import { type Edition, ownEntries } from '../model/plan.ts'
import { type Check, doubt, isUnread, mistake, placeOfField } from './check.ts'

const name = 'published-kept'

/** What was published stays: no words change and nothing goes without a note of change, and no edition vanishes. */
export const publishedKept: Check = function* (library) {
  for (const ledger of library.ledger) {
    const edition = editionIn(library, ledger)
    if (edition === undefined) {
      yield mistake(
        name,
        { file: ledger.place.file, line: 1 },
        `The edition "${ledger.title}" was published on ${sayDay(ledger.fixed)} and is not in the content any more.`,
        `Put the folder ${ledger.authority}/${ledger.plan}/${ledger.id} back: its addresses have been quoted. An edition that is not to count any more has status: withdrawn.`,
      )
      continue
    }
    if (edition.status === 'draft' && !isUnread(library, edition, 'status'))
      yield mistake(
        name,
        placeOfField(library, edition, 'status'),
        `The edition was published on ${sayDay(ledger.fixed)}, so it is no draft.`,
        'Write status: withdrawn if it is not to count any more.',
      )
    yield* unnoted(library, edition, ledger, changesSince(edition, ledger))
  }
}

function editionIn(library: Library, { authority, plan: planId, id }: LedgerEdition): Edition | undefined {
  const plan = planOf(library, authority, planId)
  return plan && editionOf(plan, id)
}

function* unnoted(library: Library, edition: Edition, ledger: LedgerEdition, since: Since) {
  if (isUnread(library, edition, 'changes')) return
  const isNoted = (id: string): boolean => since.notes.some(({ entry }) => entry === undefined || entry === id)
  const day = sayDay(ledger.fixed)
  let open = 0
  for (const part of since.parts) {
    const { published, now } = part
    if (isNoted(published.id) || (now !== undefined && isNoted(now))) continue
    if (now === undefined) {
      open++
      yield mistake(
        name,
        edition.place,
        `The ${published.kind} "${published.id}" was published on ${day} and is not in the edition any more.`,
        `Put ${fileOf(published)} back. If it has another name now, write was: ${published.id} in its new file; if it is taken out for good, add a note of change with entry: ${published.id}.`,
      )
      continue
    }
    const owner = published.kind === 'edition' ? edition : ownEntries(edition).find(({ id }) => id === now)!
    if (isUnread(library, owner, 'title')) continue
    open++
    yield mistake(name, firstPlace(library, owner, part), sayChanges(part, day), noteHint(published, now))
  }
  for (const { kind, id } of since.added) {
    if (isNoted(id)) continue
    open++
    const owner = ownEntries(edition).find((entry) => entry.kind === kind && entry.id === id)!
    yield mistake(
      name,
      owner.place,
      `This ${kind} came after the edition was published on ${day}.`,
      `Add a note of change with entry: ${id} to changes in edition.md.`,
    )
  }
  if (open === 0 && since.parts.length + since.added.length + since.notes.length > 0)
    yield doubt(
      name,
      placeOfField(library, edition, 'changes'),
      `The edition was corrected since it was fixed on ${day}.`,
      `Fix it anew when the correction is published: npm run publish -- ${ledger.authority}/${ledger.plan}/${ledger.id}`,
    )
}

function fileOf({ kind, id }: LedgerPart): string {
  return kind === 'edition' ? 'edition.md' : `${folderOf[kind]}/${id}.md`
}

function firstPlace(library: Library, owner: Owner, { fields, blocks }: PartSince): Place {
  const [field] = fields
  if (field !== undefined) return placeOfField(library, owner, field)
  const notes = owner.text.notes.map(({ id, line }) => ({ id, line }))
  const block = [...owner.text.blocks, ...notes].find(({ id }) => id === blocks[0])
  return block === undefined ? owner.place : { file: owner.place.file, line: block.line }
}

type Owner = Pick<Edition, 'place' | 'text'>

function sayChanges({ fields, count }: PartSince, day: string): string {
  const paragraphs = count === 0 ? '' : `${count === 1 ? 'a paragraph' : `${count} paragraphs`} of its text`
  const named = fields.length === 0 ? '' : `the ${fields.length === 1 ? 'field' : 'fields'} ${fields.join(', ')}`
  const what = [named, paragraphs].filter((each) => each !== '').join(' and ')
  return `This was published on ${day} and says something else now: ${what}.`
}

function noteHint({ kind }: LedgerPart, now: string): string {
  const entry = kind === 'edition' ? '' : `, entry: ${now}`
  return `Put it back as it was, or add a note of change to changes in edition.md: day, kind, text${entry}.`
}
