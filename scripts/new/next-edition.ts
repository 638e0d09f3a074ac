import { allEffectiveEntries, type StandingEntry } from '../../src/document/effective-entries.ts'
import { folderOf } from '../../src/model/entries.ts'
import type { Id } from '../../src/model/id.ts'
import type { Library } from '../../src/model/library.ts'
import type { Edition, Plan } from '../../src/model/plan.ts'
import type { OutputFile } from '../../src/output-file.ts'
import {
  commentOut,
  commentOutInside,
  type Draft,
  quoted,
  readDraft,
  sayDraft,
  setField,
  withoutFields,
} from './front-matter.ts'
import { daysToCome, periodLine } from './starts.ts'

/**
 * The edition after `from`: every section, priority, indicator and partner with its id and text, so that comparison knows
 * them again. What was true of the old years only is kept as comments or left behind: days, targets, how far actions are,
 * consultations and decisions. `read` gives the text of a file, by its path in the content folder.
 */
export function nextEdition(
  library: Library,
  plan: Plan,
  from: Edition,
  id: Id,
  title: string | undefined,
  read: (file: string) => string,
): readonly OutputFile[] {
  const folder = `${plan.authority}/${plan.id}/${id}`
  const standing = allEffectiveEntries(plan, from)
  const stays = standing.filter(isCarried)
  const left = new Set(standing.filter((each) => !isCarried(each)).map(({ entry }) => entry.id))
  const relink = (draft: Draft): Draft => ({ ...draft, text: linkBack(draft.text, from.id, left) })
  const editions = new Set([from.id, ...stays.flatMap(({ carriedFrom }) => carriedFrom ?? [])])
  return [
    {
      path: `${folder}/edition.md`,
      content: sayDraft(relink(editionDraft(readDraft(read(from.place.file)), from, id, title, stays))),
    },
    ...stays.map(({ entry }) => ({
      path: `${folder}/${folderOf[entry.kind]}/${entry.id}.md`,
      content: sayDraft(relink(entryDraft(readDraft(read(entry.place.file)), from.id))),
    })),
    ...[...library.pictures].flatMap(([file, picture]) => {
      const [, , edition, ...rest] = file.split('/')
      const ours = file.startsWith(`${plan.authority}/${plan.id}/`) && edition !== undefined && editions.has(edition)
      return ours
        ? [{ path: `${folder}/${rest.join('/')}`, content: picture.type === 'svg' ? picture.original : picture.bytes }]
        : []
    }),
  ]
}

/** Consultations and decisions belong to the edition that they were about; a partner that left has left. */
function isCarried({ entry }: StandingEntry): boolean {
  if (entry.kind === 'partner') return entry.left === undefined
  return entry.kind !== 'consultation' && entry.kind !== 'decision'
}

const ofOldEdition = [
  ...['status-note', 'period-note', 'drafted', 'consulted', 'approved', 'published', 'withdrawn', 'in-force'],
  ...['supersedes', 'refreshes', 'drops', 'reviews', 'draft-of', 'changes'],
]

function editionDraft(
  old: Draft,
  from: Edition,
  id: Id,
  title: string | undefined,
  stays: readonly StandingEntry[],
): Draft {
  const sections = stays.filter(({ entry }) => entry.kind === 'section').map(({ entry }) => `  - ${entry.id}`)
  let draft = withoutFields(old, ofOldEdition)
  draft = setField(draft, 'title', `title: ${quoted(title ?? withYears(from.title, from.id, id))}`)
  draft = setField(draft, 'kind', 'kind: plan')
  draft = setField(draft, 'status', 'status: draft')
  draft = setField(draft, 'period', periodLine(id))
  if (sections.length > 0) draft = setField(draft, 'sections', 'sections:', ...sections)
  return setField(draft, 'supersedes', `supersedes: ${from.id}`, ...daysToCome)
}

function entryDraft(old: Draft, from: Id): Draft {
  const again = `Of ${from}, to be set anew:`
  const draft = commentOut(commentOut(withoutFields(old, ['was']), 'targets', again), 'baseline', again)
  return commentOutInside(draft, 'actions', ['due', 'status', 'note'])
}

/** A title with the old years in any of the ways that years are written, with the new ones. */
function withYears(title: string, from: Id, to: Id): string {
  const old = /^(\d{4})-(\d{4})$/.exec(from)
  const now = /^(\d{4})-(\d{4})$/.exec(to)
  if (old === null || now === null) return title
  const pattern = new RegExp(`${old[1]}(\\s*[-–—]\\s*|\\s+to\\s+)(?:${old[2]}|${old[2]!.slice(2)}\\b)`, 'g')
  return title.replace(pattern, `${now[1]}$1${now[2]}`)
}

/** Links to what stays behind, made to lead to the edition that holds it. */
function linkBack(text: string, from: Id, left: ReadonlySet<Id>): string {
  return text.replace(/\]\(([a-z0-9-]+)((?:#[^)\s]*)?)\)/g, (link, id: string, place: string) =>
    left.has(id) ? `](${from}/${id}${place})` : link,
  )
}
