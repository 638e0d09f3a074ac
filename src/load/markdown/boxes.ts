import type { StateBlock } from 'markdown-it'
import { pushBlockMistake } from './mistake.ts'

const shape = /^:::+[ \t]*([A-Za-z][\w-]*)?[ \t]*(.*)$/

/** Boxes: `::: note Title`, text, `:::`. Their kind goes to the token's `info`, the title to `content`. */
export function box(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const opening = fenceAt(state, startLine)
  if (opening === undefined) return false
  if (silent) return true
  if (opening.kind === '') {
    pushBlockMistake(state, startLine, {
      message: 'Three colons close a box here, but none is open.',
      hint: 'Open one with ::: note, ::: voice or ::: case-study, or take the line out.',
    })
    state.line = startLine + 1
    return true
  }
  let line = startLine + 1
  for (let depth = 1; line < endLine; line++) {
    if (state.sCount[line]! < state.blkIndent && !state.isEmpty(line)) break
    const fence = fenceAt(state, line)
    if (fence !== undefined) depth += fence.kind === '' ? -1 : 1
    if (depth === 0) break
  }
  const closed = line < endLine && fenceAt(state, line)?.kind === ''
  if (!closed)
    pushBlockMistake(state, startLine, {
      message: 'The box that begins here is not closed.',
      hint: 'Put a line with only ::: after it.',
    })

  const open = state.push('box_open', 'div', 1)
  open.map = [startLine, line]
  open.info = opening.kind
  open.content = opening.title
  const { parentType, lineMax, listIndent } = state
  state.parentType = 'box'
  state.lineMax = line
  state.listIndent = -1
  state.md.block.tokenize(state, startLine + 1, line)
  state.parentType = parentType
  state.lineMax = lineMax
  state.listIndent = listIndent
  state.push('box_close', 'div', -1)
  state.line = closed ? line + 1 : line
  return true
}

function fenceAt(state: StateBlock, line: number): { readonly kind: string; readonly title: string } | undefined {
  if (state.sCount[line]! - state.blkIndent >= 4 || state.sCount[line]! < state.blkIndent) return undefined
  const start = state.bMarks[line]! + state.tShift[line]!
  if (!state.src.startsWith(':::', start)) return undefined
  const found = shape.exec(state.src.slice(start, state.eMarks[line]!).trimEnd())
  if (found === null || (found[1] === undefined && found[2] !== '')) return undefined
  return { kind: found[1] ?? '', title: found[2]! }
}
