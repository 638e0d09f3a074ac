import { readSvg } from '../../../src/load/svg/read-svg.ts'
import type { Drawing } from '../../../src/model/drawing.ts'

/** What comes of an SVG: its drawing, or what is told of it as `line:column message`. */
export function readMade(svg: string | Uint8Array): {
  readonly drawing: Drawing | undefined
  readonly told: readonly string[]
} {
  const told: string[] = []
  const note = (_check: string, { line, column }: { line?: number; column?: number }, message: string) => {
    told.push(line === undefined ? message : `${line}:${column} ${message}`)
  }
  const drawing = readSvg(typeof svg === 'string' ? new TextEncoder().encode(svg) : svg, { error: note, warn: note })
  return { drawing, told }
}

/** A picture of 100 by 100 with this in it. */
export function svg(inside: string, attributes = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100"${attributes}>\n${inside}\n</svg>`
}

/** The drawing in it; throws where there is none. */
export function drawn(inside: string, attributes = ''): Drawing {
  const { drawing, told } = readMade(svg(inside, attributes))
  if (drawing === undefined) throw new Error(told.join('\n'))
  return drawing
}
