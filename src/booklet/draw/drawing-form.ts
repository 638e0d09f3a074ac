import type {
  Drawing,
  GroupShape,
  Line,
  Outline,
  Paint,
  PathShape,
  PathStep,
  PatternPaint,
  Shape,
  TextShape,
} from '../../model/drawing.ts'
import { inside, type Matrix, unmoved } from '../../model/matrix.ts'
import type { Shape as Shaper } from '../fonts/shape.ts'
import type { Colour } from '../frame/inks.ts'
import { cmyk } from '../frame/inks.ts'
import { drawingText } from './drawing-text.ts'
import { gradientPattern } from './gradient-pattern.ts'
import { colourOf, say } from './operators.ts'
import type { PdfDocument, PdfRef, PdfValue } from './pdf-document.ts'
import type { TypeCase } from './type-case.ts'

export interface DrawingSettings {
  readonly colours: 'screen' | 'press'
  readonly shape: Shaper
  readonly typeCase: TypeCase
}

/** A form that is being written: a picture in itself, with all that it needs. */
interface Form {
  readonly pdf: PdfDocument
  readonly settings: DrawingSettings
  readonly width: number
  readonly height: number
  readonly fonts: Record<string, PdfRef>
  readonly states: Map<number, string>
  readonly patterns: PdfRef[]
  readonly groups: PdfRef[]
}

/**
 * A drawing as a form of PDF, written once for a file however often it is painted. It fills a square of one by one as pictures
 * of pixels do, so that both are placed alike. Its lengths count from the bottom left.
 */
export function drawingForm(drawing: Drawing, pdf: PdfDocument, settings: DrawingSettings): PdfRef {
  const { width, height, shapes } = drawing
  return writeForm(shapes, { pdf, settings, width, height }, [1 / width, 0, 0, 1 / height, 0, 0], false)
}

function writeForm(
  shapes: readonly Shape[],
  about: Pick<Form, 'pdf' | 'settings' | 'width' | 'height'>,
  matrix: Matrix,
  together: boolean,
): PdfRef {
  const form = emptyForm(about)
  const body = shapes.map((shape) => sayShape(shape, form)).join('\n')
  const { pdf, settings, width, height } = form
  const object = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Matrix: matrix,
    ...(together
      ? { Group: { S: 'Transparency', CS: settings.colours === 'press' ? 'DeviceCMYK' : 'DeviceRGB', I: true } }
      : {}),
    Resources: resourcesOf(form),
  })
  object.end(body)
  return object
}

function emptyForm(about: Pick<Form, 'pdf' | 'settings' | 'width' | 'height'>): Form {
  return { ...about, fonts: {}, states: new Map(), patterns: [], groups: [] }
}

function resourcesOf({ pdf, fonts, states, patterns, groups }: Form): PdfValue {
  const numbered = (name: string, objects: readonly PdfRef[]) =>
    Object.fromEntries(objects.map((object, index) => [`${name}${index + 1}`, object]))
  const opacities = [...states].map(([opacity, name]) => {
    const state = pdf.ref({ Type: 'ExtGState', ca: opacity, CA: opacity })
    state.end()
    return [name, state] as const
  })
  return {
    ...(Object.keys(fonts).length === 0 ? {} : { Font: fonts }),
    ...(opacities.length === 0 ? {} : { ExtGState: Object.fromEntries(opacities) }),
    ...(patterns.length === 0 ? {} : { Pattern: numbered('P', patterns) }),
    ...(groups.length === 0 ? {} : { XObject: numbered('G', groups) }),
  }
}

function sayShape(shape: Shape, form: Form): string {
  switch (shape.kind) {
    case 'path':
      return sayPath(shape, form)
    case 'text':
      return sayText(shape, form)
    case 'group':
      return sayGroup(shape, form)
  }
}

function sayPath({ steps, matrix, rule, fill, line }: PathShape, form: Form): string {
  const path = steps.map(sayStep).join(' ')
  const even = rule === 'evenodd' ? '*' : ''
  const area = fill === undefined ? '' : `${sayOpacity(fill.opacity, form)}${sayPaint(fill, 'fill', form)}`
  const edge = line === undefined ? '' : `${sayOpacity(line.paint.opacity, form)}${sayLine(line, form)}`
  const place = `${upright(matrix, form).map(sayFinely).join(' ')} cm`
  // What shows through is painted one after the other: an area is seen through the line along it.
  const solid = fill?.opacity === 1 && line?.paint.opacity === 1
  if (solid) return `q ${place} ${area}${edge}${path} B${even} Q`
  const first = fill === undefined ? '' : `${area}${path} f${even} `
  const second = line === undefined ? '' : `${edge}${path} S `
  return `q ${place} ${first}${second}Q`
}

function sayText(shape: TextShape, form: Form): string {
  const { shape: shaper, typeCase } = form.settings
  return drawingText(shape, shaper)
    .map(({ matrix, words, size, paint }) => {
      const place = inside(inside([1, 0, 0, -1, 0, 0], matrix), upright(unmoved, form))
      const look = `${sayOpacity(paint.opacity, form)}${sayPaint(paint, 'fill', form)}`
      return `q ${look}BT ${place.map(sayFinely).join(' ')} Tm${typeCase(words, size, form.fonts)} ET Q`
    })
    .join('\n')
}

function sayGroup({ shapes, opacity, clips }: GroupShape, form: Form): string {
  const cut = clips.map((clip) => sayClip(clip, form)).join('')
  if (opacity === 1) return `q ${cut}\n${shapes.map((shape) => sayShape(shape, form)).join('\n')}\nQ`
  form.groups.push(writeForm(shapes, form, unmoved, true))
  return `q ${cut}${sayOpacity(opacity, form)}/G${form.groups.length} Do Q`
}

/** An outline without points leaves nothing to be seen. */
function sayClip({ steps, rule }: Outline, form: Form): string {
  const place = upright(unmoved, form)
  const back: Matrix = [1, 0, 0, -1, 0, form.height]
  const path = steps.length === 0 ? '0 0 0 0 re' : steps.map(sayStep).join(' ')
  return `${place.map(say).join(' ')} cm ${path} W${rule === 'evenodd' ? '*' : ''} n ${back.map(say).join(' ')} cm `
}

function sayLine(line: Line, form: Form): string {
  const cap = ['butt', 'round', 'square'].indexOf(line.cap)
  const join = ['miter', 'round', 'bevel'].indexOf(line.join)
  const dash = `[${line.dash.map(say).join(' ')}] ${say(line.dashStart)} d`
  return `${sayPaint(line.paint, 'line', form)}${say(line.width)} w ${cap} J ${join} j ${say(line.miterLimit)} M ${dash} `
}

function sayPaint(paint: Paint, use: 'fill' | 'line', form: Form): string {
  const { colours } = form.settings
  if (paint.kind === 'solid') return `${colourOf(inkOf(paint.colour, colours), use)} `
  const matrix = upright(paint.matrix, form)
  form.patterns.push(
    paint.kind === 'pattern'
      ? tilingPattern(paint, matrix, form)
      : gradientPattern(paint, matrix, form.pdf, (colour) => inkOf(colour, colours)),
  )
  const name = `/P${form.patterns.length}`
  return use === 'fill' ? `/Pattern cs ${name} scn ` : `/Pattern CS ${name} SCN `
}

/** A tile that is drawn once, from its bottom left, and laid again and again. */
function tilingPattern({ width, height, shapes }: PatternPaint, matrix: Matrix, { pdf, settings }: Form): PdfRef {
  const tile = emptyForm({ pdf, settings, width, height })
  const body = shapes.map((shape) => sayShape(shape, tile)).join('\n')
  const object = pdf.ref({
    Type: 'Pattern',
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [0, 0, width, height],
    XStep: width,
    YStep: height,
    Matrix: inside([1, 0, 0, -1, 0, height], matrix),
    Resources: resourcesOf(tile),
  })
  object.end(body)
  return object
}

function inkOf([red, green, blue]: readonly [number, number, number], colours: 'screen' | 'press'): Colour {
  const screen = [red / 255, green / 255, blue / 255] as const
  return colours === 'press' ? cmyk(screen) : screen
}

function sayOpacity(opacity: number, { states }: Form): string {
  if (opacity === 1 && states.size === 0) return ''
  const name = states.get(opacity) ?? `S${states.size + 1}`
  states.set(opacity, name)
  return `/${name} gs `
}

/** From a drawing's lengths, downwards from the top, into the form's. */
function upright(matrix: Matrix, { height }: Form): Matrix {
  return inside(matrix, [1, 0, 0, -1, 0, height])
}

function sayStep(step: PathStep): string {
  if (step[0] === 'h') return 'h'
  const [operator, ...lengths] = step
  return `${lengths.map(say).join(' ')} ${operator}`
}

/** What other numbers are multiplied by is told more finely than paper can show it. */
function sayFinely(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 || 0)
}
