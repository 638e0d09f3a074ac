import type { Token } from 'markdown-it'

/** A token with what stands between it and its closing token. */
export interface Branch {
  readonly token: Token
  readonly inside: readonly Branch[]
}

/** Flat tokens as a tree; closing tokens are left out. */
export function treeOf(tokens: readonly Token[]): readonly Branch[] {
  const root: Branch[] = []
  const open: Branch[][] = [root]
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop()
      continue
    }
    const inside: Branch[] = []
    open.at(-1)!.push({ token, inside })
    if (token.nesting > 0) open.push(inside)
  }
  return root
}
