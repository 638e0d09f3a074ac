import { didYouMean } from '../did-you-mean.ts'
import type { Id } from '../model/id.ts'
import { type Check, doubt, isUnread, mistake, placeOfField } from './check.ts'
import { editionsIn } from './editions.ts'

const relations = ['supersedes', 'refreshes', 'reviews', 'draftOf'] as const
const fieldOf = { supersedes: 'supersedes', refreshes: 'refreshes', reviews: 'reviews', draftOf: 'draft-of' } as const

/** Every edition that another names is an edition of the same plan and not itself, and its kind is one that can name it. */
export const editionsExist: Check = function* (library) {
  for (const { plan, edition } of editionsIn(library)) {
    const ids = plan.editions.map((other) => other.id)
    for (const relation of relations) {
      const id = edition[relation]
      if (id === undefined) continue
      const place = placeOfField(library, edition, fieldOf[relation])
      if (id === edition.id)
        yield mistake(
          'editions-exist',
          place,
          `The edition "${id}" names itself as the one that it ${says[relation]}.`,
          'Name another edition, or take the line out.',
        )
      else if (!ids.includes(id))
        yield mistake(
          'editions-exist',
          place,
          `The plan has no edition "${id}".`,
          otherHint(
            id,
            ids.filter((other) => other !== edition.id),
          ),
        )
    }
    const unread = (field: string) => isUnread(library, edition, field)
    if (edition.kind === 'refresh' && edition.refreshes === undefined && !unread('refreshes'))
      yield doubt(
        'editions-exist',
        edition.place,
        'This refresh does not say which edition it lies over.',
        'Add refreshes: and the id of that edition, or call its kind plan.',
      )
    if (edition.kind !== 'refresh' && edition.refreshes !== undefined && !unread('kind'))
      yield mistake(
        'editions-exist',
        placeOfField(library, edition, 'refreshes'),
        `Only a refresh lies over another edition; this is a ${edition.kind}.`,
        'Write kind: refresh, or take the line out.',
      )
    if (edition.drops.length > 0 && edition.refreshes === undefined && !unread('refreshes'))
      yield mistake(
        'editions-exist',
        placeOfField(library, edition, 'drops'),
        'Only a refresh can drop entries of the edition that it lies over.',
        'Say in refreshes which edition that is, or take the lines out.',
      )
  }
}

function otherHint(id: Id, others: readonly Id[]): string {
  if (others.length === 0) return 'It has no other edition: take the line out.'
  return didYouMean(id, others) ?? `It has: ${others.join(', ')}.`
}

const says = {
  supersedes: 'replaces',
  refreshes: 'lies over',
  reviews: 'reviews',
  draftOf: 'was the draft of',
} as const
