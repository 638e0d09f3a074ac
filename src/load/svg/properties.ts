/** What a drawing is shown with, and what each is where nothing is said. Those that children take from what they stand in. */
export const inherited: { readonly [name: string]: string } = {
  color: 'black',
  fill: 'black',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  'clip-rule': 'nonzero',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0',
  'font-size': '16',
  'font-weight': 'normal',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'white-space': 'normal',
  visibility: 'visible',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
}

/** Those that are of one element alone. */
export const own: { readonly [name: string]: string } = {
  opacity: '1',
  display: 'inline',
  'clip-path': 'none',
  'stop-color': 'black',
  'stop-opacity': '1',
  transform: 'none',
  overflow: 'hidden',
}

/**
 * What changes nothing that is seen here: hints to programs, what is for a mouse, and all about a typeface but its size, weight
 * and slope, since letters are set in the booklets' own.
 */
const dropped =
  /^(?:-.*|font-(?:family|stretch|variant.*|feature-settings|variation-settings|kerning|size-adjust|synthesis|optical-sizing|specification)|letter-spacing|word-spacing|line-height|text-(?:rendering|indent|align|align-last|orientation|overflow|size-adjust)|(?:shape|color|image)-rendering|color-interpolation(?:-filters)?|color-profile|color-scheme|enable-background|pointer-events|cursor|user-select|isolation|solid-.*|white-space-collapse|overflow-wrap|word-wrap|word-break|tab-size|clip|shape-(?:padding|margin)|inline-size|background(?:-color)?|margin.*|padding.*|width|height|max-width|min-width|max-height|min-height|unicode-range|src|mso-.*|stroke-alignment|block-progression|flood-.*|lighting-color|will-change|outline.*|position|box-sizing|order|content|kerning|glyph-orientation-.*|fill-color|stroke-color)$/

interface Limit {
  /** The values that ask for nothing. */
  readonly plain: RegExp
  readonly says: string
  readonly hint?: string
}

/** What would be seen and is not drawn. */
const refused: { readonly [name: string]: Limit } = {
  filter: { plain: /^none$/, says: 'A filter (a blur, a shadow) is not drawn.' },
  mask: {
    plain: /^none$/,
    says: 'A mask is not drawn.',
    hint: 'Use a clip in its place, or export the picture as a PNG.',
  },
  'mix-blend-mode': { plain: /^normal$/, says: 'Colours that mix with those below them are not drawn.' },
  'vector-effect': { plain: /^none$/, says: 'Lines that stay as thin when they are enlarged are not drawn.' },
  'paint-order': {
    plain: /^(?:normal|fill(?:\s.*)?)$/,
    says: 'An outline that is drawn behind its area is not drawn.',
  },
  'text-decoration': { plain: /^none\b.*$/, says: 'Letters that are underlined or struck are not drawn.' },
  'text-decoration-line': { plain: /^none$/, says: 'Letters that are underlined or struck are not drawn.' },
  'baseline-shift': { plain: /^(?:baseline|0\D*)$/, says: 'Letters that are raised or lowered are not drawn.' },
  'alignment-baseline': {
    plain: /^(?:auto|baseline|alphabetic)$/,
    says: 'Letters that are raised or lowered are not drawn.',
  },
  'writing-mode': { plain: /^(?:lr-tb|lr|horizontal-tb)$/, says: 'Writing from top to bottom is not drawn.' },
  direction: { plain: /^ltr$/, says: 'Writing from right to left is not drawn.' },
  'unicode-bidi': { plain: /^(?:normal|embed)$/, says: 'Writing in another order is not drawn.' },
  'text-transform': {
    plain: /^none$/,
    says: 'Letters that are made large ones are not drawn.',
    hint: 'Type them as they are to be seen.',
  },
  'text-shadow': { plain: /^none$/, says: 'A shadow is not drawn.' },
  'box-shadow': { plain: /^none$/, says: 'A shadow is not drawn.' },
  'transform-origin': {
    plain: /^0(?:px|%)?(?:\s+0(?:px|%)?)*$/,
    says: 'A turn around a point that is told apart from it is not drawn.',
  },
  'transform-box': { plain: /^view-box$/, says: 'A turn around the middle of a shape is not drawn.' },
  rotate: { plain: /^(?:none|0)$/, says: 'Letters that are turned one by one are not drawn.' },
  animation: { plain: /^none\b.*$/, says: 'A picture cannot move.' },
  'animation-name': { plain: /^none$/, says: 'A picture cannot move.' },
  transition: { plain: /^none\b.*$/, says: 'A picture cannot move.' },
}

/** What is to become of a property: `keep` it, `drop` it, or the words about why it cannot stand. */
export function treatmentOf(name: string, value: string): 'keep' | 'drop' | Pick<Limit, 'says' | 'hint'> | undefined {
  if (Object.hasOwn(inherited, name) || Object.hasOwn(own, name)) return 'keep'
  if (Object.hasOwn(refused, name)) {
    const limit = refused[name]!
    return limit.plain.test(value.trim()) || /^(?:inherit|initial|unset)$/.test(value.trim()) ? 'drop' : limit
  }
  return dropped.test(name) ? 'drop' : undefined
}

/** Whether an attribute is the name of a property, and so says what a `style` could say. */
export function isProperty(name: string): boolean {
  return (
    name !== 'transform' &&
    name !== 'rotate' &&
    (name === 'marker' || treatmentOf(name, 'none') !== undefined) &&
    !['width', 'height', 'order', 'content', 'src'].includes(name)
  )
}
