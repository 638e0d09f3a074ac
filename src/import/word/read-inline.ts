import { linkAddress } from '../link-address.ts'
import { childOf, type Element, elementsIn, isOn, under, valueIn } from '../pack/element.ts'
import type { Piece, Span, Spans } from '../source.ts'
import { addressIn } from './fields.ts'
import { contentsLeftOut, leaveOut } from './left-out.ts'
import { readDrawing } from './read-drawing.ts'
import type { WordReader } from './reader.ts'
import { ownText, rawText } from './word-text.ts'

/** What stands in a line of text, and what hangs on it. */
export interface Inline {
  readonly spans: Spans
  readonly pieces: readonly Piece[]
}

/** How words are set, besides their own properties. */
interface Manner {
  readonly link?: string
  readonly run?: Element
}

/** The words inside a paragraph, with its pictures, boxes and marks of notes. */
export function readInline(paragraph: Element, reader: WordReader): Inline {
  const { telling, fields } = reader
  const spans: Span[] = []
  const pieces: Piece[] = []
  const contents: string[] = []
  readAll(paragraph, {})
  if (contents.join('').trim() !== '') telling.tell('left-out', contentsLeftOut, contents.join(''))
  return { spans, pieces }

  function readAll(parent: Element, manner: Manner): void {
    for (const child of elementsIn(parent)) if (!telling.leftOut.has(child)) readOne(child, manner)
  }

  function readOne(element: Element, manner: Manner) {
    switch (element.name) {
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
      case 'w:delText':
        return
      case 'w:r':
        return run(element, manner)
      case 'w:hyperlink':
        return readAll(element, { ...manner, ...hyperlink(element) })
      case 'w:fldSimple':
        fields.begin()
        fields.code(element.attributes.get('w:instr') ?? '')
        fields.separate()
        readAll(element, manner)
        return fields.end()
      case 'w:sdt':
        return control(element, manner)
      case 'w:fldChar':
        return fieldSign(element)
      case 'w:instrText':
        return fields.code(element.children.filter((child) => typeof child === 'string').join(''))
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return note(element)
      case 'w:commentReference':
        return telling.tell(
          'left-out',
          'A comment of Word was left out.',
          reader.comment(element.attributes.get('w:id') ?? ''),
        )
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return void pieces.push(...readDrawing(element, reader))
      case 'm:oMath':
      case 'm:oMathPara':
        return leaveOut(element, 'An equation was left out. Write it in words, or show it as a picture.', telling)
      case 'w:rt':
        return leaveOut(element, 'Letters above others, which tell how they are spoken, were left out.', telling)
      case 'w:subDoc':
      case 'w:altChunk':
        return telling.tell('left-out', 'Another document that hangs in this one was left out. Bring it in by itself.')
      default: {
        const text = ownText(element)
        if (text === undefined) return readAll(element, manner)
        return add(element, text, manner)
      }
    }
  }

  function run(element: Element, manner: Manner) {
    if (isOn(under(element, 'w:rPr', 'w:vanish')) && rawText(element) !== '')
      return leaveOut(element, 'Hidden words were left out, since Word does not print them.', telling)
    if (isOn(under(element, 'w:rPr', 'w:strike')) && rawText(element) !== '')
      telling.tell(
        'look',
        'Words that are struck out came in as plain words. Delete them if they no longer hold.',
        rawText(element),
      )
    readAll(element, { ...manner, run: element })
  }

  function add(element: Element, text: string, { link, run }: Manner) {
    if (fields.insideCode()) {
      if (text.trim() !== '')
        leaveOut(element, 'Words in the code of a field were left out: Word does not print them.', telling)
      else telling.leftOut.add(element)
      return
    }
    const kinds = fields.kinds()
    if (kinds.some((kind) => ['TOC', 'INDEX', 'TOA'].includes(kind))) {
      telling.leftOut.add(element)
      contents.push(text)
      return
    }
    if (kinds.some((kind) => ['PAGE', 'NUMPAGES', 'PAGEREF'].includes(kind)) && text.trim() !== '')
      telling.tell(
        'look',
        'A page number of the Word document stands in the text. It is not that of the booklet.',
        text,
      )
    if (element.name === 'w:sym' && text === '')
      telling.tell(
        'left-out',
        `A sign of the font ${element.attributes.get('w:font') ?? 'of signs'} was left out.`,
        `code ${element.attributes.get('w:char') ?? ''}`,
      )
    if (element.name === 'w:t' && /[\ue000-\uf8ff\ufffd]/.test(element.children.join('')))
      telling.tell('left-out', 'A sign that only one font has was left out.', `near: ${element.children.join('')}`)
    const breaks =
      element.name === 'w:cr' ||
      (element.name === 'w:br' && !['page', 'column'].includes(element.attributes.get('w:type') ?? ''))
    if (breaks) return void spans.push({ text: '\n', lineBreak: true })
    const field = fields.link()
    const target = link ?? (field === undefined ? undefined : fieldAddress(field))
    const has = (property: string) => {
      const properties = childOf(run, 'w:rPr')
      const own = childOf(properties, property)
      return own === undefined ? reader.styles.runHas(valueIn(childOf(properties, 'w:rStyle')), property) : isOn(own)
    }
    spans.push({
      text,
      ...(run !== undefined && has('w:b') ? { strong: true } : {}),
      ...(run !== undefined && has('w:i') ? { emphasis: true } : {}),
      ...(target === undefined ? {} : { link: target }),
    })
  }

  function hyperlink(element: Element): { readonly link?: string } {
    const relation = reader.relations.get(element.attributes.get('r:id') ?? '')
    if (relation === undefined) {
      if (element.attributes.has('w:anchor') && !fields.kinds().includes('TOC'))
        telling.tell('changed', 'A link to a place in the same document became plain words.', rawText(element))
      return {}
    }
    const place = element.attributes.get('w:anchor')
    return addressed(place === undefined ? relation.target : `${relation.target}#${place}`, rawText(element))
  }

  function fieldAddress(code: string): string | undefined {
    const address = addressIn(code)
    return address === undefined || address === '' ? undefined : addressed(address, code).link
  }

  function addressed(address: string, words: string): { readonly link?: string } {
    const link = linkAddress(address)
    if (link !== undefined) return { link }
    telling.tell('changed', 'A link that a website cannot have became plain words.', `${words} (${address})`)
    return {}
  }

  function control(element: Element, manner: Manner) {
    const content = childOf(element, 'w:sdtContent')
    if (content === undefined) return
    if (isOn(under(element, 'w:sdtPr', 'w:showingPlcHdr')) && rawText(content) !== '')
      return leaveOut(content, 'A place to fill in was left out: it is still empty.', telling)
    readAll(content, manner)
  }

  function fieldSign(element: Element): void {
    const type = element.attributes.get('w:fldCharType')
    if (type === 'begin') {
      fields.begin()
      if (under(element, 'w:ffData', 'w:checkBox') !== undefined)
        telling.tell('left-out', 'A box to tick was left out.', rawText(paragraph))
    } else if (type === 'separate') fields.separate()
    else if (type === 'end') fields.end()
  }

  function note(element: Element): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
    const label = reader.note(kind, element.attributes.get('w:id') ?? '')
    if (label !== undefined) spans.push({ text: '', note: label })
  }
}
