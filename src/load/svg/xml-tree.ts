import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Spot } from '../../schema/node.ts'
import { spotsIn } from '../spot-at.ts'

/** An element of an SVG file. Other vocabularies' attributes are gone; XLink's and XML's own are named with a colon. */
export interface Element {
  readonly name: string
  /** Whose vocabulary it is of. */
  readonly space: 'svg' | 'html' | 'other'
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
  readonly spot: Spot
}

export class XmlMistake extends Error {
  readonly spot: Spot
  readonly hint: string

  constructor(spot: Spot, message: string, hint: string) {
    super(message)
    this.name = 'XmlMistake'
    this.spot = spot
    this.hint = hint
  }
}

interface Open extends Element {
  readonly children: (Element | string)[]
}

const most = { elements: 20_000, depth: 100 }

const svgSpace = 'http://www.w3.org/2000/svg'
const htmlSpaces = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML']
const prefixes: { readonly [space: string]: string } = {
  '': '',
  'http://www.w3.org/1999/xlink': 'xlink:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
}

const plain = 'Export it again as plain SVG.'

/** The tree of an XML text. Throws an `XmlMistake` at the first thing that is not allowed: nothing after it could be trusted. */
export function xmlTree(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: Open[] = []
  let root: Open | undefined
  let elements = 0
  const spotOf = spotsIn(text)
  const here = (): Spot => spotOf(Math.max(0, Math.min(parser.position, text.length) - 1))
  let started = here()
  const refuse = (spot: Spot, message: string, hint = plain): never => {
    throw new XmlMistake(spot, message, hint)
  }
  parser.on('error', (error) => {
    if (root === undefined) refuse(here(), 'The file is not an SVG picture.', 'Export the picture again, as plain SVG.')
    refuse(
      here(),
      `The file breaks the rules of XML here: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`,
      'Export the picture again; a file that was edited by hand needs the mistake mended.',
    )
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) refuse(here(), 'The file begins with declarations of its own (a DOCTYPE with entities).')
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') refuse(here(), 'The file asks for a style sheet in another file.')
  })
  parser.on('opentagstart', () => {
    started = spotOf(text.lastIndexOf('<', parser.position - 1))
  })
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, started)
    if (++elements > most.elements)
      refuse(
        element.spot,
        `The picture has more than ${most.elements.toLocaleString('en-GB')} elements.`,
        'Make it simpler, or export it as a PNG.',
      )
    if (open.length >= most.depth)
      refuse(
        element.spot,
        `Elements stand in one another more than ${most.depth} deep.`,
        'Take its groups apart and export it again.',
      )
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const take = (letters: string) => open.at(-1)?.children.push(letters)
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(text).close()
  if (root === undefined) throw new XmlMistake({ line: 1, column: 1 }, 'The file is empty.', plain)
  return root
}

function elementOf(tag: SaxesTagNS, spot: Spot): Open {
  const attributes = new Map<string, string>()
  for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
    const name = prefix === '' ? '' : prefixes[uri]
    if (name !== undefined && prefix !== 'xmlns' && local !== 'xmlns') attributes.set(`${name}${local}`, value)
  }
  const space = tag.uri === svgSpace || tag.uri === '' ? 'svg' : htmlSpaces.includes(tag.uri) ? 'html' : 'other'
  return { name: tag.local, space, attributes, children: [], spot }
}
