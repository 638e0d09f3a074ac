import type { Part } from '../../document/document.ts'
import type { Entry } from '../../model/entries.ts'
import type { Id } from '../../model/id.ts'
import type { EditionPlace } from '../atlas/atlas.ts'
import { type LinksFrom, placeUrl } from '../atlas/links.ts'
import type { Link } from '../views/page-view.ts'

/** What in the same edition points at an entry: the way back along every relation that its own facts do not show. */
export function relatedOf(
  place: EditionPlace,
  part: Part,
  links: LinksFrom,
): readonly { readonly title: string; readonly links: readonly Link[] }[] {
  const pointing = pointersOf(place).get(part.id) ?? []
  return relations.flatMap((relation) => {
    const found = pointing.filter((pointer) => pointer.relation === relation)
    if (found.length === 0) return []
    return [
      {
        title: relation,
        links: found.flatMap(({ from }) => {
          const other = place.parts.get(from)
          return other === undefined ? [] : [{ href: links.to(placeUrl(place, other)), title: other.title }]
        }),
      },
    ]
  })
}

const relations = [
  'Indicators of this priority',
  'Leads on priorities',
  'Leads on actions in',
  'Leads on indicators',
  'Consultations that changed this',
  'Decisions that changed this',
  'Decisions on this consultation',
] as const

interface Pointer {
  readonly relation: (typeof relations)[number]
  readonly from: Id
}

const known = new WeakMap<EditionPlace, ReadonlyMap<Id, readonly Pointer[]>>()

function pointersOf(place: EditionPlace): ReadonlyMap<Id, readonly Pointer[]> {
  const before = known.get(place)
  if (before !== undefined) return before
  const pointers = new Map<Id, Pointer[]>()
  for (const entry of place.facts.values())
    for (const [to, relation] of pointsAt(entry)) {
      const list = pointers.get(to) ?? []
      if (!list.some((each) => each.from === entry.id && each.relation === relation))
        list.push({ relation, from: entry.id })
      pointers.set(to, list)
    }
  known.set(place, pointers)
  return pointers
}

function pointsAt(entry: Entry): readonly (readonly [Id, Pointer['relation']])[] {
  switch (entry.kind) {
    case 'priority':
      return [
        ...entry.leads.map((id) => [id, 'Leads on priorities'] as const),
        ...entry.actions.flatMap((action) => action.leads).map((id) => [id, 'Leads on actions in'] as const),
      ]
    case 'indicator':
      return [
        ...(entry.priority === undefined ? [] : [[entry.priority, 'Indicators of this priority'] as const]),
        ...entry.leads.map((id) => [id, 'Leads on indicators'] as const),
      ]
    case 'consultation':
      return entry.themes
        .flatMap((theme) => theme.changed)
        .map((id) => [id, 'Consultations that changed this'] as const)
    case 'decision':
      return [
        ...entry.changed.map((id) => [id, 'Decisions that changed this'] as const),
        ...(entry.consultation === undefined ? [] : [[entry.consultation, 'Decisions on this consultation'] as const]),
      ]
    default:
      return []
  }
}
