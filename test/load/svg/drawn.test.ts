import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcSteps } from '../../../src/load/svg/arcs.ts'
import { colourOf } from '../../../src/load/svg/colours.ts'
import { boxOf } from '../../../src/load/svg/path-box.ts'
import { pathSteps } from '../../../src/load/svg/path-data.ts'
import { transformOf } from '../../../src/load/svg/transforms.ts'
import { writeSvg } from '../../../src/load/svg/write-svg.ts'
import type { PathShape, PathStep, Shape, TextShape } from '../../../src/model/drawing.ts'
import { apply, inside } from '../../../src/model/matrix.ts'
import { drawn, readMade } from './read-made-svg.ts'

const runs = { numRuns: 1000 }
const length = fc.double({ min: -500, max: 500, noNaN: true })
const size = fc.double({ min: 0.1, max: 500, noNaN: true })
const point = fc.tuple(length, length)

describe('a path', () => {
  it.each([
    ['M1 2L3 4', 'm1 2 l3 4'],
    ['m1,2 3,4 5,6', 'm1 2 l4 6 l9 12'],
    ['M1 2h3v4H0V0z', 'm1 2 l4 2 l4 6 l0 6 l0 0 h'],
    ['M10-5.5.5', 'm10 -5.5 ! .5'],
    ['M0 0zl5 5', 'm0 0 h m0 0 l5 5'],
    ['M1 1l9 0zm2 2l1 1', 'm1 1 l10 1 h m3 3 l4 4'],
    ['M0 0c1 0 2 1 2 2s1 2 2 2', 'm0 0 c1 0 2 1 2 2 c2 3 3 4 4 4'],
    ['M0 0S2 1 2 2', 'm0 0 c0 0 2 1 2 2'],
    ['M0 0q3 0 3 3t3 3', 'm0 0 c2 0 3 1 3 3 c3 5 4 6 6 6'],
    ['M0 0T3 3', 'm0 0 c0 0 1 1 3 3'],
    ['M0 0a0 5 0 0110 0', 'm0 0 l10 0'],
    ['L1 1', '! 1 1'],
    ['M0 0 wobble', 'm0 0 ! wobble'],
  ])('%s', (d, wanted) => {
    const { steps, brokenAt } = pathSteps(d)
    const round = (value: number) => Math.round(value * 1000) / 1000
    const said = steps.map(([name, ...numbers]) => `${name}${numbers.map(round).join(' ')}`)
    expect([...said, ...(brokenAt === undefined ? [] : [`! ${d.slice(brokenAt)}`])].join(' ')).toBe(wanted)
  })

  it('takes the two signs of an arc with or without space around them', () => {
    expect(pathSteps('M0 0a5 5 0 0110 0').steps).toEqual(pathSteps('M 0 0 A 5 5 0 0 1 10 0').steps)
  })
})

describe('an arc as curves', () => {
  const arc = fc.record({
    from: point,
    to: point,
    radii: fc.tuple(size, size),
    turn: fc.integer({ min: -360, max: 360 }),
    large: fc.boolean(),
    sweep: fc.boolean(),
  })

  it('begins and ends where it should, in four pieces at most', () => {
    fc.assert(
      fc.property(arc, (given) => {
        fc.pre(String(given.from) !== String(given.to))
        const steps = arcSteps(given)
        const last = steps.at(-1)!
        expect(steps.length).toBeLessThanOrEqual(4)
        expect(last.slice(-2)).toEqual(given.to)
      }),
      runs,
    )
  })

  it('is left out where it ends at the point that it begins at', () => {
    expect(arcSteps({ from: [3, 4], to: [3, 4], radii: [5, 5], turn: 0, large: true, sweep: true })).toEqual([])
  })

  it('is a line where its ends are nearer to each other than numbers can tell', () => {
    const to = [-3e-323, 0] as const
    expect(
      arcSteps({ from: [-2e-323, 1e-323], to, radii: [0.1, 0.1], turn: -210, large: false, sweep: false }),
    ).toEqual([['l', ...to]])
  })

  it('runs along an ellipse of its radii, which only grow where they are too short', () => {
    fc.assert(
      fc.property(arc, (given) => {
        const straight = ([x, y]: readonly number[]) => {
          const turn = (-given.turn * Math.PI) / 180
          return [
            (x! * Math.cos(turn) - y! * Math.sin(turn)) / given.radii[0],
            (x! * Math.sin(turn) + y! * Math.cos(turn)) / given.radii[1],
          ] as const
        }
        const ends = [
          given.from,
          ...arcSteps(given).map((step) => step.slice(-2) as unknown as readonly [number, number]),
        ]
        const chord = Math.hypot(
          ...(straight([given.to[0] - given.from[0], given.to[1] - given.from[1]]) as readonly [number, number]),
        )
        fc.pre(chord > 0.01)
        const radius = Math.max(1, chord / 2)
        // Ends next to one another are a quarter apart at most: no farther than on a circle of that size.
        for (let at = 1; at < ends.length; at++) {
          const [a, b] = [straight(ends[at - 1]!), straight(ends[at]!)]
          expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThanOrEqual(radius * Math.SQRT2 * 1.001)
        }
      }),
      runs,
    )
  })

  it('is as round as it is in SVG: a quarter of a circle stays within a thousandth', () => {
    const [step] = arcSteps({ from: [100, 0], to: [0, 100], radii: [100, 100], turn: 0, large: false, sweep: true })
    const at = (t: number, axis: 1 | 2) => {
      const [, x1, y1, x2, y2, x3, y3] = step as Extract<PathStep, readonly ['c', ...unknown[]]>
      const [p0, p1, p2, p3] = axis === 1 ? [100, x1, x2, x3] : [0, y1, y2, y3]
      return (1 - t) ** 3 * p0 + 3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3
    }
    for (let t = 0; t <= 1; t += 0.05) expect(Math.abs(Math.hypot(at(t, 1), at(t, 2)) - 100)).toBeLessThan(0.1)
  })
})

describe('transforms', () => {
  const one = fc.oneof(
    point.map(([x, y]) => `translate(${x} ${y})`),
    fc.tuple(size, size).map(([x, y]) => `scale(${x},${y})`),
    fc.tuple(length, length, length).map(([angle, x, y]) => `rotate(${angle}, ${x}, ${y})`),
    fc.integer({ min: -80, max: 80 }).map((angle) => `skewX(${angle})`),
    fc.integer({ min: -80, max: 80 }).map((angle) => `skewY(${angle})`),
    fc.tuple(length, length, length, length, length, length).map((values) => `matrix(${values.join(' ')})`),
  )

  it('in a list are done one inside the other, the last one first', () => {
    fc.assert(
      fc.property(one, one, point, (outer, inner, [x, y]) => {
        const [together, first, second] = [`${outer} ${inner}`, inner, outer].map((text) => transformOf(text)!)
        const wanted = apply(second!, ...apply(first!, x, y))
        const got = apply(together!, x, y)
        expect(inside(first!, second!)).toEqual(together)
        for (const at of [0, 1] as const)
          expect(Math.abs(got[at] - wanted[at])).toBeLessThan(1e-6 * (1 + Math.abs(wanted[at]) + 1e6))
      }),
      runs,
    )
  })

  it('turn about a point that stays where it is', () => {
    const [x, y] = apply(transformOf('rotate(90 10 20)')!, 10, 20)
    expect([x, y].map(Math.round)).toEqual([10, 20])
    expect(apply(transformOf('rotate(90)')!, 1, 0).map(Math.round)).toEqual([0, 1])
  })

  it.each(['rotate(1 2)', 'scale()', 'matrix(1 2 3)', 'translate(1', 'translate(1 2 3)', 'rotate(1) x'])(
    '%s is none',
    (text) => {
      expect(transformOf(text)).toBeUndefined()
    },
  )
})

it('the box around a path has its curves in it, and not their handles', () => {
  expect(boxOf(pathSteps('M0 0C0 40 30 40 30 0').steps)).toEqual({ x: 0, y: 0, width: 30, height: 30 })
  expect(boxOf([])).toBeUndefined()
})

it.each([
  ['#f80', [255, 136, 0, 1]],
  ['#11223380', [17, 34, 51, 0.502]],
  ['RGB(10%, 20, 300)', [26, 20, 255, 1]],
  ['rgba(1 2 3 / 25%)', [1, 2, 3, 0.25]],
  ['hsl(120, 100%, 25%)', [0, 128, 0, 1]],
  ['hsla(-120, 50%, 50%, .5)', [64, 64, 191, 0.5]],
  ['RebeccaPurple', [102, 51, 153, 1]],
  ['#cd853f icc-color(acmecmyk, 0.1, 0.2, 0.3, 0)', [205, 133, 63, 1]],
  ['#12', undefined],
  ['constructor', undefined],
  ['rgb(1,2)', undefined],
])('the colour %s', (text, wanted) => {
  const found = colourOf(text)
  expect(found && [...found.rgb, found.opacity]).toEqual(wanted)
})

function path(inside: string): PathShape {
  return drawn(inside).shapes[0] as PathShape
}

describe('a style', () => {
  it('is the nearest of attribute, rule and style, and a rule that is marked important before all', () => {
    const red = { kind: 'solid', colour: [255, 0, 0], opacity: 1 }
    const box = (attributes: string, rules: string) =>
      path(`<style>${rules}</style><rect width="9" height="9" ${attributes}/>`).fill
    expect(box('fill="red"', '')).toEqual(red)
    expect(box('fill="blue"', 'rect{fill:red}')).toEqual(red)
    expect(box('class="a"', '.a{fill:red} rect{fill:blue}')).toEqual(red)
    expect(box('class="a b"', '.a.b{fill:red} .b{fill:blue}')).toEqual(red)
    expect(box('class="a" id="i"', '#i{fill:red} .a{fill:blue}')).toEqual(red)
    expect(box('class="a" style="fill:red"', '.a{fill:blue}')).toEqual(red)
    expect(box('class="a" style="fill:blue"', '.a{fill:red !important}')).toEqual(red)
    expect(box('', 'svg > rect{fill:red} g rect{fill:blue}')).toEqual(red)
    expect(box('', 'rect{fill:blue} rect{fill:red}')).toEqual(red)
    expect(box('style="fill:light-dark(rgb(255, 0, 0), #000)"', '')).toEqual(red)
    expect(box('', '@media (prefers-color-scheme: dark){rect{fill:blue}} rect{fill:red}')).toEqual(red)
  })

  it('passes to what stands inside, but for opacity', () => {
    const drawing = drawn('<g fill="none" stroke="red" stroke-width="2" opacity=".5"><path d="M0 0L9 9"/></g>')
    expect(drawing.shapes).toMatchObject([
      { kind: 'group', opacity: 0.5, shapes: [{ line: { width: 2, paint: { opacity: 1 } } }] },
    ])
    expect((drawing.shapes[0] as Extract<Shape, { kind: 'group' }>).shapes[0]).not.toHaveProperty('fill')
  })

  it('is that of the place where something is used', () => {
    const { fill } = path('<defs><rect id="r" width="9" height="9"/></defs><use href="#r" fill="red"/>')
    expect(fill).toEqual({ kind: 'solid', colour: [255, 0, 0], opacity: 1 })
  })
})

describe('a shape', () => {
  it('stands where its transforms put it, with its line as wide', () => {
    const shape = path(
      '<g transform="translate(10 0) scale(2)"><path d="M0 0L1 1" stroke="red" stroke-width="3" stroke-dasharray="1 2 3"/></g>',
    )
    expect(shape.steps).toEqual([
      ['m', 10, 0],
      ['l', 12, 2],
    ])
    expect(shape.line).toMatchObject({ width: 6, dash: [2, 4, 6, 2, 4, 6] })
  })

  it('keeps its transform where that would make the line along it wider in one direction', () => {
    expect(path('<path transform="scale(2 1)" d="M0 0L1 1" stroke="red"/>').matrix).toEqual([2, 0, 0, 1, 0, 0])
  })

  it('is measured in the lengths of its viewBox, and the picture in inches', () => {
    const { drawing } = readMade(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2in" height="1in" viewBox="0 0 20 20"><rect width="50%" height="20"/></svg>',
    )
    expect([drawing!.width, drawing!.height]).toEqual([192, 96])
    expect(boxOf((drawing!.shapes[0] as PathShape).steps)).toEqual({ x: 48, y: 0, width: 48, height: 96 })
  })

  it('of nothing is not drawn', () => {
    expect(
      drawn(
        '<rect width="0" height="9"/><circle r="0"/><path d=""/><rect width="9" height="9" fill="none"/><text> </text><circle r="1"/>',
      ).shapes,
    ).toHaveLength(1)
  })
})

describe('a mark on a line', () => {
  /** Where the point of each mark stands and which way it looks, in whole units and degrees. */
  const marksOf = (line: string, marker = 'orient="auto"') => {
    const { shapes } = drawn(
      `<marker id="m" overflow="visible" markerUnits="userSpaceOnUse" ${marker}><path d="M0 0h1" stroke="red"/></marker>${line}`,
    )
    return shapes.slice(1).map((shape) => {
      const [from, to] = (shape as PathShape).steps
      const [, x = 0, y = 0] = from as readonly [string, number, number]
      const [, toX = 0, toY = 0] = to as readonly [string, number, number]
      return [x, y, (Math.atan2(toY - y, toX - x) * 180) / Math.PI].map((value) => Math.round(value) + 0)
    })
  }
  const all = 'stroke="red" style="marker:url(#m)"'

  it('looks along the line at its ends and halfway between two directions elsewhere', () => {
    expect(marksOf(`<path d="M0 0h10v10" ${all}/>`)).toEqual([
      [0, 0, 0],
      [10, 0, 45],
      [10, 10, 90],
    ])
    expect(marksOf(`<path d="M0 0C0 0 0 9 9 9" ${all}/>`)).toEqual([
      [0, 0, 90],
      [9, 9, 0],
    ])
    expect(marksOf(`<path d="M9 9h-9l9 1" ${all}/>`)[1]).toEqual([0, 9, 93])
  })

  it('looks both ways where a line is closed', () => {
    expect(marksOf(`<polygon points="0,0 10,0 10,10 0,10" ${all}/>`).map(([, , angle]) => angle)).toEqual([
      -45, 45, 135, -135, -45,
    ])
  })

  it('looks as the piece before where a piece has no length, and to the right where none has', () => {
    expect(marksOf(`<path d="M0 0v9h0" ${all}/>`).map(([, , angle]) => angle)).toEqual([90, 90, 90])
    expect(marksOf(`<path d="M5 5h0" ${all}/>`).map(([, , angle]) => angle)).toEqual([0, 0])
  })

  it('stands once at a vertex, and not within an arc', () => {
    expect(marksOf(`<path d="M0 0a9 9 0 0 1 18 0h2" stroke="red" marker-mid="url(#m)"/>`)).toEqual([[18, 0, 45]])
  })

  it('may look back at the start alone, or always in one direction', () => {
    const angles = (orient: string) => marksOf(`<path d="M0 0h9" ${all}/>`, orient).map(([, , angle]) => angle)
    expect(angles('orient="auto-start-reverse"')).toEqual([180, 0])
    expect(angles('orient="0.25turn"')).toEqual([90, 90])
    expect(angles('')).toEqual([0, 0])
  })

  it('grows with the line, unless it has lengths of its own', () => {
    const pathOf = (units: string) =>
      (
        drawn(
          `<marker id="m" overflow="visible" ${units} viewBox="0 0 10 10" refX="5" refY="center"><path d="M5 5h10"/></marker>` +
            '<line x2="9" stroke="red" stroke-width="4" marker-end="url(#m)"/>',
        ).shapes[1] as PathShape
      ).steps
    expect(pathOf('')).toEqual([
      ['m', 9, 0],
      ['l', 21, 0],
    ])
    expect(pathOf('markerUnits="userSpaceOnUse" markerWidth="20" markerHeight="20"')).toEqual([
      ['m', 9, 0],
      ['l', 29, 0],
    ])
  })

  it('is painted as it stands in the file, and as its line where it says so', () => {
    const { shapes } = drawn(
      '<g fill="blue"><marker id="m" overflow="visible"><path d="M0 0h1v1" stroke="context-stroke"/></marker></g>' +
        '<line x2="9" stroke="red" stroke-opacity="0.5" fill="green" marker-end="url(#m)"/>',
    )
    expect(shapes[1]).toMatchObject({
      fill: { colour: [0, 0, 255] },
      line: { paint: { colour: [255, 0, 0], opacity: 1 } },
    })
  })

  it('is cut at its edges, unless it may overflow', () => {
    const shapeOf = (overflow: string) =>
      drawn(`<marker id="m" ${overflow}><path d="M0 0h1v1"/></marker><line x2="9" stroke="red" marker-end="url(#m)"/>`)
        .shapes[1]
    expect(shapeOf('')).toMatchObject({ kind: 'group', clips: [{ steps: pathSteps('M9 0h3v3h-3z').steps }] })
    expect(shapeOf('style="overflow:visible"')).toMatchObject({ kind: 'path' })
  })
})

describe('a text', () => {
  const texts = (inside: string) =>
    drawn(inside).shapes.map((shape) => {
      const { x, y, spans } = shape as TextShape
      return [x, y, ...spans.map(({ text, dx, dy }) => (dx === 0 && dy === 0 ? text : `${dx},${dy} ${text}`))]
    })

  it('is cut where a letter has a place of its own, and a stretch with another look or place is one by itself', () => {
    expect(texts('<text x="1 2" y="3">abc</text>')).toEqual([
      [1, 3, 'a'],
      [2, 3, 'bc'],
    ])
    expect(texts('<text x="1" y="3">a<tspan x="5" dy="4">b</tspan><tspan font-weight="bold">c</tspan></text>')).toEqual(
      [
        [1, 3, 'a'],
        [5, 3, '0,4 b', 'c'],
      ],
    )
    expect(texts('<text y="3">a<tspan y="9">b</tspan></text>')).toEqual([[0, 3, 'a', '0,6 b']])
    expect(texts('<text x="1 2 3">a<tspan x="9">b</tspan>c</text>')).toEqual([
      [1, 0, 'a'],
      [9, 0, 'b'],
      [3, 0, 'c'],
    ])
  })

  it('has its white space as SVG has it', () => {
    expect(texts('<text y="1">\n  two\n  <tspan>words </tspan> here </text>')).toEqual([
      [0, 1, 'two ', 'words ', 'here'],
    ])
    expect(texts('<text y="1" xml:space="preserve"> a  b </text>')).toEqual([[0, 1, ' a  b ']])
  })
})

const samples = new URL('../../fixtures/svg/', import.meta.url)

it.each(readdirSync(samples))('%s, written anew and read again, is the same file', (name) => {
  const { drawing, told } = readMade(readFileSync(new URL(name, samples)))
  expect(told).toEqual([])
  const written = writeSvg(drawing!)
  const again = readMade(written)
  expect(again.told).toEqual([])
  expect(writeSvg(again.drawing!)).toBe(written)
})
