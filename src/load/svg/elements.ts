import type { Notes } from './notes.ts'
import { isProperty } from './properties.ts'
import type { Element } from './xml-tree.ts'

/** Elements that are read, with the attributes that each may have beside those that all may have and beside properties. */
const read: { readonly [name: string]: string } = {
  svg: 'x y width height viewBox preserveAspectRatio version baseProfile contentScriptType contentStyleType zoomAndPan',
  symbol: 'x y width height viewBox preserveAspectRatio refX refY',
  g: '',
  switch: '',
  defs: '',
  use: 'x y width height href xlink:href',
  path: 'd',
  rect: 'x y width height rx ry',
  circle: 'cx cy r',
  ellipse: 'cx cy rx ry',
  line: 'x1 y1 x2 y2',
  polyline: 'points',
  polygon: 'points',
  text: 'x y dx dy rotate textLength lengthAdjust',
  tspan: 'x y dx dy rotate textLength lengthAdjust',
  clipPath: 'clipPathUnits',
  marker: 'markerUnits markerWidth markerHeight refX refY orient viewBox preserveAspectRatio',
  linearGradient: 'x1 y1 x2 y2 gradientUnits gradientTransform spreadMethod href xlink:href',
  radialGradient: 'cx cy r fx fy fr gradientUnits gradientTransform spreadMethod href xlink:href',
  stop: 'offset',
  pattern:
    'x y width height patternUnits patternContentUnits patternTransform viewBox preserveAspectRatio href xlink:href',
  style: 'type media title',
}

/** Of every element: names, and what is for programs that read pictures aloud or draw them anew. */
const everywhere =
  /^(?:id|class|style|transform|role|tabindex|focusable|lang|content|host|requiredFeatures|requiredExtensions|systemLanguage|externalResourcesRequired|isolation|mask-type|xml:.*|data-.*|aria-.*|xlink:(?:type|role|title|show|actuate|arcrole))$/

/** What says something about a picture and shows nothing. */
const silent = /^(?:title|desc|metadata|view|cursor|color-profile|font|font-face|glyph|missing-glyph|hkern|vkern)$/

/** What shows only where something refers to it, and cannot be drawn then. */
const passive = /^(?:filter|mask|hatch|meshgradient|meshGradient|solidcolor|solidColor|namedview|path-effect)$/

const plain = 'Export it again as plain SVG without this, or as a PNG.'

/** What is told of elements that cannot stand in a picture at all. */
const refused: { readonly [name: string]: readonly [says: string, hint?: string] } = {
  script: ['The picture has a script in it. A picture cannot run anything.'],
  foreignObject: [
    'The picture has a piece of a web page in it (foreignObject), which is not drawn.',
    'In draw.io, switch off Word Wrap and Formatted Text of every label, and export it again; or export it as a PNG.',
  ],
  image: [
    'The picture has another picture in it, made of pixels.',
    'Export the whole as a PNG, or take the inner picture out.',
  ],
  a: [
    'A link in a picture cannot be followed.',
    'Take it out of the picture, and put the link into the text beside it.',
  ],
  textPath: [
    'Letters along a curve are not drawn.',
    'Turn them into paths before you export it (in Inkscape: Path, Object to Path).',
  ],
  tref: ['Letters that stand elsewhere in the file are not drawn.'],
  altGlyph: ['Letters in other shapes are not drawn.'],
  flowRoot: [
    'Text that flows in a frame is not drawn.',
    'In Inkscape, choose Text, Convert to Text, and export it again as plain SVG.',
  ],
}

const moving = /^(?:animate.*|set|discard|mpath)$/
const movement = ['Something in the picture moves. A picture cannot, on paper least of all.'] as const

/** Says of the elements of a file which of them show nothing by themselves: patterns that nothing is filled with too. */
export function passiveIn(root: Element): (element: Element) => boolean {
  const referred = new Set<string>()
  const visit = ({ attributes, children }: Element) => {
    const texts = [...attributes.values(), ...children.filter((child) => typeof child === 'string')]
    for (const text of texts) for (const [, id] of text.matchAll(/#([^'")\s]+)/g)) referred.add(id!)
    for (const child of children) if (typeof child !== 'string') visit(child)
  }
  visit(root)
  return ({ name, attributes }) =>
    passive.test(name) || (name === 'pattern' && !referred.has(attributes.get('id') ?? ''))
}

export function isSilent({ name, space }: Element): boolean {
  return space === 'other' || silent.test(name)
}

/** What is shown of a `switch`: the first thing in it that can be drawn here. */
export function chosenIn({ children }: Element): Element | undefined {
  return children
    .filter((child) => typeof child !== 'string')
    .find((child) => child.name !== 'foreignObject' && !isSilent(child))
}

/** Goes through the whole tree and tells of everything in it that is not on the list of what may stand in a picture. */
export function checkElements(root: Element, isPassive: (element: Element) => boolean, notes: Notes): void {
  const visit = (element: Element) => {
    const { name, space, spot } = element
    if (space === 'html') return notes.refuse(spot, ...refused.foreignObject!)
    checkDanger(element, notes)
    if (isSilent(element) || isPassive(element)) return checkDropped(element, notes)
    if (Object.hasOwn(refused, name)) return notes.refuse(spot, ...refused[name]!)
    if (moving.test(name)) return notes.refuse(spot, ...movement)
    if (!Object.hasOwn(read, name))
      return notes.refuse(spot, `The picture has an element "${name}" in it, which is not understood.`)
    checkAttributes(element, notes)
    const chosen = name === 'switch' ? chosenIn(element) : undefined
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (chosen === undefined || child === chosen) visit(child)
      else checkDropped(child, notes)
    }
  }
  visit(root)
}

/** Of what is dropped anyway, only what could run or fetch something is told. */
function checkDropped(element: Element, notes: Notes): void {
  checkDanger(element, notes)
  if (element.name === 'script') notes.refuse(element.spot, ...refused.script!)
  if (moving.test(element.name)) notes.refuse(element.spot, ...movement)
  for (const child of element.children) if (typeof child !== 'string') checkDropped(child, notes)
}

function checkDanger({ attributes, spot, name: element }: Element, notes: Notes): void {
  for (const [name, value] of attributes) {
    if (/^on/i.test(name)) notes.refuse(spot, `The picture is to run something (${name}). A picture cannot.`, plain)
    const isReference = /^(?:xlink:)?href$/.test(name) && element !== 'a' && element !== 'image'
    if (isReference && !value.trim().startsWith('#'))
      notes.refuse(
        spot,
        'The picture takes something from another file or address.',
        'Put all of it into the one file, and export it again as plain SVG.',
      )
    checkAddresses(value, spot, notes)
  }
}

/** Tells of a `url(…)` that leads out of the file. */
export function checkAddresses(text: string, spot: Element['spot'], notes: Notes): void {
  if (/url\(\s*['"]?\s*(?!['"\s#])/i.test(text) || /@import/i.test(text))
    notes.refuse(
      spot,
      'The picture takes something from another file or address.',
      'Put all of it into the one file, and export it again as plain SVG.',
    )
}

function checkAttributes({ name, attributes, spot }: Element, notes: Notes): void {
  const known = read[name]!.split(' ')
  for (const [attribute, value] of attributes) {
    if (attribute === 'rotate' && !/^\s*0?\s*$/.test(value))
      notes.refuse(spot, 'Letters that are turned one by one are not drawn.')
    if (known.includes(attribute) || everywhere.test(attribute) || isProperty(attribute) || /^on/i.test(attribute))
      continue
    notes.refuse(spot, `The picture has "${attribute}" on a "${name}", which is not understood.`)
  }
}
