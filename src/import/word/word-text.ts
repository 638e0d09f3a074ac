import { cleanText } from '../clean-text.ts'
import { type Element, elementsIn } from '../pack/element.ts'
import { wordsOfTyped } from '../words-of-source.ts'
import { signOf } from './symbols.ts'

/*
 * The words of a Word document, read apart from its conversion and knowing nothing of it: every text that the file has but
 * what was left out with its words told. Numbers come from the list of printed ones, since the file does not hold them.
 */

const boxText = 'w:txbxContent'
// What stands beside the text: told by itself, or no text at all.
const passed = new Set([
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:trPr',
  'w:tcPr',
  'w:sectPr',
  'w:instrText',
  'w:delText',
  'w:sdtPr',
])

export interface WordTextSetting {
  readonly leftOut: ReadonlySet<Element>
  /** What Word prints before a paragraph. */
  readonly labels: ReadonlyMap<Element, string>
}

/** The words of a paragraph or a table; those of boxes that hang on it follow it. */
export function wordsOfUnit(unit: Element, setting: WordTextSetting): readonly string[] {
  const boxes: Element[] = []
  const words = paragraphsIn(unit, setting).flatMap((paragraph) => {
    boxes.push(...boxesIn(paragraph, setting))
    return wordsOfTyped(setting.labels.get(paragraph) ?? '', textOf(paragraph, setting.leftOut))
  })
  return [...words, ...boxes.flatMap((box) => wordsOfStory(box, setting))]
}

/** The words of what holds paragraphs and tables: a box, a note, a header. */
export function wordsOfStory(story: Element, setting: WordTextSetting): readonly string[] {
  return elementsIn(story).flatMap((child) => {
    if (setting.leftOut.has(child) || passed.has(child.name)) return []
    return child.name === 'w:p' || child.name === 'w:tbl' ? wordsOfUnit(child, setting) : wordsOfStory(child, setting)
  })
}

/** All text inside an element, boxes and all, whether it was left out or not. */
export function rawText(element: Element): string {
  const none = new Set<Element>()
  const own = textOf(element, none)
  const boxes = boxesIn(element, { leftOut: none, labels: new Map() }).map(rawText)
  return [own, ...boxes].join(' ').replace(/\s+/gu, ' ').trim()
}

function paragraphsIn(unit: Element, setting: WordTextSetting): readonly Element[] {
  if (setting.leftOut.has(unit)) return []
  if (unit.name === 'w:p') return [unit]
  return elementsIn(unit).flatMap((child) => (passed.has(child.name) ? [] : paragraphsIn(child, setting)))
}

function boxesIn(element: Element, setting: WordTextSetting): readonly Element[] {
  return elementsIn(element).flatMap((child) => {
    if (setting.leftOut.has(child)) return []
    return child.name === boxText ? [child] : boxesIn(child, setting)
  })
}

function textOf(element: Element, leftOut: ReadonlySet<Element>): string {
  let text = ''
  for (const child of elementsIn(element)) {
    if (leftOut.has(child) || child.name === boxText || passed.has(child.name)) continue
    text += ownText(child) ?? textOf(child, leftOut)
    if (child.name === 'w:p') text += ' '
  }
  return text
}

/** What one element within a run says; undefined where its inside must be looked at. */
export function ownText(element: Element): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return cleanText(element.children.filter((child): child is string => typeof child === 'string').join(''))
    case 'w:tab':
    case 'w:ptab':
    case 'w:br':
    case 'w:cr':
      return ' '
    case 'w:noBreakHyphen':
      return '\u2011'
    case 'w:sym':
      return signOf(element)
    default:
      return undefined
  }
}
