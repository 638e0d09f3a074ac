import { lengthOf } from './lengths.ts'
import type { Notes } from './notes.ts'
import { inherited, isProperty, own, treatmentOf } from './properties.ts'
import { type Declaration, declarationsIn, isFor, type Rule } from './style-rules.ts'
import type { Element } from './xml-tree.ts'

/** Every property of an element as it holds there: what it takes from what it stands in included. */
export type Style = { readonly [name: string]: string }

export const firstStyle: Style = { ...inherited, ...own }

/** What is said for each element itself, by attributes, rules and `style`, the stronger over the weaker. */
export type Said = ReadonlyMap<Element, ReadonlyMap<string, string>>

/** Reads what is said for every element, and tells of what cannot be shown. */
export function saidFor(
  root: Element,
  rules: readonly Rule[],
  isPassive: (element: Element) => boolean,
  notes: Notes,
): Said {
  const said = new Map<Element, ReadonlyMap<string, string>>()
  const ordered = rules.map((rule, index) => ({ rule, index }))
  ordered.sort((one, other) => one.rule.weight - other.rule.weight || one.index - other.index)
  const visit = (element: Element, above: readonly Element[]) => {
    if (element.space !== 'svg' || isPassive(element)) return
    const matching = ordered.filter(({ rule }) => isFor(rule, element, above)).flatMap(({ rule }) => rule.declarations)
    const all = [
      ...attributeDeclarations(element),
      ...matching,
      ...declarationsIn(element.attributes.get('style') ?? ''),
    ]
    const kept = new Map<string, string>()
    for (const declaration of [...all.filter((one) => !one.important), ...all.filter((one) => one.important)])
      for (const { name, value } of shorthand(declaration)) {
        const treatment = treatmentOf(name, value)
        if (treatment === 'keep') kept.set(name, plainValue(value))
        else if (treatment === undefined)
          notes.refuse(element.spot, `The picture uses the property "${name}", which is not understood.`)
        else if (treatment !== 'drop') notes.refuse(element.spot, treatment.says, treatment.hint)
      }
    said.set(element, kept)
    const within = [element, ...above]
    for (const child of element.children) if (typeof child !== 'string') visit(child, within)
  }
  visit(root, [])
  return said
}

function attributeDeclarations({ attributes }: Element): readonly Declaration[] {
  return [...attributes].flatMap(([name, value]) =>
    isProperty(name) && name !== 'transform' ? [{ name, value: value.trim(), important: false }] : [],
  )
}

/** `font: bold 12px Arial` says several things at once, and so does `marker: none`. */
function shorthand({ name, value, important }: Declaration): readonly Declaration[] {
  if (name === 'marker')
    return ['marker-start', 'marker-mid', 'marker-end'].map((each) => ({ name: each, value, important }))
  if (name !== 'font') return [{ name, value, important }]
  const size = /(?:^|\s)([\d.]+(?:px|pt|em|rem|%|mm|cm|in|pc)?)(?=[\s/])/.exec(value.replace(/\b[1-9]00\s/, ' '))?.[1]
  const weight = /\b(?:bold|bolder|[1-9]00)\b/.exec(value)?.[0]
  const style = /\b(?:italic|oblique)\b/.exec(value)?.[0]
  return [
    { name: 'font-weight', value: weight ?? 'normal', important },
    { name: 'font-style', value: style ?? 'normal', important },
    ...(size === undefined ? [] : [{ name: 'font-size', value: size, important }]),
  ]
}

/** Of colours for a light and a dark page, the one for a light: paper is. */
function plainValue(value: string): string {
  return value.replace(/^light-dark\(\s*((?:[^,()]|\([^()]*\))+),.*\)$/, '$1').trim()
}

/** The style of an element inside one of this style. */
export function styleOf(said: ReadonlyMap<string, string>, around: Style, notes: Notes, element: Element): Style {
  const style: { [name: string]: string } = { ...around, ...own }
  for (const [name, value] of said) {
    if (value === 'inherit') style[name] = around[name] ?? firstStyle[name]!
    else if (value === 'initial' || value === 'unset') style[name] = firstStyle[name]!
    else style[name] = value
  }
  const size = said.get('font-size')
  if (size !== undefined && style['font-size'] === size) {
    const found = fontSize(size, Number(around['font-size']))
    if (found === undefined) notes.refuse(element.spot, `The size of letters "${size}" is not understood.`)
    style['font-size'] = String(found ?? around['font-size'])
  }
  return style
}

const sizes: { readonly [word: string]: number } = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
}

function fontSize(text: string, around: number): number | undefined {
  if (Object.hasOwn(sizes, text)) return sizes[text]
  if (text === 'smaller') return around / 1.2
  if (text === 'larger') return around * 1.2
  return lengthOf(text, { whole: around, fontSize: around })
}
