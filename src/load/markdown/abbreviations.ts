import type { StateCore, Token } from 'markdown-it'
import type { Known } from './inline-rules.ts'

/**
 * Gives abbreviations their expansions: the glossary's, and those that the file explains, which win. Takes the place of the
 * plugin's own rule, which makes its pattern anew for each file; whole words only, in text and not in code.
 */
export function expandAbbreviations(state: StateCore) {
  const { abbreviations } = state.env.known as Known
  // The plugin keeps each behind a colon, so that none can meet a name that every object has.
  const own = Object.entries((state.env.abbreviations ?? {}) as Record<string, string>).map(
    ([key, long]) => [key.slice(1), long] as const,
  )
  const all = own.length === 0 ? abbreviations : new Map([...abbreviations, ...own])
  if (all.size === 0) return
  const shape = shapeOf(all)
  for (const { type, children } of state.tokens)
    if (type === 'inline' && children?.some((child) => child.type === 'text' && shape.test(child.content)))
      children.splice(
        0,
        children.length,
        ...children.flatMap((child) => (child.type === 'text' ? split(child, shape, all, state) : child)),
      )
}

function split(token: Token, shape: RegExp, all: ReadonlyMap<string, string>, state: StateCore): readonly Token[] {
  // With one group in the pattern every second piece is an abbreviation.
  const pieces = token.content.split(shape)
  if (pieces.length === 1) return [token]
  return pieces.flatMap((piece, at) => {
    if (piece === '') return []
    const text = new state.Token('text', '', 0)
    text.content = piece
    if (at % 2 === 0) return [text]
    const open = new state.Token('abbr_open', 'abbr', 1)
    open.attrs = [['title', all.get(piece)!]]
    return [open, text, new state.Token('abbr_close', 'abbr', -1)]
  })
}

const shapes = new WeakMap<ReadonlyMap<string, string>, RegExp>()

function shapeOf(abbreviations: ReadonlyMap<string, string>): RegExp {
  const known = shapes.get(abbreviations)
  if (known !== undefined) return known
  const words = [...abbreviations.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'))
  const shape = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})(?![\\p{L}\\p{N}])`, 'u')
  shapes.set(abbreviations, shape)
  return shape
}
