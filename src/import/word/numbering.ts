import { childOf, type Element, elementsIn, isOn, valueIn } from '../pack/element.ts'
import { formatNumber } from './number-formats.ts'
import type { NumberProperty, Styles } from './styles.ts'

/** What Word prints before a paragraph. */
export interface PrintedNumber {
  /** `2.4`, `(a)`; empty for a bullet. */
  readonly label: string
  readonly level: number
}

/** Counts the paragraphs of a document as Word does. To be asked once for each numbered paragraph, in the order of the text. */
export interface Numbering {
  /** Undefined where nothing is printed. */
  readonly next: (property: NumberProperty) => PrintedNumber | undefined
}

interface Level {
  readonly start: number
  readonly format: string
  readonly custom: string | undefined
  readonly text: string
  /** The level, from 1, after which this one begins anew; 0: never; undefined: after any above it. */
  readonly restart: number | undefined
  /** Whether numbers of the levels above are written in digits here. */
  readonly legal: boolean
  readonly style: string | undefined
}

/** A list by its number: what it counts with (`counters`, shared by lists of one origin), its levels, and where it begins anew. */
interface List {
  readonly counters: (number | undefined)[]
  readonly levels: ReadonlyMap<number, Level>
  readonly begins: ReadonlyMap<number, number>
  /** Levels at which this list has begun anew. */
  readonly begun: Set<number>
}

export function numberingOf(part: Element | undefined, styles: Styles): Numbering {
  const lists = part === undefined ? new Map<string, List>() : listsIn(part, styles)

  function next(property: NumberProperty): PrintedNumber | undefined {
    const list = lists.get(property.list)
    if (list === undefined) return undefined
    const at = property.level ?? [...list.levels].find(([, { style }]) => style === property.style)?.[0] ?? 0
    const level = list.levels.get(at)
    if (level === undefined) return undefined
    const { counters } = list
    const start = (depth: number) => list.begins.get(depth) ?? list.levels.get(depth)?.start ?? 1
    if (list.begins.has(at) && !list.begun.has(at)) {
      list.begun.add(at)
      counters[at] = undefined
    }
    counters[at] = counters[at] === undefined ? start(at) : counters[at] + 1
    for (let below = at + 1; below < 9; below++) {
      const restart = list.levels.get(below)?.restart
      if (restart === undefined || at < restart) counters[below] = undefined
    }
    if (level.format === 'bullet') return { label: '', level: at }
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const depth = Number(digit) - 1
      const of = list.levels.get(depth)
      const format = of?.format ?? 'decimal'
      return formatNumber(counters[depth] ?? start(depth), level.legal ? legal(format) : format, of?.custom)
    })
    return label.trim() === '' ? undefined : { label: label.trim(), level: at }
  }

  return { next }
}

function legal(format: string): string {
  return format === 'decimalZero' || format === 'none' ? format : 'decimal'
}

function listsIn(part: Element, styles: Styles): Map<string, List> {
  const named = (name: string) => elementsIn(part).filter((each) => each.name === name)
  const origins = new Map(
    named('w:abstractNum').map((each) => [each.attributes.get('w:abstractNumId') ?? '', each] as const),
  )
  const instances = new Map(named('w:num').map((each) => [each.attributes.get('w:numId') ?? '', each] as const))
  const counters = new Map<Element, (number | undefined)[]>()

  /** What a list comes from; one that only names a style of lists has its levels where that style does. */
  function originOf(instance: Element | undefined, seen: readonly Element[] = []): Element | undefined {
    const origin = origins.get(valueIn(childOf(instance, 'w:abstractNumId')) ?? '')
    const link = valueIn(childOf(origin, 'w:numStyleLink'))
    if (origin === undefined || link === undefined || seen.includes(origin)) return origin
    return originOf(instances.get(styles.listOf(link) ?? ''), [...seen, origin]) ?? origin
  }

  const lists = new Map<string, List>()
  for (const [id, instance] of instances) {
    const origin = originOf(instance)
    if (origin === undefined) continue
    if (!counters.has(origin)) counters.set(origin, [])
    const overrides = elementsIn(instance).filter(({ name }) => name === 'w:lvlOverride')
    const levels = [...elementsIn(origin), ...overrides.flatMap(elementsIn)].filter(({ name }) => name === 'w:lvl')
    lists.set(id, {
      counters: counters.get(origin)!,
      levels: new Map(levels.map((each) => [Number(each.attributes.get('w:ilvl')), levelOf(each)])),
      begins: new Map(
        overrides.flatMap((each) => {
          const value = valueIn(childOf(each, 'w:startOverride'))
          return value === undefined ? [] : [[Number(each.attributes.get('w:ilvl')), Number(value)] as const]
        }),
      ),
      begun: new Set(),
    })
  }
  return lists
}

function levelOf(level: Element): Level {
  const format = childOf(level, 'w:numFmt')
  const restart = valueIn(childOf(level, 'w:lvlRestart'))
  return {
    start: Number(valueIn(childOf(level, 'w:start')) ?? 0),
    format: valueIn(format) ?? 'decimal',
    custom: format?.attributes.get('w:format'),
    text: valueIn(childOf(level, 'w:lvlText')) ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(childOf(level, 'w:isLgl')),
    style: valueIn(childOf(level, 'w:pStyle')),
  }
}
