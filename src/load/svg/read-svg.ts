import type { Drawing } from '../../model/drawing.ts'
import { unmoved } from '../../model/matrix.ts'
import { decodeText } from '../decode-text.ts'
import type { FileProblems } from '../problems.ts'
import { firstStyle, saidFor, styleOf } from './cascade.ts'
import { drawChildren } from './draw-elements.ts'
import type { Around } from './drawing-context.ts'
import { checkAddresses, checkElements, passiveIn } from './elements.ts'
import { lengthOf } from './lengths.ts'
import { type Notes, notesFor } from './notes.ts'
import { rounded } from './numbers.ts'
import type { Box } from './path-box.ts'
import { type Rule, rulesIn } from './style-rules.ts'
import { fitted, viewBoxOf } from './view-box.ts'
import { type Element, XmlMistake, xmlTree } from './xml-tree.ts'

const most = { steps: 300_000, side: 20_000 }

/**
 * The drawing in a file of SVG; undefined after problems. Only what is known to be a picture and nothing more is read. What
 * programs leave in their files for themselves is left out; what would be seen and cannot be drawn is told.
 */
export function readSvg(bytes: Uint8Array, problems: FileProblems): Drawing | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    problems.error('pictures', {}, 'The picture is a compressed SVG.', 'Export it as plain SVG, not compressed.')
    return undefined
  }
  let bad = false
  const text = decodeText(bytes, {
    ...problems,
    error: (...told) => {
      bad = true
      problems.error(...told)
    },
  })
  if (text === undefined || bad) return undefined
  const notes = notesFor(problems)
  const root = rootOf(text, notes)
  const drawing = root === undefined ? undefined : drawingOf(root, notes)
  return notes.any() ? undefined : drawing
}

function rootOf(text: string, notes: Notes): Element | undefined {
  try {
    const root = xmlTree(text)
    if (root.name === 'svg' && root.space === 'svg') return root
    notes.refuse(
      root.spot,
      `The file is not an SVG picture: it begins with "${root.name}".`,
      'Export the picture again, as plain SVG.',
    )
  } catch (mistake) {
    if (!(mistake instanceof XmlMistake)) throw mistake
    notes.refuse(mistake.spot, mistake.message, mistake.hint)
  }
  return undefined
}

function drawingOf(root: Element, notes: Notes): Drawing | undefined {
  const isPassive = passiveIn(root)
  checkElements(root, isPassive, notes)
  const byId = new Map<string, Element>()
  const holders = new Map<Element, Element>()
  const rules: Rule[] = []
  gather(root, { byId, holders, rules }, notes)
  const said = saidFor(root, rules, isPassive, notes)
  const size = sizeOf(root, notes)
  if (size === undefined || notes.any()) return undefined
  let steps = 0
  const count = (more: number) => {
    steps += more
    if (steps > most.steps)
      notes.refuse(
        root.spot,
        `The picture has more than ${most.steps.toLocaleString('en-GB')} steps in its lines.`,
        'Make it simpler, or export it as a PNG.',
      )
    return steps <= most.steps
  }
  const box = viewBoxOf(root.attributes.get('viewBox'))
  const page: Box = { x: 0, y: 0, ...size }
  const around: Around = {
    source: { said, byId, holders, notes, count, draw: drawChildren },
    matrix: box === undefined ? unmoved : fitted(box, page, root.attributes.get('preserveAspectRatio')),
    style: styleOf(said.get(root) ?? new Map(), firstStyle, notes, root),
    view: box ?? size,
    using: [],
  }
  const shapes = drawChildren(root, around)
  if (shapes.length === 0 && !notes.any())
    notes.refuse(root.spot, 'There is nothing to be seen in the picture.', 'Export it again, or take it out.')
  return { ...size, shapes }
}

interface Gathered {
  readonly byId: Map<string, Element>
  readonly holders: Map<Element, Element>
  readonly rules: Rule[]
}

function gather(element: Element, into: Gathered, notes: Notes): void {
  if (element.space !== 'svg') return
  const id = element.attributes.get('id')
  if (id !== undefined && !into.byId.has(id)) into.byId.set(id, element)
  if (element.name === 'style') {
    const sheet = element.children.filter((child) => typeof child === 'string').join('')
    checkAddresses(sheet, element.spot, notes)
    if (!/^(?:all|screen)?$/.test(element.attributes.get('media') ?? ''))
      notes.refuse(element.spot, 'The style sheet in the picture is for some screens alone.')
    into.rules.push(...rulesIn(sheet, element.spot, notes))
  }
  for (const child of element.children) {
    if (typeof child === 'string') continue
    into.holders.set(child, element)
    gather(child, into, notes)
  }
}

/** How large the picture is by itself, in pixels. */
function sizeOf(root: Element, notes: Notes): { readonly width: number; readonly height: number } | undefined {
  const box = viewBoxOf(root.attributes.get('viewBox'))
  const typed = (name: 'width' | 'height') => {
    const text = root.attributes.get(name)
    return text === undefined || text === 'auto' ? undefined : lengthOf(text, { whole: undefined, fontSize: 16 })
  }
  const ratio = box === undefined ? 1 : box.width / box.height
  const [givenWidth, givenHeight] = [typed('width'), typed('height')]
  const width = givenWidth ?? (givenHeight === undefined ? box?.width : box && givenHeight * ratio)
  const height = givenHeight ?? (givenWidth === undefined ? box?.height : box && givenWidth / ratio)
  if (width === undefined || height === undefined || !(width > 0 && height > 0)) {
    notes.refuse(
      root.spot,
      'The picture does not say how large it is.',
      'Give it a width and a height, or a viewBox, and export it again.',
    )
    return undefined
  }
  if (Math.max(width, height) > most.side) {
    notes.refuse(
      root.spot,
      `The picture is more than ${most.side.toLocaleString('en-GB')} pixels wide or high.`,
      'Make its page smaller, and export it again.',
    )
    return undefined
  }
  return { width: rounded(width), height: rounded(height) }
}
