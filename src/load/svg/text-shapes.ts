import type { TextShape, TextSpan } from '../../model/drawing.ts'
import { type Style, styleOf } from './cascade.ts'
import type { Around } from './drawing-context.ts'
import { attributeLengths, shareIn } from './element-lengths.ts'
import { rounded } from './numbers.ts'
import { solid } from './paints.ts'
import type { Element } from './xml-tree.ts'

/** A letter, or a mark with its letter, and where it is told to stand. */
interface Letter {
  readonly text: string
  readonly element: Element
  readonly style: Style
  readonly keepSpace: boolean
  x?: number
  y?: number
  dx?: number
  dy?: number
}

/** The text of an element, cut where letters have a place of their own. `style` is that of the element. */
export function textShapes(element: Element, style: Style, around: Around): readonly TextShape[] {
  const letters = collapsed(lettersIn(element, style, keepsSpace(element, style, false), around))
  place(element, letters, around)
  const shapes: TextShape[] = []
  let pieces: Letter[] = []
  let [startX, startY, down] = [0, 0, 0]
  const flush = () => {
    const first = pieces[0]
    if (first !== undefined) shapes.push(...textShape(pieces, startX, startY, first, around))
    pieces = []
  }
  for (const letter of letters) {
    if (letter.x !== undefined || shapes.length + pieces.length === 0) {
      flush()
      startX = letter.x ?? 0
      startY = letter.y ?? startY + down
      down = 0
    } else if (letter.y !== undefined) letter.dy = letter.y - (startY + down) + (letter.dy ?? 0)
    down += letter.dy ?? 0
    pieces.push(letter)
  }
  flush()
  return shapes
}

function textShape(
  letters: readonly Letter[],
  x: number,
  y: number,
  { style, element }: Letter,
  around: Around,
): readonly TextShape[] {
  const spans: TextSpan[] = []
  let last: Letter | undefined
  for (const letter of letters) {
    const before = spans.at(-1)
    const moved = letter.dx !== undefined || letter.dy !== undefined
    if (before !== undefined && letter.style === last?.style && !moved)
      spans[spans.length - 1] = { ...before, text: before.text + letter.text }
    else {
      const span = spanOf(letter, last, around)
      if (span !== undefined) spans.push(span)
    }
    last = letter
  }
  if (spans.every((span) => span.text.trim() === '')) return []
  const anchors = ['start', 'middle', 'end'] as const
  const anchor = anchors.find((each) => each === style['text-anchor']) ?? 'start'
  const { line = 1 } = element.spot
  return [{ kind: 'text', matrix: around.matrix, x: rounded(x), y: rounded(y), anchor, spans, line }]
}

function spanOf(letter: Letter, before: Letter | undefined, around: Around): TextSpan | undefined {
  const { style, element, text } = letter
  if (style.visibility !== 'visible' || style.display === 'none') return undefined
  const { notes } = around.source
  if (/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text))
    notes.refuse(
      element.spot,
      'Writing from right to left is not drawn.',
      'Turn these letters into paths, and put their words into the text beside the picture.',
    )
  if (style.stroke !== 'none' && !/^0\D*$/.test(style['stroke-width']!))
    notes.refuse(
      element.spot,
      'Letters with an outline are not drawn.',
      'Turn the letters into paths, or take their outlines away.',
    )
  if (/^url\(/.test(style.fill!)) {
    notes.refuse(
      element.spot,
      'Letters that are filled with more than one colour are not drawn.',
      'Give them one colour.',
    )
    return undefined
  }
  const opacity =
    shareIn(style['fill-opacity']!, element, around) *
    (element.name === 'tspan' ? shareIn(style.opacity!, element, around) : 1)
  const paint = solid(style.fill!, opacity, element, style, around)
  const size = Number(style['font-size'])
  if (paint === undefined || !(size > 0)) return undefined
  const lower =
    lowered(style) * size - (before === undefined ? 0 : lowered(before.style) * Number(before.style['font-size']))
  return {
    text,
    dx: rounded(letter.dx ?? 0),
    dy: rounded((letter.dy ?? 0) + lower),
    size: rounded(size),
    bold: /^(?:bold|bolder|[6-9]00)$/.test(style['font-weight']!),
    italic: /^(?:italic|oblique)/.test(style['font-style']!),
    paint,
  }
}

/** How far below its place a baseline stands, in sizes of letters: those of the booklets' typeface. */
function lowered(style: Style): number {
  switch (style['dominant-baseline']) {
    case 'middle':
      return 0.243
    case 'central':
      return 0.35
    case 'hanging':
      return 0.66
    case 'text-before-edge':
    case 'text-top':
      return 0.98
    case 'text-after-edge':
    case 'text-bottom':
    case 'ideographic':
      return -0.27
    default:
      return 0
  }
}

function keepsSpace(element: Element, style: Style, around: boolean): boolean {
  const typed = element.attributes.get('xml:space')
  if (style['white-space'] !== 'normal') return /^(?:pre|break-spaces)/.test(style['white-space']!)
  return typed === undefined ? around : typed === 'preserve'
}

function lettersIn(element: Element, style: Style, keepSpace: boolean, around: Around): readonly Letter[] {
  return element.children.flatMap((child): readonly Letter[] => {
    if (typeof child === 'string')
      return [...child.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)].map(([text]) => ({ text, element, style, keepSpace }))
    if (child.space !== 'svg' || child.name !== 'tspan') return []
    const inner = styleOf(around.source.said.get(child) ?? new Map(), style, around.source.notes, child)
    if (inner.display === 'none') return []
    return lettersIn(child, inner, keepsSpace(child, inner, keepSpace), around)
  })
}

/** White space as SVG has it: ends of lines and stretches of spaces are one space, and none stands at either end. */
function collapsed(letters: readonly Letter[]): readonly Letter[] {
  const out: Letter[] = []
  for (const letter of letters) {
    const isSpace = /^[ \t\n\r]$/.test(letter.text)
    if (!isSpace) out.push(letter)
    else if (letter.keepSpace) out.push({ ...letter, text: ' ' })
    else if (out.length > 0 && out.at(-1)!.text !== ' ') out.push({ ...letter, text: ' ' })
  }
  while (out.at(-1)?.text === ' ' && !out.at(-1)!.keepSpace) out.pop()
  return out
}

/** Gives letters the places that their elements name: the nearest element's before those of what it stands in. */
function place(element: Element, letters: readonly Letter[], around: Around): void {
  for (const child of element.children)
    if (typeof child !== 'string' && child.name === 'tspan') place(child, letters, around)
  const inside = new Set<Element>()
  const gather = (each: Element) => {
    inside.add(each)
    for (const child of each.children) if (typeof child !== 'string') gather(child)
  }
  gather(element)
  const own = letters.filter((letter) => inside.has(letter.element))
  const unit = own[0] === undefined ? around : { ...around, style: own[0].style }
  for (const name of ['x', 'y', 'dx', 'dy'] as const)
    for (const [index, value] of attributeLengths(
      element,
      name,
      name.endsWith('x') ? 'width' : 'height',
      unit,
    ).entries()) {
      const letter = own[index]
      if (letter !== undefined && letter[name] === undefined) letter[name] = value
    }
}
