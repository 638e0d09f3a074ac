import { pictureSize } from '../../load/picture-size.ts'
import { listMarker } from '../../model/list-marker.ts'
import { wordsOfText } from '../../model/words.ts'
import { cleanText } from '../clean-text.ts'
import { linkAddress } from '../link-address.ts'
import { type Element, elementsIn } from '../pack/element.ts'
import type { Telling } from '../places.ts'
import {
  type Marker,
  type Piece,
  type SourceDocument,
  type SourcePicture,
  type Span,
  type Spans,
  spansText,
  type Unit,
} from '../source.ts'
import { cellSpans, emptyCells, tablePieces } from '../table-cells.ts'
import { trimSpans } from '../trim-spans.ts'
import { notesOf } from './page-notes.ts'
import { blockNames, pageText, wordless, wordsOfNodes } from './page-text.ts'
import { pageTree } from './page-tree.ts'

/** Gives a file that a page names beside itself, such as a picture; undefined where there is none that may be read. */
export type Nearby = (path: string) => Uint8Array | undefined

export interface PageChoices {
  readonly nearby: Nearby
  /** What the names of pictures begin with. */
  readonly pictureName: string
}

/** A page of HTML: saved from Word, or one of a website. Throws `Refused`. */
export function readPage(html: string, telling: Telling, choices: PageChoices): SourceDocument {
  const { tell, leftOut, places } = telling
  const page = pageTree(html)
  const body = find(page, 'body') ?? page
  const notes = notesOf(body)
  const labels = new Map<Element, string>()
  const pictures = new Map<string, SourcePicture>()
  const units: { readonly place: string; readonly nodes: readonly (Element | string)[]; label?: string }[] = []
  const noteTexts = new Set(notes.texts.values())
  for (const mark of [...notes.marks.keys(), ...notes.backs]) leftOut.add(mark)
  leaveFurniture()
  // Notes are read apart from the text, wherever they stand.
  for (const text of noteTexts) leftOut.add(text)
  const pieces = flow(body, { depth: 0 })
  const words = wordsOfNodes([body], { leftOut, labels })
  const told = units.map(
    ({ place, nodes, label = '' }): Unit => ({
      place,
      words: [...wordsOfText(label), ...wordsOfNodes(nodes, { leftOut, labels })],
    }),
  )
  const read = [...notes.texts].map(([label, text]) => {
    leftOut.delete(text)
    const noted = places.aside(`note ${label}`, () => flow({ ...text, name: 'div' }, { depth: 0 }))
    return { label, pieces: noted, words: wordsOfNodes([text], { leftOut, labels }) }
  })
  return {
    pieces,
    units: told,
    words,
    notes: read,
    pictures,
  }

  /** What stands round the text of a page on a website. */
  function leaveFurniture(): void {
    const main = find(body, 'main') ?? onlyOne(body, 'article')
    const leave = (parent: Element): void => {
      for (const child of elementsIn(parent)) {
        if (child === main) continue
        if (main !== undefined && holds(child, main)) leave(child)
        else if (
          main !== undefined &&
          pageText(child).trim() !== '' &&
          ![...noteTexts].some((text) => holds(child, text))
        )
          out(child, 'What stands round the text of the page was left out.')
        else if (child.name === 'nav') out(child, 'What stands round the text of the page was left out.')
        else if (main === undefined) leave(child)
      }
    }
    leave(body)
  }

  function out(element: Element, says: string): void {
    if (leftOut.has(element)) return
    leftOut.add(element)
    tell('left-out', says, cleanText(pageText(element)))
  }

  interface Around {
    readonly depth: number
  }

  /** The pieces of an element that holds paragraphs, or words without any. */
  function flow(parent: Element, around: Around): Piece[] {
    const found: Piece[] = []
    let line: (Element | string)[] = []
    const flush = () => {
      if (line.length > 0) found.push(...paragraph(line, undefined))
      line = []
    }
    for (const child of parent.children) {
      if (typeof child === 'string') line.push(child)
      else if (leftOut.has(child)) continue
      else if (wordless.has(child.name)) program(child)
      else if (isHidden(child)) out(child, 'Hidden words were left out, since the page does not show them.')
      else if (blockNames.has(child.name)) {
        flush()
        for (const piece of block(child, around)) found.push(piece)
      } else if (holdsBlock(child)) {
        flush()
        for (const piece of flow(child, around)) found.push(piece)
      } else line.push(child)
    }
    flush()
    return found
  }

  function program({ name }: Element): void {
    if (['script', 'iframe', 'object', 'embed'].includes(name))
      tell('left-out', 'A program or a frame in the page was left out.', name)
  }

  function block(element: Element, around: Around): readonly Piece[] {
    const heading = /^h([1-6])$/.exec(element.name)
    if (heading !== null) return paragraph(element.children, element, Number(heading[1]))
    switch (element.name) {
      case 'p':
      case 'dd':
      case 'address':
      case 'figcaption':
      case 'summary':
      case 'legend':
        return holdsBlock(element) ? flow(element, around) : paragraph(element.children, element)
      case 'dt':
        return paragraph([{ name: 'b', attributes: new Map(), children: element.children }], element)
      case 'ul':
      case 'menu':
      case 'ol':
        return list(element, around.depth)
      case 'table':
        return table(element)
      case 'blockquote': {
        const inside = flow(element, around)
        return inside.length === 0 ? [] : [{ kind: 'quote', pieces: inside, unit: inside[0]!.unit }]
      }
      case 'pre':
        return code(element)
      default:
        return flow(element, around)
    }
  }

  function newUnit(nodes: readonly (Element | string)[]): number {
    return units.push({ place: places.here(), nodes }) - 1
  }

  function paragraph(
    nodes: readonly (Element | string)[],
    holder: Element | undefined,
    level?: number,
  ): readonly Piece[] {
    if (nodes.every((node) => typeof node === 'string' && node.trim() === '')) return []
    const hanging: Piece[] = []
    const unit = newUnit(holder === undefined ? nodes : [holder])
    const spans = trimSpans(collapse(inline(nodes, {}, hanging, unit)))
    if (spans.length === 0) return hanging
    const name = holder?.attributes.get('class') ?? ''
    if (/\bMsoToc\d/.test(name)) {
      out(holder!, 'The table of contents was left out: Planpress makes its own.')
      return []
    }
    if (level !== undefined) {
      places.heading(spansText(spans))
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

  interface Manner {
    readonly strong?: true
    readonly emphasis?: true
    readonly link?: string
  }

  function inline(
    nodes: readonly (Element | string)[],
    manner: Manner,
    hanging: Piece[],
    unit: number,
  ): readonly Span[] {
    return nodes.flatMap((node): readonly Span[] => {
      if (typeof node === 'string') return [{ text: cleanText(node), ...manner }]
      const label = notes.marks.get(node)
      if (label !== undefined) return [{ text: '', note: label }]
      if (leftOut.has(node)) return []
      if (wordless.has(node.name)) {
        program(node)
        return []
      }
      if (isHidden(node)) {
        out(node, 'Hidden words were left out, since the page does not show them.')
        return []
      }
      const inside = (more: Manner = {}) => inline(node.children, { ...manner, ...more }, hanging, unit)
      switch (node.name) {
        case 'br':
          return [{ text: '\n', lineBreak: true }]
        case 'b':
        case 'strong':
          return inside({ strong: true })
        case 'i':
        case 'em':
        case 'cite':
          return inside({ emphasis: true })
        case 'a':
          return inside(linked(node))
        case 'img':
          picture(node, hanging, unit)
          return []
        case 's':
        case 'strike':
        case 'del':
          tell(
            'look',
            'Words that are struck out came in as plain words. Delete them if they no longer hold.',
            pageText(node),
          )
          return inside()
        case 'input':
        case 'select':
        case 'textarea':
        case 'button':
        case 'svg':
        case 'math':
        case 'video':
        case 'audio':
        case 'canvas':
          out(node, `What a page can have and a text cannot was left out: ${node.name}.`)
          return []
        default:
          return inside()
      }
    })
  }

  function linked(element: Element): Manner {
    const address = element.attributes.get('href')
    if (address === undefined || address === '') return {}
    const link = linkAddress(address)
    if (link !== undefined) return { link }
    const words = pageText(element)
    tell(
      'changed',
      address.startsWith('#')
        ? 'A link to a place in the same document became plain words.'
        : 'A link that a website cannot have became plain words.',
      `${words} (${address})`,
    )
    return {}
  }

  function picture(element: Element, hanging: Piece[], unit: number) {
    const address = element.attributes.get('src') ?? ''
    const alternative = cleanText(element.attributes.get('alt') ?? '').trim()
    if (/^(?:https?:)?\/\//i.test(address))
      return tell(
        'left-out',
        'A picture that is not in the file but on the web was left out. Save it, and put it into pictures.',
        [address, alternative].filter(Boolean).join(': '),
      )
    const data = /^data:image\/(?:png|jpe?g);base64,([\w+/=\s]+)$/i.exec(address)
    const bytes =
      data === null
        ? address.startsWith('data:')
          ? undefined
          : choices.nearby(address)
        : new Uint8Array(Buffer.from(data[1]!, 'base64'))
    const size = bytes === undefined ? undefined : pictureSize(bytes)
    if (bytes === undefined || size === undefined)
      return tell(
        'left-out',
        'A picture was left out: it was not found beside the file, or is neither PNG nor JPEG.',
        [data === null ? address.slice(0, 200) : '', alternative].filter(Boolean).join(': '),
      )
    const key = `${choices.pictureName}-${pictures.size + 1}`
    pictures.set(key, { bytes, type: size.type })
    if (alternative === '')
      tell(
        'look',
        'A picture has no words for those who cannot see it. Write them between the square brackets.',
        `${key}${size.type === 'png' ? '.png' : '.jpg'}`,
      )
    hanging.push({ kind: 'picture', picture: key, alternative, unit })
  }

  function list(element: Element, depth: number): readonly Piece[] {
    const ordered = element.name === 'ol'
    const type = element.attributes.get('type') ?? '1'
    const style = /^[aA]$/.test(type) ? 'lower-alpha' : /^[iI]$/.test(type) ? 'lower-roman' : 'decimal'
    let number = Number.parseInt(element.attributes.get('start') ?? '1', 10) || 1
    return element.children.flatMap((child): readonly Piece[] => {
      if (typeof child === 'string') return child.trim() === '' ? [] : paragraph([child], undefined)
      if (leftOut.has(child)) return []
      if (child.name !== 'li') return flow({ ...element, name: 'div', children: [child] }, { depth: depth + 1 })
      if (ordered) number = Number.parseInt(child.attributes.get('value') ?? '', 10) || number
      const marker = ordered ? listMarker({ style, start: Math.max(number, 1), delimiter: 'dot' }, 0)! : ''
      const label = /^[AI]$/.test(type) ? marker.toUpperCase() : marker
      number++
      labels.set(child, label)
      const inside = flow(child, { depth: depth + 1 })
      const first = inside[0]
      if (first?.kind === 'paragraph' && first.marker === undefined) {
        const own: Marker = { label, depth }
        units[first.unit]!.label = label
        return [{ ...first, marker: own }, ...inside.slice(1)]
      }
      if (label !== '') tell('left-out', 'An item of a list has a number but no words.', label)
      labels.delete(child)
      return inside
    })
  }

  function table(element: Element): readonly Piece[] {
    const rows = rowsIn(element)
    const unit = newUnit([element])
    const nested = units.length
    const hanging: Piece[] = []
    let merged = false
    const caption = elementsIn(element).find(({ name }) => name === 'caption')
    const cells = rows.map((row) => elementsIn(row).filter(({ name }) => name === 'td' || name === 'th'))
    if (caption === undefined && cells.length === 1 && cells[0]!.length === 1) {
      units.length = unit
      const inside = flow(cells[0]![0]!, { depth: 0 })
      if (inside.length === 0) return []
      tell('changed', 'A table of one cell came in as a box.')
      return [{ kind: 'box', pieces: inside, unit: inside[0]!.unit }]
    }
    const pieces = places.table((atRow) => {
      // How many rows below still belong to the cell above, by column.
      const below: number[] = []
      const read = cells.map((row, at) => {
        atRow(at)
        const line: Spans[] = []
        const skip = () => {
          while ((below[line.length] ?? 0) > 0) {
            below[line.length]!--
            line.push([])
          }
        }
        for (const cell of row) {
          skip()
          const across = Math.min(Math.max(Number(cell.attributes.get('colspan') ?? 1) || 1, 1), 60)
          const down = Math.min(Math.max(Number(cell.attributes.get('rowspan') ?? 1) || 1, 1), 1_000)
          if (across > 1 || down > 1) merged = true
          for (let column = 0; column < across; column++) below[line.length + column] = down - 1
          line.push(cellSpans(flow(cell, { depth: 0 }), hanging, telling), ...emptyCells(across - 1))
        }
        skip()
        return line
      })
      return tablePieces(read, merged, hanging, unit, telling)
    })
    // The words of its cells are those of the table.
    units.length = nested
    if (caption === undefined) return pieces
    const [first, ...rest] = pieces
    const spans = trimSpans(collapse(inline(caption.children, {}, hanging, unit)))
    if (first?.kind !== 'table') return spans.length === 0 ? pieces : [{ kind: 'paragraph', spans, unit }, ...pieces]
    return [{ ...first, ...(spans.length === 0 ? {} : { caption: spans }) }, ...rest]
  }

  function code(element: Element): readonly Piece[] {
    const unit = newUnit([element])
    const text = pageText({ ...element, name: 'span' })
      .split('\n')
      .map(cleanText)
      .join('\n')
    return text.trim() === '' ? [] : [{ kind: 'code', text, unit }]
  }
}

function rowsIn(table: Element): readonly Element[] {
  return elementsIn(table).flatMap((child) =>
    child.name === 'tr' ? [child] : ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsIn(child) : [],
  )
}

/** White space as a page shows it. */
function collapse(spans: Spans): Spans {
  let before = ' '
  return spans.map((span) => {
    if (span.note !== undefined) return span
    if (span.lineBreak) {
      before = ' '
      return span
    }
    const text = (before === ' ' ? span.text.replace(/^[ \t\n\r\f]+/, '') : span.text).replace(/[ \t\n\r\f]+/g, ' ')
    if (text !== '') before = text.at(-1)!
    return { ...span, text }
  })
}

function isHidden({ attributes }: Element): boolean {
  return attributes.has('hidden') || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.get('style') ?? '')
}

function find(parent: Element, name: string): Element | undefined {
  for (const child of elementsIn(parent)) {
    const found = child.name === name ? child : find(child, name)
    if (found !== undefined) return found
  }
  return undefined
}

function onlyOne(parent: Element, name: string): Element | undefined {
  const all: Element[] = []
  const walk = (element: Element): void => {
    for (const child of elementsIn(element)) {
      if (child.name === name) all.push(child)
      else walk(child)
    }
  }
  walk(parent)
  return all.length === 1 ? all[0] : undefined
}

function holds(parent: Element, element: Element): boolean {
  return parent === element || elementsIn(parent).some((child) => holds(child, element))
}

function holdsBlock(element: Element): boolean {
  return elementsIn(element).some((child) => blockNames.has(child.name) || holdsBlock(child))
}
