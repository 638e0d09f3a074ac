import type { Spot } from '../../schema/node.ts'
import type { Notes } from './notes.ts'
import type { Element } from './xml-tree.ts'

export interface Declaration {
  readonly name: string
  readonly value: string
  readonly important: boolean
}

/** A rule of a style sheet inside a picture, for one of its selectors. */
export interface Rule {
  /** From the element itself outwards. */
  readonly steps: readonly Step[]
  readonly weight: number
  readonly declarations: readonly Declaration[]
}

interface Step {
  readonly name?: string
  readonly id?: string
  readonly classes: readonly string[]
  /** Whether what the step before stands in must be the very next element. */
  readonly direct: boolean
}

/** Declarations as in a `style`: names to values, in order. */
export function declarationsIn(text: string): readonly Declaration[] {
  return text.split(';').flatMap((one): readonly Declaration[] => {
    const colon = one.indexOf(':')
    if (colon < 0) return []
    const typed = one.slice(colon + 1).trim()
    const value = typed.replace(/\s*!\s*important$/i, '')
    return [{ name: one.slice(0, colon).trim().toLowerCase(), value, important: value !== typed }]
  })
}

/** The rules of a style sheet, simple selectors only: names, classes, ids, and what stands in what. */
export function rulesIn(sheet: string, spot: Spot, notes: Notes): readonly Rule[] {
  let rest = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, ' ').trim()
  const rules: Rule[] = []
  while (rest !== '') {
    const at = /^@([\w-]+)([^;{]*)(;|\{)/.exec(rest)
    if (at !== null) {
      // A typeface is not used: letters are set in the booklets' own.
      // Nor are colours for a dark page: paper is light.
      const dark = at[1] === 'media' && /^\s*\(prefers-color-scheme:\s*dark\)\s*$/.test(at[2]!)
      if (!dark && !['font-face', 'charset', 'namespace'].includes(at[1]!))
        notes.refuse(spot, `The style sheet in the picture has an @${at[1]}, which is not understood.`)
      rest = rest.slice(at[3] === ';' ? at[0].length : endOfBlock(rest, at[0].length)).trim()
      continue
    }
    const open = rest.indexOf('{')
    const close = rest.indexOf('}', open)
    if (open < 0 || close < 0) {
      notes.refuse(spot, 'The style sheet in the picture breaks off.')
      return rules
    }
    const declarations = declarationsIn(rest.slice(open + 1, close))
    for (const selector of rest.slice(0, open).split(',')) {
      const steps = stepsOf(selector.trim())
      if (steps === undefined)
        notes.refuse(
          spot,
          `The style sheet in the picture has the selector "${selector.trim()}", which is not understood.`,
        )
      else rules.push({ steps, weight: weightOf(steps), declarations })
    }
    rest = rest.slice(close + 1).trim()
  }
  return rules
}

function endOfBlock(text: string, start: number): number {
  let depth = 1
  let at = start
  for (; at < text.length && depth > 0; at++) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0
  return at
}

function stepsOf(selector: string): readonly Step[] | undefined {
  const steps: Step[] = []
  const parts = selector.replace(/\s*>\s*/g, ' >').split(/\s+/)
  for (const part of parts) {
    const found = /^(>?)([a-zA-Z][\w-]*|\*)?((?:[.#][\w-]+)*)$/.exec(part)
    if (found === null || (found[2] === undefined && found[3] === '')) return undefined
    const [, direct, name, rest] = found
    const marks = rest!.match(/[.#][\w-]+/g) ?? []
    const id = marks.find((mark) => mark.startsWith('#'))?.slice(1)
    steps.unshift({
      ...(name === undefined || name === '*' ? {} : { name }),
      ...(id === undefined ? {} : { id }),
      classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
      direct: direct === '>',
    })
  }
  return steps
}

function weightOf(steps: readonly Step[]): number {
  return steps.reduce(
    (sum, { name, id, classes }) =>
      sum + (id === undefined ? 0 : 10_000) + classes.length * 100 + (name === undefined ? 0 : 1),
    0,
  )
}

/** Whether a rule is for an element; `above` is what that stands in, from the nearest outwards. */
export function isFor({ steps }: Rule, element: Element, above: readonly Element[]): boolean {
  const [first, ...others] = steps
  if (first === undefined || !fits(first, element)) return false
  let direct = first.direct
  let at = 0
  for (const step of others) {
    while (!direct && at < above.length && !fits(step, above[at]!)) at++
    if (at >= above.length || !fits(step, above[at]!)) return false
    at++
    direct = step.direct
  }
  return true
}

function fits({ name, id, classes }: Step, element: Element): boolean {
  if (name !== undefined && name !== element.name) return false
  if (id !== undefined && id !== element.attributes.get('id')) return false
  if (classes.length === 0) return true
  const given = (element.attributes.get('class') ?? '').split(/\s+/)
  return classes.every((one) => given.includes(one))
}
