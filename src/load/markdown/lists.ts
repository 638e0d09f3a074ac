import type { StateBlock } from 'markdown-it'

/** How an item of a list begins. */
interface Marker {
  readonly kind: 'bullet' | 'number' | 'letter'
  /** What the item must share with its neighbours: the bullet, or the signs round the number. */
  readonly signs: string
  /** The number or letters. */
  readonly text: string
  /** The offset after it. */
  readonly end: number
}

const shape = /(?:([-*+])|(\(?)(?:(\d{1,9})|([a-z]|[ivxl]{2,7}))([.)]))(?=[ \t\n]|$)/y

/**
 * Lists as CommonMark has them, and beside numbers also letters and Roman numerals, with brackets on both sides: `a.`, `(a)`,
 * `iv.`, `(1)`. Follows markdown-it's own rule; a list item's number or letters stand in the token's `info`, the signs round it
 * in `markup`.
 */
export function list(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false
  // An item that is indented by four or more within a list belongs to the text of the item above.
  if (
    state.listIndent >= 0 &&
    state.sCount[startLine]! - state.listIndent >= 4 &&
    state.sCount[startLine]! < state.blkIndent
  )
    return false
  let marker = markerAt(state, startLine)
  if (marker === undefined) return false
  if (silent && state.parentType === 'paragraph' && state.sCount[startLine]! >= state.blkIndent) {
    if (!interrupts(marker, state, startLine)) return false
    if (state.skipSpaces(marker.end) >= state.eMarks[startLine]!) return false
  }
  if (silent) return true

  const first = marker
  const type = first.kind === 'bullet' ? 'bullet_list' : 'ordered_list'
  const open = state.push(`${type}_open`, first.kind === 'bullet' ? 'ul' : 'ol', 1)
  const lines: [number, number] = [startLine, 0]
  open.map = lines
  open.markup = first.signs
  open.info = first.kind
  const terminators = state.md.block.ruler.getRules('list')
  const outerType = state.parentType
  state.parentType = 'list'
  let line = startLine
  while (marker !== undefined && line < endLine) {
    item(state, line, endLine, marker)
    line = state.line
    if (line >= endLine || state.sCount[line]! < state.blkIndent) break
    if (state.sCount[line]! - state.blkIndent >= 4) break
    if (terminators.some((ends) => ends(state, line, endLine, true))) break
    marker = markerAt(state, line)
    if (marker?.kind !== first.kind || marker.signs !== first.signs) break
  }
  state.push(`${type}_close`, first.kind === 'bullet' ? 'ul' : 'ol', -1)
  lines[1] = line
  state.line = line
  state.parentType = outerType
  return true
}

/**
 * Within a paragraph a bullet or the number 1 begins a list, as in CommonMark. Other first signs, such as `(a)`, may as well be
 * words of a wrapped line, so they begin one only within an item of a list or after a colon.
 */
function interrupts({ kind, text, signs }: Marker, state: StateBlock, line: number): boolean {
  if (kind === 'bullet') return true
  if (kind === 'number' && signs !== '()') return Number(text) === 1
  const before = state.src.slice(state.bMarks[line - 1]!, state.eMarks[line - 1]!).trimEnd()
  return ['1', 'a', 'i'].includes(text) && (state.listIndent >= 0 || before.endsWith(':'))
}

function markerAt(state: StateBlock, line: number): Marker | undefined {
  const start = state.bMarks[line]! + state.tShift[line]!
  const end = state.eMarks[line]!
  if (start >= end) return undefined
  shape.lastIndex = start
  const found = shape.exec(state.src)
  if (found === null || shape.lastIndex > end) return undefined
  const [whole, bullet, opening = '', number, letters, closing = ''] = found
  if (opening !== '' && closing !== ')') return undefined
  const after = start + whole.length
  if (bullet !== undefined) return { kind: 'bullet', signs: bullet, text: '', end: after }
  if (number !== undefined) return { kind: 'number', signs: opening + closing, text: number, end: after }
  // A letter with nothing after it is more likely the end of a sentence than an empty item.
  if (state.skipSpaces(after) >= end) return undefined
  return { kind: 'letter', signs: opening + closing, text: letters!, end: after }
}

function item(state: StateBlock, line: number, endLine: number, marker: Marker) {
  const max = state.eMarks[line]!
  const initial = state.sCount[line]! + marker.end - (state.bMarks[line]! + state.tShift[line]!)
  let offset = initial
  let content = marker.end
  for (; content < max; content++) {
    const char = state.src.charCodeAt(content)
    if (char === 9) offset += 4 - ((offset + state.bsCount[line]!) % 4)
    else if (char === 32) offset++
    else break
  }
  const spaces = content >= max || offset - initial > 4 ? 1 : offset - initial

  const open = state.push('list_item_open', 'li', 1)
  const lines: [number, number] = [line, 0]
  open.map = lines
  open.markup = marker.signs
  open.info = marker.text
  const { tight, listIndent, blkIndent } = state
  const shift = state.tShift[line]!
  const indent = state.sCount[line]!
  state.listIndent = state.blkIndent
  state.blkIndent = initial + spaces
  state.tight = true
  state.tShift[line] = content - state.bMarks[line]!
  state.sCount[line] = offset
  // An item that begins with an empty line ends there when another empty line follows.
  if (content >= max && state.isEmpty(line + 1)) state.line = Math.min(state.line + 2, endLine)
  else state.md.block.tokenize(state, line, endLine)
  state.blkIndent = blkIndent
  state.listIndent = listIndent
  state.tShift[line] = shift
  state.sCount[line] = indent
  state.tight = tight
  state.push('list_item_close', 'li', -1)
  lines[1] = state.line
}
