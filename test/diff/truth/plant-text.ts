import type { EditionDocument } from '../../../src/document/document.ts'
import type { Edit, textKinds } from './kinds.ts'
import { plantItemAdded, plantItemEdited, plantItemMoved, plantItemRemoved } from './plant-lists.ts'
import {
  plantAdded,
  plantFormat,
  plantLink,
  plantMerged,
  plantMoved,
  plantMovedAndEdited,
  plantRemoved,
  plantRenumbered,
  plantReworded,
  plantRewritten,
  plantSplit,
} from './plant-paragraphs.ts'
import { plantPartAdded, plantPartMoved, plantPartRemoved, plantRetitled } from './plant-parts.ts'
import {
  plantCell,
  plantColumnAdded,
  plantColumnMoved,
  plantColumnRemoved,
  plantRowAdded,
  plantRowMoved,
  plantRowRemoved,
} from './plant-tables.ts'
import { finishPlanting, type Plant, startPlanting } from './planter.ts'

/** Two editions and every edit that lies between them. */
export interface KnownEdits {
  readonly older: EditionDocument
  readonly newer: EditionDocument
  readonly planted: readonly Edit[]
}

type TextKind = (typeof textKinds)[number]
const planters: { readonly [K in TextKind]: { readonly plant: Plant; readonly share: number } } = {
  'part removed': { plant: plantPartRemoved, share: 0.4 },
  'part moved': { plant: plantPartMoved, share: 0.4 },
  'part added': { plant: plantPartAdded, share: 0.4 },
  'part retitled': { plant: plantRetitled, share: 0.5 },
  'column moved': { plant: plantColumnMoved, share: 0.6 },
  'row moved': { plant: plantRowMoved, share: 0.7 },
  'column added': { plant: plantColumnAdded, share: 0.5 },
  'column removed': { plant: plantColumnRemoved, share: 0.5 },
  'row added': { plant: plantRowAdded, share: 0.7 },
  'row removed': { plant: plantRowRemoved, share: 0.7 },
  'cell edited': { plant: plantCell, share: 1.2 },
  'item moved': { plant: plantItemMoved, share: 0.8 },
  'item edited': { plant: plantItemEdited, share: 1.2 },
  'item added': { plant: plantItemAdded, share: 1 },
  'item removed': { plant: plantItemRemoved, share: 1 },
  merged: { plant: plantMerged, share: 1 },
  moved: { plant: plantMoved, share: 1 },
  'moved and edited': { plant: plantMovedAndEdited, share: 1 },
  reworded: { plant: plantReworded, share: 2 },
  rewritten: { plant: plantRewritten, share: 1.5 },
  removed: { plant: plantRemoved, share: 1.2 },
  added: { plant: plantAdded, share: 1.2 },
  renumbered: { plant: plantRenumbered, share: 1 },
  format: { plant: plantFormat, share: 1 },
  link: { plant: plantLink, share: 1 },
  // Last: nothing is put between the pieces.
  split: { plant: plantSplit, share: 1 },
}

/** A document with edits of every kind planted in its text, about `density` of each; `donors` give new words. */
export function plantText(
  document: EditionDocument,
  donors: readonly EditionDocument[],
  density: number,
  seed: number,
): KnownEdits {
  const planter = startPlanting(document, donors, seed)
  for (const { plant, share } of Object.values(planters)) {
    const wanted = Math.max(1, Math.round(share * density))
    let tries = 4 * wanted
    for (let count = 0; count < wanted && tries > 0; tries--) if (plant(planter)) count++
  }
  return { older: planter.draft.older, newer: finishPlanting(planter), planted: planter.planted }
}
