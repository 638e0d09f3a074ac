import { childOf, type Element, valueIn } from '../pack/element.ts'
import { clipped } from '../places.ts'
import { type Piece, type Spans, spansText } from '../source.ts'
import { trimSpans } from '../trim-spans.ts'
import { contentsLeftOut, leaveOut } from './left-out.ts'
import { readInline } from './read-inline.ts'
import type { WordReader } from './reader.ts'
import { rawText } from './word-text.ts'

/** A paragraph, and after it the pictures and boxes that hang on it. */
export function readParagraph(paragraph: Element, reader: WordReader): readonly Piece[] {
  const { styles, telling } = reader
  const properties = childOf(paragraph, 'w:pPr')
  const style = styles.nameOf(valueIn(childOf(properties, 'w:pStyle')))
  const numbers = styles.numbers(properties)
  // Counted even where there are no words: Word prints the number all the same.
  const printed = numbers === undefined ? undefined : reader.numbering.next(numbers)
  if (/^(?:toc \d|table of figures)$/.test(style) && reader.fields.kinds().length === 0) {
    if (rawText(paragraph) !== '') leaveOut(paragraph, contentsLeftOut, telling)
    // The fields in it have their ends elsewhere.
    readInline(paragraph, { ...reader, telling: { ...telling, tell: () => {} } })
    return []
  }
  const { spans: all, pieces: hanging } = readInline(paragraph, reader)
  const level = styles.headingLevel(properties)
  const spans = trimSpans(all)
  if (spansText(spans) === '' && spans.every(({ note }) => note === undefined)) {
    if (printed !== undefined && printed.label !== '')
      telling.tell('left-out', 'A paragraph has a number but no words.', printed.label)
    return hanging
  }
  if (printed !== undefined) reader.labels.set(paragraph, printed.label)
  const unit = reader.unit()
  if (level !== undefined) {
    const words = spans.map((span) => (span.lineBreak ? { text: ' ' } : span))
    telling.places.heading(spansText(words))
    const number = printed?.label ?? ''
    return [{ kind: 'heading', level, ...(number === '' ? {} : { number }), spans: words, unit }, ...hanging]
  }
  const own: Piece = {
    kind: 'paragraph',
    ...roleOf(style),
    ...(printed === undefined
      ? {}
      : { marker: { label: printed.label, depth: printed.level, list: numbers?.list ?? '' } }),
    spans,
    unit,
  }
  warnOfColumns(paragraph, spans, reader)
  return [/quote|^block text$/.test(style) ? { kind: 'quote', pieces: [own], unit } : own, ...hanging]
}

function roleOf(style: string): { readonly role?: 'title' | 'caption' } {
  if (style === 'title') return { role: 'title' }
  return style === 'caption' ? { role: 'caption' } : {}
}

/** Two tabs or more between words are columns to the eye. */
function warnOfColumns(paragraph: Element, spans: Spans, { telling }: WordReader): void {
  let tabs = 0
  const count = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name === 'w:pPr') continue
      if (child.name === 'w:tab') tabs++
      else if (child.name !== 'w:txbxContent') count(child)
    }
  }
  count(paragraph)
  if (tabs > 1)
    telling.tell(
      'look',
      'Words set in columns by tabs now stand one after another. Make a table of them if it is one.',
      clipped(spansText(spans), 200),
    )
}
