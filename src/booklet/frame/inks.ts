/** What something is printed in, by its part on the page and not by its colour. */
export type Ink =
  | 'text'
  | 'muted'
  /** The brand's own colour, for grounds and bars. */
  | 'accent'
  /** Letters on a ground of it. */
  | 'on-accent'
  /** Headings: the brand's colour where it can be read on paper. */
  | 'heading'
  | 'link'
  | 'rule'
  | 'tint'
  | 'paper'
  | 'second'
  /** Cutting and fold marks: on every plate. */
  | 'registration'

/** Red, green and blue from 0 to 1 for screens; cyan, magenta, yellow and black from 0 to 1 for a press. */
export type Colour = readonly [number, number, number] | readonly [number, number, number, number]
export type Inks = { readonly [K in Ink]: Colour }

export interface BrandColours {
  /** `#rrggbb` */
  readonly colour?: string
}

const brandOfOurOwn = '#1d4f76'
const white = [1, 1, 1] as const
/** The contrast that WCAG 2.2 asks of letters, 1.4.3. */
const legible = 4.5

/** Inks for a screen and an office printer. Every one that letters are set in stands out from paper and tint by 4.5 : 1. */
export function screenInks(brand: BrandColours): Inks {
  const accent = rgb(brand.colour ?? brandOfOurOwn)
  return {
    text: rgb('#111417'),
    muted: rgb('#45494d'),
    accent,
    'on-accent': contrast(accent, white) >= legible ? white : rgb('#111417'),
    heading: contrast(accent, white) >= legible ? accent : rgb('#111417'),
    link: rgb('#1a4f8a'),
    rule: rgb('#9aa1a7'),
    tint: rgb('#f0f3f5'),
    paper: white,
    second: rgb('#9c4a12'),
    registration: [0, 0, 0],
  }
}

/** Inks for a press: letters on paper in black alone, so that they stay sharp when the plates do not meet exactly. */
export function pressInks(brand: BrandColours): Inks {
  const screen = rgb(brand.colour ?? brandOfOurOwn)
  const accent = cmyk(screen)
  const dark = contrast(screen, white) >= legible
  return {
    text: [0, 0, 0, 1],
    muted: [0, 0, 0, 0.75],
    accent,
    'on-accent': dark ? [0, 0, 0, 0] : [0, 0, 0, 1],
    heading: [0, 0, 0, 1],
    link: [0, 0, 0, 1],
    rule: [0, 0, 0, 0.4],
    tint: [0, 0, 0, 0.06],
    paper: [0, 0, 0, 0],
    second: [0, 0, 0, 0.6],
    registration: [1, 1, 1, 1],
  }
}

function rgb(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** Without a profile: grey is taken out of the three colours and printed in black. */
export function cmyk([red, green, blue]: readonly [number, number, number]): readonly [number, number, number, number] {
  const black = 1 - Math.max(red, green, blue)
  if (black === 1) return [0, 0, 0, 1]
  const part = (value: number) => Math.round(((1 - value - black) / (1 - black)) * 100) / 100
  return [part(red), part(green), part(blue), Math.round(black * 100) / 100]
}

/** How far two colours stand apart, from 1 to 21, after WCAG 2.2. */
function contrast(one: readonly [number, number, number], other: readonly [number, number, number]): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((first, second) => second - first)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: readonly [number, number, number]): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
