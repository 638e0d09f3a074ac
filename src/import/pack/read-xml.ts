import { SaxesParser } from 'saxes'
import { Refused } from '../refused.ts'
import { childOf, type Element } from './element.ts'

// Word's own documents go down some forty levels; what walks over the tree calls itself once for each.
const deepest = 250
const mostElements = 1_500_000

const word = 'w'
const drawing = 'a'
/** The prefixes that we call things by. Strict documents have namespaces of their own for the same. */
const prefixes: { readonly [namespace: string]: string } = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': word,
  'http://purl.oclc.org/ooxml/wordprocessingml/main': word,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': drawing,
  'http://purl.oclc.org/ooxml/drawingml/main': drawing,
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

interface Growing {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (Element | string)[]
}

/** A part of a Word file as a tree. Nothing that a document type could define is ever expanded. Throws `Refused`. */
export function readXml(bytes: Uint8Array, part: string): Element {
  const top: Growing = { name: '', attributes: new Map(), children: [] }
  const open: Growing[] = [top]
  let elements = 0
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('doctype', () => {
    throw new Refused(
      'The file has a document type declaration, which Word never writes.',
      'Somebody may mean harm with it. Ask where it comes from; open it in Word and save it again.',
    )
  })
  parser.on('error', (error) => {
    throw new Refused(
      `The file is damaged: its part ${part} cannot be read (${error.message}).`,
      'Open it in Word and save it again, or ask for another copy.',
    )
  })
  parser.on('opentag', (tag) => {
    if (open.length > deepest)
      throw new Refused(
        'Tables, boxes or lists are nested hundreds of levels deep in this document.',
        'Nobody can read that. Take the inner ones apart in Word.',
      )
    if (++elements > mostElements) throw new Refused('The document is too large.', 'Split it in Word.')
    const attributes = Object.values(tag.attributes).map(
      ({ prefix, local, uri, value }) => [called(uri, local, prefix), value] as const,
    )
    const element: Growing = {
      name: called(tag.uri, tag.local, tag.prefix),
      attributes: new Map(attributes),
      children: [],
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    const done = open.pop()!
    if (done.name !== 'mc:AlternateContent') return
    // The same twice, for new programs and for old ones: the words are wanted once.
    const { children } = open.at(-1)!
    children.pop()
    children.push(...(childOf(done, 'mc:Choice') ?? childOf(done, 'mc:Fallback') ?? done).children)
  })
  const text = (words: string) => void open.at(-1)!.children.push(words)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.write(decode(bytes, part)).close()
  return top.children.find((child): child is Element => typeof child !== 'string')!
}

function called(namespace: string, local: string, prefix: string): string {
  const known = prefixes[namespace] ?? prefix
  return known === '' ? local : `${known}:${local}`
}

function decode(bytes: Uint8Array, part: string): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes)
  } catch {
    throw new Refused(
      `The file is damaged: its part ${part} has letters that cannot be read.`,
      'Open it in Word and save it again, or ask for another copy.',
    )
  }
}
