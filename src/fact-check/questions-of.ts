import type { ChangeId } from '../diff/changes/change-id.ts'
import type { PartChange } from '../diff/changes/changes.ts'
import type { ListedChange, ListedKind } from '../diff/list/listed-change.ts'
import { changesByPart, partOfChange } from '../diff/tell/changes-counts.ts'
import type { Part } from '../document/document.ts'

/** What a partner is asked about: every change in exactly one question, or among those that need no answer. */
export interface Questions {
  readonly parts: readonly AskedPart[]
  /** Of form, number or link only, in reading order. */
  readonly unasked: readonly ListedChange[]
}

/** A part in which there is anything to answer. */
export interface AskedPart {
  readonly part: Part
  readonly questions: readonly Question[]
}

/** What is answered with one yes or no. */
export interface Question {
  /** The change that a comparison's page shows it as, and so its lasting name. */
  readonly id: ChangeId
  /** At least one, in reading order. */
  readonly changes: readonly ListedChange[]
}

const formOnly: readonly ListedKind[] = ['renumbered', 'format', 'link']

/**
 * One question for each thing that came, went, moved or changed; for a part that came or went as a whole, one for all of it. Only
 * questions that `concerns` is true of any change of are asked.
 */
export function questionsOf(
  listed: readonly ListedChange[],
  concerns: (change: ListedChange) => boolean = () => true,
): Questions {
  const unasked: ListedChange[] = []
  const parts = changesByPart(listed).map(({ part, changes }) => {
    const questions = inQuestions(part, changes).filter((question) => question.changes.some(concerns))
    unasked.push(...questions.filter(isOfForm).flatMap((question) => question.changes))
    return { part: partOfChange(part), questions: questions.filter((question) => !isOfForm(question)) }
  })
  return { parts: parts.filter(({ questions }) => questions.length > 0), unasked }
}

/** What the page of a comparison shows as one thing is asked as one. */
function inQuestions(part: PartChange, changes: readonly ListedChange[]): readonly Question[] {
  if (part.kind === 'added' || part.kind === 'removed') return [{ id: part.id, changes }]
  const byShown = new Map<ChangeId, ListedChange[]>()
  for (const change of changes) {
    // The title of a part and a change that is shown with it are two things.
    const key = change.of === 'part' ? change.id : change.shown
    byShown.set(key, [...(byShown.get(key) ?? []), change])
  }
  return [...byShown].map(([id, shown]) => ({ id, changes: shown }))
}

function isOfForm({ changes }: Question): boolean {
  return changes.every(({ kind }) => formOnly.includes(kind))
}
