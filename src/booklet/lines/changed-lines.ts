import type { RunChange } from '../../model/blocks.ts'
import type { Draw } from '../frame/frame.ts'
import type { Pt } from '../frame/points.ts'
import { decoration } from '../frame/tags.ts'
import type { LettersAtom } from './units.ts'

/** Letters of a line that changed, and where on it they stand. */
export interface Marked {
  readonly atom: LettersAtom
  readonly change: RunChange
  readonly from: Pt
}

/** The strokes through and below the changed letters of a line, and the bar beside it. */
export function changeDraws(marked: readonly Marked[], baseline: Pt, leading: Pt): readonly Draw[] {
  const words = marked.filter(({ atom }) => atom.shaped.text !== ' ')
  const strokes = stretches(words).map(({ first, to }) => stroke(first, to, baseline))
  const kinds = new Set(words.map(({ change }) => change))
  kinds.delete('aside')
  if (kinds.size === 0) return strokes
  const light = kinds.has('moved') && [...kinds].every((kind) => kind === 'moved' || kind === 'label')
  return [...strokes, { kind: 'change-bar', y: 0, height: leading, light, slot: decoration }]
}

interface Stretch {
  readonly first: Marked
  readonly to: Pt
}

/** Words of one change next to each other, with the spaces between them. */
function stretches(words: readonly Marked[]): readonly Stretch[] {
  const found: Stretch[] = []
  for (const word of words) {
    if (word.change !== 'inserted' && word.change !== 'deleted' && word.change !== 'removed') continue
    const last = found.at(-1)
    const to = word.from + word.atom.width
    const follows = last !== undefined && word.from - last.to < word.atom.size * 0.45
    if (follows && last.first.change === word.change) found[found.length - 1] = { first: last.first, to }
    else found.push({ first: word, to })
  }
  return found
}

function stroke({ atom, change, from }: Marked, to: Pt, baseline: Pt): Draw {
  const under = change === 'inserted'
  const y = baseline - atom.rise + atom.size * (under ? 0.17 : -0.235)
  const thickness = atom.size * (under ? 0.09 : 0.065)
  return { kind: 'line', x: from, y, toX: to, toY: y, thickness, ink: 'text', slot: decoration }
}
