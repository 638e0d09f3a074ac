import { type Contour, type Outline, type Point, trueTypeFont } from './true-type.ts'

/**
 * Arrows, ticks, boxes and signs that Source Sans lacks, drawn here so that they are letters like any other: measured,
 * embedded, searched and copied. Thousandths of an em; clockwise contours are filled, anticlockwise ones are holes.
 */
const outlines: readonly Outline[] = [
  ...pointed('→', (x, y) => [x, y]),
  ...pointed('←', (x, y) => [760 - x, y]),
  ...pointed('↑', (x, y) => [380 - (y - 300), x - 80]),
  ...pointed('↓', (x, y) => [380 + (y - 300), 680 - x]),
  sign('↔', 860, [...arrowHead(820, 300, 1), ...arrowHead(40, 300, -1), box(120, 265, 740, 335)]),
  sign('⇒', 760, [...arrowHead(720, 300, 1), box(40, 335, 600, 390), box(40, 210, 600, 265)]),
  sign('✓', 700, [tick(40)]),
  sign('✔', 720, [tick(40, 120)]),
  sign('✗', 640, cross(60, 580, 40, 560, 66)),
  sign('✘', 660, cross(60, 600, 40, 580, 110)),
  sign('□', 720, hollow(70, 0, 650, 580, 55)),
  sign('☐', 720, hollow(70, 0, 650, 580, 55)),
  sign('☑', 720, [...hollow(70, 0, 650, 580, 55), tick(30, 66, 0.82, 60)]),
  sign('☒', 720, [...hollow(70, 0, 650, 580, 55), ...cross(170, 550, 100, 480, 60)]),
  sign('■', 720, [box(70, 0, 650, 580)]),
  sign('▪', 420, [box(90, 170, 330, 410)]),
  sign('▫', 420, hollow(90, 170, 330, 410, 40)),
  sign('●', 720, [disc(360, 290, 290)]),
  sign('○', 720, ring(360, 290, 290, 50)),
  sign('◦', 420, ring(210, 290, 120, 38)),
  sign('◆', 640, [
    [
      [320, -10],
      [20, 290],
      [320, 590],
      [620, 290],
    ],
  ]),
  sign('▲', 680, [
    [
      [40, 20],
      [340, 580],
      [640, 20],
    ],
  ]),
  sign('▼', 680, [
    [
      [40, 580],
      [640, 580],
      [340, 20],
    ],
  ]),
  sign('▶', 640, [
    [
      [60, 20],
      [60, 560],
      [600, 290],
    ],
  ]),
  sign('◀', 640, [
    [
      [580, 20],
      [40, 290],
      [580, 560],
    ],
  ]),
  sign('★', 760, [star(380, 290, 340, 140)]),
  sign('☆', 760, [star(380, 290, 340, 140), reversed(star(380, 290, 250, 103))]),
  sign('≤', 500, [chevron(440, 60, 610, 120, 350), box(60, 20, 440, 86)]),
  sign('≥', 500, [chevron(60, 440, 610, 120, 350), box(60, 20, 440, 86)]),
  sign('≠', 500, [box(40, 395, 460, 461), box(40, 199, 460, 265), stroke(150, 70, 350, 590, 66)]),
  sign('≈', 500, [wave(245), wave(415)]),
  sign('‑', 311, [box(41, 225, 270, 300)]),
  sign('‐', 311, [box(41, 225, 270, 300)]),
  sign('\u202f', 130, []),
  sign('\u2007', 497, []),
  sign('\u2008', 249, []),
  sign('\u200a', 80, []),
]

/** The font that stands behind every style. */
export function symbolFont(): Uint8Array {
  return trueTypeFont('PlanpressSymbols', outlines)
}

function sign(letter: string, advance: number, contours: readonly Contour[]): Outline {
  return { codePoint: letter.codePointAt(0) ?? 0, advance, contours: contours.map(rounded) }
}

function rounded(contour: Contour): Contour {
  return contour.map(
    ([x, y, kind]): Point => (kind ? [Math.round(x), Math.round(y), kind] : [Math.round(x), Math.round(y)]),
  )
}

function box(left: number, bottom: number, right: number, top: number): Contour {
  return [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ]
}

function reversed(contour: Contour): Contour {
  return [...contour].reverse()
}

function hollow(left: number, bottom: number, right: number, top: number, wall: number): readonly Contour[] {
  return [box(left, bottom, right, top), reversed(box(left + wall, bottom + wall, right - wall, top - wall))]
}

/** An arrow to the right, turned by `place`. */
function pointed(letter: string, place: (x: number, y: number) => readonly [number, number]): readonly Outline[] {
  const contours = [...arrowHead(720, 300, 1), box(40, 265, 640, 335)]
  const turned = contours.map((contour) => contour.map(([x, y]): Point => place(x, y)))
  return [sign(letter, 760, turned.map(clockwise))]
}

/** The same contour, going round so that it is filled. */
function clockwise(contour: Contour): Contour {
  const area = contour.reduce((sum, [x, y], index) => {
    const next = contour[(index + 1) % contour.length] ?? [x, y]
    return sum + (next[0] - x) * (next[1] + y)
  }, 0)
  return area < 0 ? reversed(contour) : contour
}

function arrowHead(tip: number, middle: number, way: 1 | -1): readonly Contour[] {
  const head: Contour = [
    [tip, middle],
    [tip - way * 250, middle - 215],
    [tip - way * 300, middle - 165],
    [tip - way * 135, middle],
    [tip - way * 300, middle + 165],
    [tip - way * 250, middle + 215],
  ]
  return [clockwise(head)]
}

function stroke(x1: number, y1: number, x2: number, y2: number, thickness: number): Contour {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const across = ((y2 - y1) / length) * (thickness / 2)
  const up = ((x2 - x1) / length) * (thickness / 2)
  return clockwise([
    [x1 - across, y1 + up],
    [x2 - across, y2 + up],
    [x2 + across, y2 - up],
    [x1 + across, y1 - up],
  ])
}

function cross(left: number, right: number, bottom: number, top: number, thickness: number): readonly Contour[] {
  return [stroke(left, bottom, right, top, thickness), stroke(left, top, right, bottom, thickness)]
}

function tick(left: number, thickness = 74, size = 1, bottom = 0): Contour {
  const at = (x: number, y: number): Point => [left + x * size, bottom + y * size]
  const t = thickness / size
  return clockwise([
    at(0, 290),
    at(t * 0.7, 290 + t * 0.7),
    at(210, 120 + t * 1.2),
    at(560, 600),
    at(620, 555),
    at(225, 10),
  ])
}

function chevron(open: number, point: number, top: number, bottom: number, middle: number): Contour {
  const half = 36
  return clockwise([
    [open, top + half],
    [point, middle + half],
    [point, middle - half],
    [open, bottom - half],
    [open, bottom + half],
    [point + (open - point) * 0.24, middle],
    [open, top - half],
  ])
}

function wave(middle: number): Contour {
  const t = 33
  return clockwise([
    [40, middle - t - 40],
    [40, middle + t - 40],
    [150, middle + t + 75, 'control'],
    [250, middle + t],
    [350, middle + t - 75, 'control'],
    [460, middle + t + 40],
    [460, middle - t + 40],
    [350, middle - t - 75, 'control'],
    [250, middle - t],
    [150, middle - t + 75, 'control'],
  ])
}

/** A circle of eight quadratic curves. */
function disc(x: number, y: number, radius: number): Contour {
  const away = radius / Math.cos(Math.PI / 8)
  return Array.from({ length: 16 }, (_, index): Point => {
    const angle = (-index * Math.PI) / 8
    const reach = index % 2 === 0 ? radius : away
    const place = [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const
    return index % 2 === 0 ? place : [...place, 'control']
  })
}

function ring(x: number, y: number, radius: number, wall: number): readonly Contour[] {
  return [disc(x, y, radius), reversed(disc(x, y, radius - wall))]
}

function star(x: number, y: number, outer: number, inner: number): Contour {
  return Array.from({ length: 10 }, (_, index): Point => {
    const angle = Math.PI / 2 - (index * Math.PI) / 5
    const reach = index % 2 === 0 ? outer : inner
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
}
