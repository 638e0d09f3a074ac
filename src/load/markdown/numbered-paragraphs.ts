import type { StateBlock } from 'markdown-it'

const single = '(?:\\d{1,4}|[A-Za-z]\\d{1,4})'
const further = '(?:\\.\\d{1,4}|\\([a-z0-9]{1,5}\\)|\\.\\([a-z0-9]{1,5}\\)|[a-z](?![a-z]))'
const shape = new RegExp(
  `#(${single}${further}*[.)]?|\\([a-z]{1,5}\\)|\\(\\d{1,4}\\)|[a-z][.)]|[ivxl]{2,7}[.)])[ \\t]+(?=\\S)`,
  'y',
)

/** A paragraph that begins with `#` and the number it has: `#1.1 As part of …`. The number goes to the token's `info`. */
export function numberedParagraph(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false
  const start = state.bMarks[startLine]! + state.tShift[startLine]!
  if (state.src.charCodeAt(start) !== 0x23) return false
  shape.lastIndex = start
  const found = shape.exec(state.src)
  if (found === null || shape.lastIndex >= state.eMarks[startLine]!) return false
  if (silent) return true

  const terminators = state.md.block.ruler.getRules('paragraph')
  const outerType = state.parentType
  state.parentType = 'paragraph'
  let line = startLine + 1
  for (; line < endLine && !state.isEmpty(line); line++) {
    if (state.sCount[line]! - state.blkIndent > 3 || state.sCount[line]! < 0) continue
    if (terminators.some((ends) => ends(state, line, endLine, true))) break
  }
  const content = state.getLines(startLine, line, state.blkIndent, false).trim().slice(found[0].length)
  state.line = line
  const open = state.push('paragraph_open', 'p', 1)
  open.map = [startLine, line]
  open.info = found[1]!
  const inline = state.push('inline', '', 0)
  inline.content = content
  inline.map = [startLine, line]
  inline.children = []
  state.push('paragraph_close', 'p', -1)
  state.parentType = outerType
  return true
}
