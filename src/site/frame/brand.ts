import type { Site } from '../../model/library.ts'
import { type Colour, contrastOf, parseColour, readable, sayColour } from './contrast.ts'

/** The grounds that text stands on, as in `style.css`: paper and wash, light and dark. */
export const grounds = {
  light: ['#ffffff', '#f5f4f0', '#fff0b3'],
  dark: ['#14181b', '#1d2327', '#5c4a00'],
} as const

const ownBrand = '#12525a'
const ownAccent = '#b4541a'

/** The colours of a council's brand as custom properties, each moved no further than contrast asks for. */
export function brandCss(brand: Site['brand']): string {
  const colour = colourOf(brand.colour, ownBrand)
  const accent = colourOf(brand.accent, ownAccent)
  const scheme = (kind: keyof typeof grounds) => {
    const all = grounds[kind].map((ground) => colourOf(undefined, ground))
    return `  --link: ${sayColour(readable(colour, all, 4.5))};
  --accent: ${sayColour(readable(accent, all, 3))};
  --brand-line: ${sayColour(readable(colour, all, 3))};`
  }
  const white: Colour = [255, 255, 255]
  const onBrand: Colour = contrastOf(colour, white) >= 4.5 ? white : [0, 0, 0]
  return `:root {
  --brand: ${sayColour(colour)};
  --on-brand: ${sayColour(onBrand)};
${scheme('light')}
}
@media (prefers-color-scheme: dark) {
  :root {
${scheme('dark').replace(/^/gm, '  ')}
  }
}
`
}

function colourOf(text: string | undefined, otherwise: string): Colour {
  const colour = parseColour(text ?? otherwise) ?? parseColour(otherwise)
  if (colour === undefined) throw new Error(`not a colour: ${otherwise}`)
  return colour
}
