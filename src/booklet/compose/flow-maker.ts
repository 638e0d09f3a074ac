import type { Box, Break, Ground, Item } from '../frame/flow.ts'
import { breakCost } from '../frame/flow.ts'
import type { Draw } from '../frame/frame.ts'
import type { Pt } from '../frame/points.ts'

/**
 * Puts boxes one below the other and remembers what may come between them: the largest space that either side asks for,
 * the dearest break, and none at all after a heading.
 */
export interface FlowMaker {
  readonly box: (box: Box) => void
  /** Space before the next box, unless more is asked for. */
  readonly gap: (height: Pt) => void
  /** A page may end before the next box. Without this it may not. */
  readonly allow: (cost: number, kind?: 'force' | 'fresh') => void
  /** A page may not end before the next box, whatever is allowed later. */
  readonly keep: () => void
  /** What has been put down was a heading: two lines must follow on its page. */
  readonly headed: () => void
  /** Drawn with the next box, at its top: markers, numbers, anchors. */
  readonly lead: (draws: readonly Draw[]) => void
  /** What closes and opens a page for as long as pages may end inside it. */
  readonly enter: (around: { readonly close?: readonly Box[]; readonly open?: readonly Box[] }) => void
  readonly leave: () => void
  readonly ground: (ground: Ground) => void
  readonly endGround: () => void
  /** How much height must stand on one page with the next box: a heading above it, say, and what closes a box around it. */
  readonly chained: () => Pt
  readonly items: () => readonly Item[]
}

export function flowMaker(): FlowMaker {
  const items: Item[] = []
  const around: { close: readonly Box[]; open: readonly Box[] }[] = []
  let gap: Pt = 0
  let pending: { cost: number; kind?: 'force' | 'fresh' } | undefined
  let kept = false
  let sinceHeading = 2
  let lead: Draw[] = []
  let chain: Pt = 0
  const breaks = () => pending?.kind === 'force' || (pending !== undefined && !kept && sinceHeading > 0)
  const heightOf = (side: 'open' | 'close') =>
    around.flatMap((each) => each[side]).reduce((sum, box) => sum + box.height, 0)
  const flush = () => {
    chain = breaks() ? 0 : chain + gap
    const free = pending !== undefined && breaks() ? pending : undefined
    if (items.length > 0 && items.at(-1)?.kind !== 'ground')
      items.push(breakOf(free ?? lastResort, sinceHeading < 2, around))
    if (gap > 0) items.push({ kind: 'gap', height: gap })
    gap = 0
    pending = undefined
    kept = false
  }
  return {
    box: (box) => {
      flush()
      chain += box.height
      items.push(lead.length > 0 ? { ...box, draws: [...lead, ...box.draws] } : box)
      lead = []
      if (box.draws.length > 0) sinceHeading = Math.min(2, sinceHeading + (box.height > 45 ? 2 : 1))
    },
    gap: (height) => {
      gap = Math.max(gap, height)
    },
    allow: (cost, kind) => {
      pending = { cost: Math.max(cost, pending?.cost ?? Number.NEGATIVE_INFINITY), ...(kind ? { kind } : {}) }
    },
    keep: () => {
      kept = true
    },
    headed: () => {
      sinceHeading = 0
    },
    lead: (draws) => {
      lead.push(...draws)
    },
    enter: ({ close = [], open = [] }) => {
      around.push({ close, open })
    },
    leave: () => {
      around.pop()
    },
    ground: (ground) => {
      flush()
      items.push(ground)
    },
    endGround: () => {
      items.push({ kind: 'ground-end' })
    },
    chained: () => (breaks() ? heightOf('open') : chain + gap) + heightOf('close'),
    items: () => items,
  }
}

/** A page may always end where it would else be overfull, even below a heading. */
const lastResort = { cost: breakCost.lastResort }

function breakOf(
  pending: { readonly cost: number; readonly kind?: 'force' | 'fresh' },
  headingAbove: boolean,
  around: readonly { readonly close: readonly Box[]; readonly open: readonly Box[] }[],
): Break {
  const open = around.flatMap((each) => each.open)
  const close = around.toReversed().flatMap((each) => each.close)
  return {
    kind: 'break',
    cost: pending.cost + (headingAbove ? breakCost.loneLine : 0),
    ...(pending.kind === 'force' ? { force: true } : {}),
    ...(pending.kind === 'fresh' ? { fresh: true } : {}),
    ...(open.length > 0 ? { open } : {}),
    ...(close.length > 0 ? { close } : {}),
  }
}
