import type { Rgb } from '../../model/drawing.ts'
import { lengthOf } from './lengths.ts'
import { namedColours } from './named-colours.ts'

export interface Colour {
  readonly rgb: Rgb
  /** From 0 to 1. */
  readonly opacity: number
}

/** A colour as CSS writes it, but for those that depend on where it stands; undefined when it is none. */
export function colourOf(text: string): Colour | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === 'transparent') return { rgb: [0, 0, 0], opacity: 0 }
  const named = Object.hasOwn(namedColours, typed) ? namedColours[typed] : undefined
  if (named !== undefined) return { rgb: [named >> 16, (named >> 8) & 255, named & 255], opacity: 1 }
  // Some drawing programs put the colour for a press behind that for a screen.
  const plain = typed.replace(/\s+(?:icc-color|device-cmyk)\([^)]*\)$/, '')
  if (plain.startsWith('#')) return hexadecimal(plain.slice(1))
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(plain)
  const parts = call?.[2]?.trim().split(/\s*[,/]\s*|\s+/) ?? []
  if (call === null || parts.length < 3 || parts.length > 4) return undefined
  const opacity = parts[3] === undefined ? 1 : share(parts[3])
  const rgb = call[1] === 'rgb' ? fromParts(parts) : fromHue(parts)
  return opacity === undefined || rgb === undefined ? undefined : { rgb, opacity }
}

/** A part of one, as a number from 0 to 1 or in hundredths, kept between the two; undefined when it is none. */
export function share(text: string): number | undefined {
  const value = lengthOf(text, { whole: 1, fontSize: 0 })
  return value === undefined || /[a-z]/.test(text.replace(/e[-+]?\d/i, ''))
    ? undefined
    : Math.min(1, Math.max(0, value))
}

function hexadecimal(digits: string): Colour | undefined {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return undefined
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits
  const [red, green, blue, alpha = 255] = (long.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return { rgb: [red!, green!, blue!], opacity: Math.round((alpha / 255) * 1000) / 1000 }
}

function fromParts(parts: readonly string[]): Rgb | undefined {
  const values = parts.slice(0, 3).map((part) => lengthOf(part, { whole: 255, fontSize: 0 }))
  if (values.some((value) => value === undefined)) return undefined
  return values.map((value) => Math.round(Math.min(255, Math.max(0, value ?? 0)))) as unknown as Rgb
}

function fromHue(parts: readonly string[]): Rgb | undefined {
  const hue = Number.parseFloat(parts[0]!)
  const [saturation, lightness] = [parts[1]!, parts[2]!].map((part) => share(part.endsWith('%') ? part : `${part}%`))
  if (Number.isNaN(hue) || saturation === undefined || lightness === undefined) return undefined
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const part = (shift: number) => {
    const at = (((shift + hue / 30) % 12) + 12) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1))))
  }
  return [part(0), part(8), part(4)]
}
