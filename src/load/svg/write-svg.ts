import type {
  Drawing,
  GradientPaint,
  Line,
  Outline,
  Paint,
  PathStep,
  PatternPaint,
  Rgb,
  Shape,
  TextShape,
} from '../../model/drawing.ts'
import { inside, inverse, type Matrix, unmoved } from '../../model/matrix.ts'
import { rounded } from './numbers.ts'

/**
 * A drawing as a file of SVG that holds nothing else: what the site serves in place of the officer's file. The same drawing
 * gives the same file, and reading it gives the drawing again.
 */
export function writeSvg({ width, height, shapes }: Drawing): string {
  const definitions: string[] = []
  const define = (name: string, write: (id: string) => string): string => {
    const id = `${name}${definitions.length + 1}`
    definitions.push(write(id))
    return id
  }
  const body = shapes.map((shape) => sayShape(shape, define)).join('')
  const size = `width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}"`
  const defs = definitions.length === 0 ? '' : `<defs>\n${definitions.join('')}</defs>\n`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>\n${defs}${body}</svg>\n`
}

type Define = (name: string, write: (id: string) => string) => string

function sayShape(shape: Shape, define: Define): string {
  switch (shape.kind) {
    case 'path': {
      const rule = shape.rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
      const line = shape.line === undefined ? '' : sayLine(shape.line, shape.matrix, define)
      return `<path${sayMatrix(shape.matrix)} d="${saySteps(shape.steps)}"${sayPaint('fill', shape.fill, shape.matrix, define)}${rule}${line}/>\n`
    }
    case 'text':
      return sayText(shape, define)
    case 'group': {
      const inner = shape.shapes.map((each) => sayShape(each, define)).join('')
      const opacity = shape.opacity === 1 ? '' : ` opacity="${shape.opacity}"`
      const [first, ...others] = shape.clips.map((clip) => sayClip(clip, define))
      // An element is cut by one clip alone, so that each further one needs an element of its own.
      return others.reduce(
        (inside, clip) => `<g${clip}>\n${inside}</g>\n`,
        `<g${opacity}${first ?? ''}>\n${inner}</g>\n`,
      )
    }
  }
}

function sayClip({ steps, rule }: Outline, define: Define): string {
  const id = define(
    'c',
    (name) =>
      `<clipPath id="${name}"><path d="${saySteps(steps)}"${rule === 'evenodd' ? ' clip-rule="evenodd"' : ''}/></clipPath>\n`,
  )
  return ` clip-path="url(#${id})"`
}

/** `under` is what the path itself is moved by, which in SVG moves its paint too. */
function sayPaint(use: 'fill' | 'stroke', paint: Paint | undefined, under: Matrix, define: Define): string {
  if (paint === undefined) return use === 'fill' ? ' fill="none"' : ''
  const opacity = paint.opacity === 1 ? '' : ` ${use}-opacity="${paint.opacity}"`
  if (paint.kind === 'solid') {
    const colour = hex(paint.colour)
    return `${use === 'fill' && colour === '#000000' ? '' : ` ${use}="${colour}"`}${opacity}`
  }
  const matrix = inside(paint.matrix, inverse(under) ?? unmoved)
  const said = paint.kind === 'gradient' ? sayGradient({ ...paint, matrix }) : sayPattern({ ...paint, matrix }, define)
  return ` ${use}="url(#${define('p', said)})"${opacity}`
}

function sayLine(line: Line, under: Matrix, define: Define): string {
  const { paint, width, cap, join, miterLimit, dash, dashStart } = line
  const parts: readonly (readonly [string, string | number, string | number])[] = [
    ['stroke-width', rounded(width), 1],
    ['stroke-linecap', cap, 'butt'],
    ['stroke-linejoin', join, 'miter'],
    ['stroke-miterlimit', rounded(miterLimit), 4],
    ['stroke-dasharray', dash.map(rounded).join(' '), ''],
    ['stroke-dashoffset', rounded(dashStart), 0],
  ]
  const said = parts.filter(([, value, usual]) => value !== usual).map(([name, value]) => ` ${name}="${value}"`)
  return `${sayPaint('stroke', paint, under, define)}${said.join('')}`
}

function sayGradient({ axis, matrix, stops }: GradientPaint): (id: string) => string {
  const at = (names: readonly string[], values: readonly number[]) =>
    names.map((name, index) => ` ${name}="${fine(values[index] ?? 0)}"`).join('')
  const place =
    axis.kind === 'linear'
      ? at(['x1', 'y1', 'x2', 'y2'], [...axis.from, ...axis.to])
      : at(['cx', 'cy', 'r', 'fx', 'fy'], [...axis.to, axis.radius, ...axis.focus])
  const inner = stops.map((stop) => `<stop offset="${stop.at}" stop-color="${hex(stop.colour)}"/>`).join('')
  const name = `${axis.kind}Gradient`
  return (id) =>
    `<${name} id="${id}" gradientUnits="userSpaceOnUse"${sayMatrix(matrix, 'gradientTransform')}${place}>${inner}</${name}>\n`
}

/** What is in a tile is defined before the tile itself. */
function sayPattern({ width, height, matrix, shapes }: PatternPaint, define: Define): (id: string) => string {
  const inner = shapes.map((shape) => sayShape(shape, define)).join('')
  const size = `width="${rounded(width)}" height="${rounded(height)}"`
  return (id) =>
    `<pattern id="${id}" patternUnits="userSpaceOnUse" ${size}${sayMatrix(matrix, 'patternTransform')}>\n${inner}</pattern>\n`
}

function sayText({ matrix, x, y, anchor, spans }: TextShape, define: Define): string {
  const place = `${sayMatrix(matrix)} x="${rounded(x)}" y="${rounded(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`
  const inner = spans.map(({ text, dx, dy, size, bold, italic, paint }) => {
    const moved = `${dx === 0 ? '' : ` dx="${dx}"`}${dy === 0 ? '' : ` dy="${dy}"`}`
    const look = `${bold ? ' font-weight="bold"' : ''}${italic ? ' font-style="italic"' : ''}`
    return `<tspan${moved} font-size="${size}"${look}${sayPaint('fill', paint, unmoved, define)}>${escaped(text)}</tspan>`
  })
  return `<text${place} font-family="'Source Sans 3', Arial, Helvetica, sans-serif" xml:space="preserve">${inner.join('')}</text>\n`
}

function saySteps(steps: readonly PathStep[]): string {
  return steps
    .map((step) => {
      if (step[0] === 'h') return 'Z'
      const [operator, ...lengths] = step
      return `${operator.toUpperCase()}${lengths.map(rounded).join(' ')}`
    })
    .join('')
}

function sayMatrix(matrix: Matrix, name = 'transform'): string {
  const usual = matrix.every((value, index) => fine(value) === unmoved[index])
  return usual ? '' : ` ${name}="matrix(${matrix.map(fine).join(' ')})"`
}

/** Numbers that others are multiplied by are told more finely. */
function fine(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
