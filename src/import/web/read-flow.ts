import { listMarker } from '../../model/list-marker.ts'
import { cleanText } from '../clean-text.ts'
import { type Element, elementsIn } from '../pack/element.ts'
import { type Marker, type Piece, spansText } from '../source.ts'
import { trimSpans } from '../trim-spans.ts'
import { leaveOut, newUnit, type PageReader } from './page-reader.ts'
import { blockNames, pageText, wordless } from './page-text.ts'
import { collapse, inline, isHidden, program } from './read-line.ts'
import { table } from './read-page-table.ts'

interface Around {
  /** How deep in lists. */
  readonly depth: number
}

/** The pieces of an element that holds paragraphs, or words without any. */
export function flow(page: PageReader, parent: Element, around: Around): Piece[] {
  const found: Piece[] = []
  let line: (Element | string)[] = []
  const flush = () => {
    if (line.length > 0) found.push(...paragraph(page, line, undefined))
    line = []
  }
  for (const child of parent.children) {
    if (typeof child === 'string') line.push(child)
    else if (page.telling.leftOut.has(child)) continue
    else if (wordless.has(child.name)) program(page, child)
    else if (isHidden(child)) leaveOut(page, child, 'Hidden words were left out, since the page does not show them.')
    else if (blockNames.has(child.name)) {
      flush()
      for (const piece of block(page, child, around)) found.push(piece)
    } else if (holdsBlock(child)) {
      flush()
      for (const piece of flow(page, child, around)) found.push(piece)
    } else line.push(child)
  }
  flush()
  return found
}

function block(page: PageReader, element: Element, around: Around): readonly Piece[] {
  const heading = /^h([1-6])$/.exec(element.name)
  if (heading !== null) return paragraph(page, element.children, element, Number(heading[1]))
  switch (element.name) {
    case 'p':
    case 'dd':
    case 'address':
    case 'figcaption':
    case 'summary':
    case 'legend':
      return holdsBlock(element) ? flow(page, element, around) : paragraph(page, element.children, element)
    case 'dt':
      return paragraph(page, [{ name: 'b', attributes: new Map(), children: element.children }], element)
    case 'ul':
    case 'menu':
    case 'ol':
      return list(page, element, around.depth)
    case 'table':
      return table(page, element)
    case 'blockquote': {
      const inside = flow(page, element, around)
      return inside.length === 0 ? [] : [{ kind: 'quote', pieces: inside, unit: inside[0]!.unit }]
    }
    case 'pre':
      return code(page, element)
    default:
      return flow(page, element, around)
  }
}

export function paragraph(
  page: PageReader,
  nodes: readonly (Element | string)[],
  holder: Element | undefined,
  level?: number,
): readonly Piece[] {
  if (nodes.every((node) => typeof node === 'string' && node.trim() === '')) return []
  const hanging: Piece[] = []
  const unit = newUnit(page, holder === undefined ? nodes : [holder])
  const spans = trimSpans(collapse(inline(page, nodes, {}, hanging, unit)))
  if (spans.length === 0) return hanging
  const name = holder?.attributes.get('class') ?? ''
  if (/\bMsoToc\d/.test(name)) {
    leaveOut(page, holder!, 'The table of contents was left out: Planpress makes its own.')
    return []
  }
  if (level !== undefined) {
    page.telling.places.heading(spansText(spans))
    return [
      { kind: 'heading', level, spans: spans.map((span) => (span.lineBreak ? { text: ' ' } : span)), unit },
      ...hanging,
    ]
  }
  const role =
    name === 'MsoTitle'
      ? ({ role: 'title' } as const)
      : name === 'MsoCaption' || holder?.name === 'figcaption'
        ? ({ role: 'caption' } as const)
        : {}
  const own: Piece = { kind: 'paragraph', ...role, spans, unit }
  // A caption of a figure may stand before or after its picture; ours stand after.
  return [own, ...hanging]
}

function list(page: PageReader, element: Element, depth: number): readonly Piece[] {
  const ordered = element.name === 'ol'
  const type = element.attributes.get('type') ?? '1'
  const style = /^[aA]$/.test(type) ? 'lower-alpha' : /^[iI]$/.test(type) ? 'lower-roman' : 'decimal'
  let number = Number.parseInt(element.attributes.get('start') ?? '1', 10) || 1
  return element.children.flatMap((child): readonly Piece[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : paragraph(page, [child], undefined)
    if (page.telling.leftOut.has(child)) return []
    if (child.name !== 'li') return flow(page, { ...element, name: 'div', children: [child] }, { depth: depth + 1 })
    if (ordered) number = Number.parseInt(child.attributes.get('value') ?? '', 10) || number
    const marker = ordered ? listMarker({ style, start: Math.max(number, 1), delimiter: 'dot' }, 0)! : ''
    const label = /^[AI]$/.test(type) ? marker.toUpperCase() : marker
    number++
    page.labels.set(child, label)
    const inside = flow(page, child, { depth: depth + 1 })
    const first = inside[0]
    if (first?.kind === 'paragraph' && first.marker === undefined) {
      const own: Marker = { label, depth }
      page.units[first.unit]!.label = label
      return [{ ...first, marker: own }, ...inside.slice(1)]
    }
    if (label !== '') page.telling.tell('left-out', 'An item of a list has a number but no words.', label)
    page.labels.delete(child)
    return inside
  })
}

function code(page: PageReader, element: Element): readonly Piece[] {
  const unit = newUnit(page, [element])
  const text = pageText({ ...element, name: 'span' })
    .split('\n')
    .map(cleanText)
    .join('\n')
  return text.trim() === '' ? [] : [{ kind: 'code', text, unit }]
}

function holdsBlock(element: Element): boolean {
  return elementsIn(element).some((child) => blockNames.has(child.name) || holdsBlock(child))
}
