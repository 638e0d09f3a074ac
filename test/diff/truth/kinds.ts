/** Every kind of edit that is planted and found, in the order of the table of figures. */
export const textKinds = [
  'reworded',
  'rewritten',
  'moved',
  'moved and edited',
  'split',
  'merged',
  'added',
  'removed',
  'renumbered',
  'format',
  'link',
  'item edited',
  'item added',
  'item removed',
  'item moved',
  'cell edited',
  'row added',
  'row removed',
  'row moved',
  'column added',
  'column removed',
  'column moved',
  'part retitled',
  'part added',
  'part removed',
  'part moved',
] as const
export const dataKinds = [
  'fact edited',
  'fact added',
  'fact removed',
  'indicator re-targeted',
  'indicator re-baselined',
  'indicator redefined',
  'indicator retitled',
  'indicator new',
  'indicator dropped',
  'partner joined',
  'partner left',
  'partner renamed',
  'action new',
  'action dropped',
  'action edited',
] as const
export type Kind = (typeof textKinds)[number] | (typeof dataKinds)[number]

/** What a comparison must reach in both precision and recall. */
export function floorOf(kind: Kind): number {
  return ['moved', 'moved and edited', 'split', 'merged'].includes(kind) ? 0.95 : 0.98
}

/** One edit, as planted or as found: its kind and the things that it is about, on either side, or a name for them. */
export interface Edit {
  readonly kind: Kind
  readonly was: readonly (object | string)[]
  readonly now: readonly (object | string)[]
}
