import type { StateBlock, StateInline } from 'markdown-it'

/** A mistake that a rule found, as a token in the stream; its words stay in the text. */
export interface Mistake {
  readonly message: string
  readonly hint: string
  readonly level?: 'warning'
}

/** Notes a mistake and keeps `words` as text. The caller moves the position on. */
export function pushMistake(state: StateInline, mistake: Mistake, words: string) {
  const token = state.push('mistake', '', 0)
  token.meta = { ...mistake }
  if (words !== '') state.push('text', '', 0).content = words
}

export function pushBlockMistake(state: StateBlock, line: number, mistake: Mistake) {
  const token = state.push('mistake', '', 0)
  token.map = [line, line + 1]
  token.meta = { ...mistake }
}
