/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number]

/** `#rrggbb` as a colour; undefined for anything else. */
export function parseColour(text: string): Colour | undefined {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  if (!match) return undefined
  const part = (at: number) => Number.parseInt(match[at] ?? '', 16)
  return [part(1), part(2), part(3)]
}

export function sayColour(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrastOf(one: Colour, two: Colour): number {
  const [a, b] = [luminance(one), luminance(two)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * The colour nearest to `colour`, mixed towards black or white, that has at least `ratio` against every ground. The colour
 * itself where it has; black or white where nothing between does.
 */
export function readable(colour: Colour, grounds: readonly Colour[], ratio: number): Colour {
  const passes = (candidate: Colour) => grounds.every((ground) => contrastOf(candidate, ground) >= ratio)
  for (let step = 0; step <= 100; step++)
    for (const end of [black, white]) {
      const mixed = mix(colour, end, step / 100)
      if (passes(mixed)) return mixed
    }
  return contrastOf(black, grounds[0] ?? white) > contrastOf(white, grounds[0] ?? white) ? black : white
}

const black: Colour = [0, 0, 0]
const white: Colour = [255, 255, 255]

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share)
  return [part(0), part(1), part(2)]
}
