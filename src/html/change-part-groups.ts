import type { ChangeId } from '../diff/changes/change-id.ts'
import type { PartChange } from '../diff/changes/changes.ts'
import { isWorded } from '../diff/summary/summary-of.ts'
import { isStop, stretchesOf } from './change-stretches.ts'

/** Parts that are shown under one roof. */
export type PartGroup =
  /** Unchanged, or only with other numbers. */
  | { readonly kind: 'quiet'; readonly parts: readonly PartChange[] }
  /** Entries of one kind that came or went one after another. */
  | { readonly kind: 'added' | 'removed'; readonly id: ChangeId; readonly parts: readonly OneSidedPart[] }
  | { readonly kind: 'single'; readonly parts: readonly [PartChange] }

export type OneSidedPart = Extract<PartChange, { readonly kind: 'added' | 'removed' }>

/** So many entries that came or went are listed together. */
const leastTogether = 3

/** Parts in their order, parted into groups. */
export function partGroupsOf(parts: readonly PartChange[]): readonly PartGroup[] {
  const groups: PartChange[][] = []
  for (const part of parts) {
    const last = groups.at(-1)?.at(-1)
    if (last !== undefined && belong(last, part)) groups.at(-1)!.push(part)
    else groups.push([part])
  }
  return groups.flatMap((group): readonly PartGroup[] => {
    const [first] = group
    if (isQuiet(first!)) return [{ kind: 'quiet', parts: group }]
    if (isEntry(first!) && group.length >= leastTogether)
      return [{ kind: first.kind, id: `all_${first.id}`, parts: group as readonly OneSidedPart[] }]
    return group.map((part): PartGroup => ({ kind: 'single', parts: [part] }))
  })
}

function belong(one: PartChange, two: PartChange): boolean {
  if (isQuiet(one)) return isQuiet(two)
  return isEntry(one) && isEntry(two) && one.kind === two.kind && thingOf(one).kind === thingOf(two).kind
}

export function isQuiet({ kind }: PartChange): boolean {
  return kind === 'kept' || kind === 'renumbered'
}

function isEntry(part: PartChange): part is OneSidedPart {
  if (part.kind !== 'added' && part.kind !== 'removed') return false
  const { kind } = thingOf(part)
  const inner = part.inside?.blocks ?? []
  return kind !== 'section' && kind !== 'group' && inner.every((block) => block.kind === part.kind)
}

function thingOf(part: PartChange) {
  return 'now' in part ? part.now : part.was
}

/** The places of a page that a reader is led through, in its order. */
export function stopsOf(groups: readonly PartGroup[]): readonly ChangeId[] {
  return groups.flatMap((group) => {
    if (group.kind === 'quiet') return []
    return group.kind === 'single' ? stopsIn(group.parts[0]) : [group.id]
  })
}

/** Changes at the top of a part; and the part itself when it is new, gone, elsewhere or has another name. */
function stopsIn(part: PartChange): readonly ChangeId[] {
  if (part.kind === 'added' || part.kind === 'removed') return [part.id]
  if (part.kind === 'moved-away') return []
  const own = part.from !== undefined || isWorded(part.title ?? []) ? [part.id] : []
  const inner = stretchesOf(part.inside?.blocks ?? []).filter(isStop)
  return [...own, ...inner.map(({ changes }) => changes[0]!.id)]
}

/** How many changes a reader finds in a part, its own title and place not counted. */
export function changesIn(part: PartChange): number {
  if (part.kind === 'moved-away' || part.inside === undefined) return 0
  return stretchesOf(part.inside.blocks).filter(isStop).length
}
