import { pictureSize } from '../../load/picture-size.ts'
import { cleanText } from '../clean-text.ts'
import { linkAddress } from '../link-address.ts'
import type { Element } from '../pack/element.ts'
import type { Piece, Span, Spans } from '../source.ts'
import { leaveOut, type PageReader } from './page-reader.ts'
import { pageText, wordless } from './page-text.ts'

/** How words are set. */
interface Manner {
  readonly strong?: true
  readonly emphasis?: true
  readonly link?: string
}

/** What stands in a line of text; pictures in it are added to `hanging`. */
export function inline(
  page: PageReader,
  nodes: readonly (Element | string)[],
  manner: Manner,
  hanging: Piece[],
  unit: number,
): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    if (typeof node === 'string') return [{ text: cleanText(node), ...manner }]
    const label = page.notes.marks.get(node)
    if (label !== undefined) return [{ text: '', note: label }]
    if (page.telling.leftOut.has(node)) return []
    if (wordless.has(node.name)) {
      program(page, node)
      return []
    }
    if (isHidden(node)) {
      leaveOut(page, node, 'Hidden words were left out, since the page does not show them.')
      return []
    }
    const inside = (more: Manner = {}) => inline(page, node.children, { ...manner, ...more }, hanging, unit)
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
        return inside(linked(page, node))
      case 'img':
        picture(page, node, hanging, unit)
        return []
      case 's':
      case 'strike':
      case 'del':
        page.telling.tell(
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
        leaveOut(page, node, `What a page can have and a text cannot was left out: ${node.name}.`)
        return []
      default:
        return inside()
    }
  })
}

function linked(page: PageReader, element: Element): Manner {
  const address = element.attributes.get('href')
  if (address === undefined || address === '') return {}
  const link = linkAddress(address)
  if (link !== undefined) return { link }
  const words = pageText(element)
  page.telling.tell(
    'changed',
    address.startsWith('#')
      ? 'A link to a place in the same document became plain words.'
      : 'A link that a website cannot have became plain words.',
    `${words} (${address})`,
  )
  return {}
}

function picture(page: PageReader, element: Element, hanging: Piece[], unit: number) {
  const address = element.attributes.get('src') ?? ''
  const alternative = cleanText(element.attributes.get('alt') ?? '').trim()
  if (/^(?:https?:)?\/\//i.test(address))
    return page.telling.tell(
      'left-out',
      'A picture that is not in the file but on the web was left out. Save it, and put it into page.pictures.',
      [address, alternative].filter(Boolean).join(': '),
    )
  const data = /^data:image\/(?:png|jpe?g);base64,([\w+/=\s]+)$/i.exec(address)
  const bytes =
    data === null
      ? address.startsWith('data:')
        ? undefined
        : page.choices.nearby(address)
      : new Uint8Array(Buffer.from(data[1]!, 'base64'))
  const size = bytes === undefined ? undefined : pictureSize(bytes)
  if (bytes === undefined || size === undefined)
    return page.telling.tell(
      'left-out',
      'A picture was left out: it was not found beside the file, or is neither PNG nor JPEG.',
      [data === null ? address.slice(0, 200) : '', alternative].filter(Boolean).join(': '),
    )
  const key = `${page.choices.pictureName}-${page.pictures.size + 1}`
  page.pictures.set(key, { bytes, type: size.type })
  if (alternative === '')
    page.telling.tell(
      'look',
      'A picture has no words for those who cannot see it. Write them between the square brackets.',
      `${key}${size.type === 'png' ? '.png' : '.jpg'}`,
    )
  hanging.push({ kind: 'picture', picture: key, alternative, unit })
}

export function program(page: PageReader, { name }: Element): void {
  if (['script', 'iframe', 'object', 'embed'].includes(name))
    page.telling.tell('left-out', 'A program or a frame in the page was left out.', name)
}

export function collapse(spans: Spans): Spans {
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

export function isHidden({ attributes }: Element): boolean {
  return attributes.has('hidden') || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes.get('style') ?? '')
}
