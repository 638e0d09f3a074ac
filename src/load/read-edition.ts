import { withLastingAnchors } from '../ledger/lasting-anchors.ts'
import type { Entry, EntryKind } from '../model/entries.ts'
import type { Id } from '../model/id.ts'
import type { LedgerEdition, LedgerPart } from '../model/ledger.ts'
import type { Edition } from '../model/plan.ts'
import type { Problem } from '../problem.ts'
import type { EditionFolder, EntryFile } from './content-tree.ts'
import type { FileReader, FileValues } from './file-reader.ts'
import { given } from './given.ts'
import { problemsOf } from './problems.ts'
import { readEntry } from './read-entries.ts'
import type { TextSetting } from './text-setting.ts'

/** An edition with all its entries. A file that cannot be read still gives an entry, so that links to it are not blamed. */
export function editionOf(
  folder: EditionFolder,
  plan: { readonly authority: Id; readonly id: Id; readonly published: readonly LedgerEdition[] },
  setting: TextSetting,
  reader: FileReader,
  problems: Problem[],
): Edition {
  const path = `${plan.authority}/${plan.id}/${folder.id}`
  const file = reader.read('edition', folder.file, `${path}/edition.md`)
  if (folder.file === undefined)
    problemsOf(file.place.file, problems).error(
      'files',
      {},
      'The edition has no file edition.md.',
      'Add one, with title, kind, status and period.',
    )
  const ledger = plan.published.find((each) => each.id === folder.id)
  const published = (kind: LedgerPart['kind'], id: Id, was?: Id): LedgerPart | undefined => {
    const find = (known: Id) => ledger?.parts.find((part) => part.kind === kind && part.id === known)
    const isThere = folder.entries.some((entry) => entry.kind === kind && entry.id === was)
    return find(id) ?? (was === undefined || isThere ? undefined : find(was))
  }
  const here = { authority: plan.authority, plan: plan.id, edition: folder.id }
  const entries = folder.entries.map((entry) => {
    const inEntry = { ...setting, here: { ...here, entry: entry.id } }
    const read = readOne(entry.kind, entry, reader, inEntry, published)
    return { entry: read.entry, order: read.order }
  })
  const ofKind = <K extends EntryKind>(kind: K) =>
    entries
      .filter(({ entry }) => entry.kind === kind)
      .sort((a, b) => a.order - b.order || (a.entry.id < b.entry.id ? -1 : 1))
      .map(({ entry }) => entry as Extract<Entry, { kind: K }>)

  const { values } = file
  const listed =
    values.sections ?? (reader.places.unread(file.place.file, 'sections') ? ofKind('section').map(({ id }) => id) : [])
  return given({
    id: folder.id,
    authority: plan.authority,
    plan: plan.id,
    title: values.title === '' ? folder.id : values.title,
    kind: values.kind,
    status: values.status,
    statusNote: values['status-note'],
    period: values.period,
    periodNote: values['period-note'],
    days: given({
      drafted: values.drafted,
      consulted: values.consulted,
      approved: values.approved,
      published: values.published,
      inForce: values['in-force'],
      withdrawn: values.withdrawn,
    }),
    supersedes: values.supersedes,
    refreshes: values.refreshes,
    drops: values.drops ?? [],
    reviews: values.reviews,
    draftOf: values['draft-of'],
    numbering: values.numbering ?? 'none',
    outcomes: values.outcomes ?? [],
    changes: (values.changes ?? []).map((change) => given(change)),
    sectionOrder: listed,
    text: withLastingAnchors(file.text({ ...setting, here }), published('edition', folder.id)),
    sections: inOrder(),
    priorities: ofKind('priority'),
    indicators: ofKind('indicator'),
    partners: ofKind('partner'),
    consultations: ofKind('consultation'),
    decisions: ofKind('decision'),
    place: file.place,
  })

  /** Sections as they are listed; those that are not listed at the end. */
  function inOrder() {
    const place = (id: Id) => (listed.includes(id) ? listed.indexOf(id) : listed.length)
    return ofKind('section').sort((a, b) => place(a.id) - place(b.id))
  }
}

function readOne(
  kind: EntryKind,
  file: EntryFile,
  reader: FileReader,
  setting: TextSetting,
  published: (kind: EntryKind, id: Id, was?: Id) => LedgerPart | undefined,
): { entry: Entry; order: number } {
  const read: FileValues<EntryKind> = reader.read(kind, file, file.path)
  const body = withLastingAnchors(read.text(setting), published(kind, file.id, read.values.was))
  // That the file and the function are of one kind is more than the compiler can follow through a table.
  const make = readEntry[kind] as (file: FileValues<EntryKind> & { id: string; body: typeof body }) => Entry
  return { entry: make({ ...read, id: file.id, body }), order: read.values.order ?? Number.MAX_SAFE_INTEGER }
}
