import { wordsOfText } from '../../model/words.ts'
import { type Element, elementsIn } from '../pack/element.ts'
import type { Telling } from '../places.ts'
import type { SourceDocument, Unit } from '../source.ts'
import { notesOf } from './page-notes.ts'
import { leaveOut, type PageChoices, type PageReader } from './page-reader.ts'
import { pageText, wordsOfNodes } from './page-text.ts'
import { pageTree } from './page-tree.ts'
import { flow } from './read-flow.ts'

/** A page of HTML: saved from Word, or one of a website. Throws `Refused`. */
export function readPage(html: string, telling: Telling, choices: PageChoices): SourceDocument {
  const { leftOut, places } = telling
  const tree = pageTree(html)
  const body = find(tree, 'body') ?? tree
  const notes = notesOf(body)
  const page: PageReader = { telling, choices, notes, labels: new Map(), pictures: new Map(), units: [] }
  const setting = { leftOut, labels: page.labels }
  for (const mark of [...notes.marks.keys(), ...notes.backs]) leftOut.add(mark)
  leaveFurniture(page, body)
  // Notes are read apart from the text, wherever they stand.
  for (const text of notes.texts.values()) leftOut.add(text)
  const pieces = flow(page, body, { depth: 0 })
  const words = wordsOfNodes([body], setting)
  const units = page.units.map(
    ({ place, nodes, label = '' }): Unit => ({
      place,
      words: [...wordsOfText(label), ...wordsOfNodes(nodes, setting)],
    }),
  )
  const read = [...notes.texts].map(([label, text]) => {
    leftOut.delete(text)
    const noted = places.aside(`note ${label}`, () => flow(page, { ...text, name: 'div' }, { depth: 0 }))
    return { label, pieces: noted, words: wordsOfNodes([text], setting) }
  })
  return { pieces, units, words, notes: read, pictures: page.pictures }
}

/** What stands round the text of a page on a website. */
function leaveFurniture(page: PageReader, body: Element): void {
  const noteTexts = [...page.notes.texts.values()]
  const main = find(body, 'main') ?? onlyOne(body, 'article')
  const leave = (parent: Element): void => {
    for (const child of elementsIn(parent)) {
      if (child === main) continue
      if (main !== undefined && holds(child, main)) leave(child)
      else if (main !== undefined && pageText(child).trim() !== '' && !noteTexts.some((text) => holds(child, text)))
        leaveOut(page, child, 'What stands round the text of the page was left out.')
      else if (child.name === 'nav') leaveOut(page, child, 'What stands round the text of the page was left out.')
      else if (main === undefined) leave(child)
    }
  }
  leave(body)
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
