import { childOf, type Element, elementsIn, isOn, under, valueIn } from '../pack/element.ts'

/** What the styles of a document say, as far as it matters for its words. */
export interface Styles {
  /** The name of a style in small letters: `heading 1`, `caption`. */
  readonly nameOf: (style: string | undefined) => string
  /** The level of a heading, from 1; undefined for other text. */
  readonly headingLevel: (paragraph: Element | undefined) => number | undefined
  readonly numbers: (paragraph: Element | undefined) => NumberProperty | undefined
  /** Whether the style of a run has this property, such as `w:b`. */
  readonly runHas: (style: string | undefined, property: string) => boolean
  /** The list that a style of lists is made of. */
  readonly listOf: (style: string) => string | undefined
}

/** The list that a paragraph is numbered in; the level is absent where only the list knows which one is of this style. */
export interface NumberProperty {
  readonly list: string
  readonly level?: number
  readonly style?: string
}

export function stylesOf(part: Element | undefined): Styles {
  const all = part === undefined ? [] : elementsIn(part).filter(({ name }) => name === 'w:style')
  const byId = new Map(all.map((style) => [style.attributes.get('w:styleId') ?? '', style] as const))
  const usual = all.find(
    ({ attributes }) => attributes.get('w:type') === 'paragraph' && attributes.get('w:default') === '1',
  )

  /** A style and those that it is based on, nearest first. */
  function chain(id: string | undefined): readonly Element[] {
    const found: Element[] = []
    for (let style = byId.get(id ?? ''); style !== undefined && !found.includes(style); )
      style = byId.get(valueIn(childOf(found[found.push(style) - 1], 'w:basedOn')) ?? '')
    return found
  }

  const styleOf = (properties: Element | undefined) =>
    valueIn(childOf(properties, 'w:pStyle')) ?? usual?.attributes.get('w:styleId')
  const nameOf = (id: string | undefined) => (valueIn(childOf(byId.get(id ?? ''), 'w:name')) ?? id ?? '').toLowerCase()

  return {
    nameOf,
    headingLevel(properties) {
      const style = styleOf(properties)
      const levels = [properties, ...chain(style).map((each) => childOf(each, 'w:pPr'))]
      const level = levels.map((each) => valueIn(childOf(each, 'w:outlineLvl'))).find((each) => each !== undefined)
      const named = chain(style)
        .map((each) => /^heading ([1-9])$/.exec(nameOf(each.attributes.get('w:styleId')))?.[1])
        .find((each) => each !== undefined)
      const number = level === undefined ? (named === undefined ? undefined : Number(named)) : Number(level) + 1
      return number !== undefined && number >= 1 && number <= 9 ? number : undefined
    },
    numbers(properties) {
      const own = childOf(properties, 'w:numPr')
      const level = valueIn(childOf(own, 'w:ilvl'))
      const depth = level === undefined ? {} : { level: Number(level) }
      const list = valueIn(childOf(own, 'w:numId'))
      if (list !== undefined) return list === '0' ? undefined : { list, level: 0, ...depth }
      for (const style of chain(styleOf(properties))) {
        const given = under(style, 'w:pPr', 'w:numPr')
        const styled = valueIn(childOf(given, 'w:numId'))
        if (styled === undefined) continue
        if (styled === '0') return undefined
        const inStyle = valueIn(childOf(given, 'w:ilvl'))
        return {
          list: styled,
          style: style.attributes.get('w:styleId') ?? '',
          ...(inStyle === undefined ? {} : { level: Number(inStyle) }),
          ...depth,
        }
      }
      return undefined
    },
    runHas(style, property) {
      const said = chain(style).find((each) => under(each, 'w:rPr', property) !== undefined)
      return said !== undefined && isOn(under(said, 'w:rPr', property))
    },
    listOf: (style) => valueIn(under(byId.get(style), 'w:pPr', 'w:numPr', 'w:numId')),
  }
}
