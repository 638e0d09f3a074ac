import { type Check, doubt, mistake, placeOfField } from './check.ts'

const least = 4.5

/** White words on the brand's colours, and words in them on white, can be read: WCAG 2.2, criterion 1.4.3. */
export const brandContrast: Check = function* (library) {
  const { site } = library
  for (const name of ['colour', 'accent'] as const) {
    const colour = site.brand[name]
    if (colour === undefined || contrastWithWhite(colour) >= least) continue
    yield doubt(
      'brand-contrast',
      placeOfField(library, site, `brand.${name}`),
      `The ${name} ${colour} and white have a contrast of ${contrastWithWhite(colour).toFixed(2)} to 1; ${least} is needed to read one on the other.`,
      `The nearest that passes is "${darkened(colour)}".`,
    )
  }
  const { logo } = site.brand
  if (logo !== undefined && !library.pictures.has(logo))
    yield mistake(
      'brand-contrast',
      placeOfField(library, site, 'brand.logo'),
      `There is no picture "${logo}" beside site.md.`,
      'Put it into the folder pictures there, or take the line out.',
    )
}

function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(channels(colour)) + 0.05)
}

/** The same hue, darker by steps of a hundredth until it passes. */
function darkened(colour: string): string {
  const typed = channels(colour)
  for (let share = 99; share > 0; share--) {
    const darker = `#${typed
      .map((channel) =>
        Math.floor((channel * share) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
    if (contrastWithWhite(darker) >= least) return darker
  }
  return '#000000'
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance([red, green, blue]: readonly number[]): number {
  const linear = (channel = 0) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
