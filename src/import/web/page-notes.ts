import { type Element, elementsIn } from '../pack/element.ts'
import { pageText } from './page-text.ts'

/** The notes of a page: marks and texts that lead to one another, as Word, GitHub and pandoc all write them. */
export interface PageNotes {
  /** The label of the note that a link calls. */
  readonly marks: ReadonlyMap<Element, string>
  /** The text of each note, by its label, in the order of the marks. */
  readonly texts: ReadonlyMap<string, Element>
  /** Links from a text back to its mark, which are signs and no words. */
  readonly backs: ReadonlySet<Element>
}

export function notesOf(page: Element): PageNotes {
  const parents = new Map<Element, Element>()
  const byId = new Map<string, Element>()
  const links: Element[] = []
  scan(page)
  const marks = new Map<Element, string>()
  const texts = new Map<string, Element>()
  const backs = new Set<Element>()
  for (const link of links) {
    const target = byId.get(placeOf(link))
    if (target === undefined || backs.has(link) || !/^[[(]?[\da-z*†‡§]{1,5}[\])]?$/iu.test(pageText(link).trim()))
      continue
    const names = namesOf(link)
    const text = holderOf(target)
    const returns = text === undefined ? [] : linksIn(text).filter((each) => names.includes(placeOf(each)))
    if (text === undefined || returns.length === 0 || isInside(link, text)) continue
    const known = [...texts].find(([, each]) => each === text)?.[0]
    const label = known ?? String(texts.size + 1)
    marks.set(link, label)
    texts.set(label, text)
    for (const each of returns) backs.add(each)
  }
  return { marks, texts, backs }

  function scan(parent: Element): void {
    for (const child of elementsIn(parent)) {
      parents.set(child, parent)
      const id = child.attributes.get('id') ?? (child.name === 'a' ? child.attributes.get('name') : undefined)
      if (id !== undefined && !byId.has(id)) byId.set(id, child)
      if (child.name === 'a' && child.attributes.get('name') !== undefined)
        byId.set(child.attributes.get('name')!, child)
      if (child.name === 'a' && child.attributes.get('href')?.startsWith('#') === true) links.push(child)
      scan(child)
    }
  }

  /** Names by which a text can lead back to a mark: its own, and those of what stands closely round it. */
  function namesOf(link: Element): readonly string[] {
    const round = [link, parents.get(link), parents.get(parents.get(link)!)].filter((each) => each !== undefined)
    return round
      .filter((each, at) => at === 0 || ['sup', 'span', 'a'].includes(each.name))
      .flatMap(({ attributes }) => [attributes.get('id'), attributes.get('name')])
      .filter((name) => name !== undefined && name !== '') as string[]
  }

  /** The text of a note that a place names: the item, box or paragraph that it stands in. */
  function holderOf(target: Element): Element | undefined {
    let paragraph: Element | undefined
    for (let each: Element | undefined = target; each !== undefined && each.name !== 'body'; each = parents.get(each)) {
      if (
        each.name === 'li' ||
        (each.name === 'div' && /^(?:ftn|edn|fn|footnote)/.test(each.attributes.get('id') ?? ''))
      )
        return each
      if (each.name === 'p' || each.name === 'aside') paragraph ??= each
    }
    return paragraph
  }

  function isInside(element: Element, holder: Element): boolean {
    for (let each: Element | undefined = element; each !== undefined; each = parents.get(each))
      if (each === holder) return true
    return false
  }
}

function placeOf(link: Element): string {
  const place = (link.attributes.get('href') ?? '').slice(1)
  try {
    return decodeURIComponent(place)
  } catch {
    return place
  }
}

function linksIn(element: Element): readonly Element[] {
  return elementsIn(element).flatMap((child) => (child.name === 'a' ? [child] : linksIn(child)))
}
