import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { MappingNode, Node, Pair, Spot } from '../schema/node.ts'
import { badCharacterIn } from './characters.ts'
import { spotsIn } from './spot-at.ts'
import { typingMistake, YamlMistake, yamlMistake } from './yaml-mistakes.ts'

/** The fields of front matter, and the comments that stand behind values: words that may have been meant as part of them. */
export interface ParsedYaml {
  readonly fields: MappingNode
  readonly asides: readonly (Spot & { readonly text: string })[]
}

const limits = { depth: 20, values: 20_000 }

/**
 * Front matter as a tree in which every value is the text that was typed. What YAML has beside that (aliases, anchors, tags,
 * several documents, keys that are not text) is refused, as is a field that stands twice. Throws `YamlMistake`.
 */
export function parseYaml(source: string): ParsedYaml {
  const events = eventsOf(source)
  const spot = spotsIn(source)
  if (events.length > limits.values * 2)
    throw new YamlMistake(spot(0), 'The front matter is too long to be one.', 'Move the text below it.', true)
  const asides: (Spot & { readonly text: string })[] = []
  let next = 0

  const root = document()
  if (root.kind !== 'mapping')
    throw (
      (root.kind === 'text' ? typingMistake(source, root.line) : undefined) ??
      new YamlMistake(
        root,
        'The front matter is not made of fields.',
        'Write each field on a line of its own: title: Healthy lives',
        true,
      )
    )
  return { fields: root, asides }

  function document(): Node {
    if (events[next++]?.type !== EVENT_ID.DOCUMENT)
      throw new YamlMistake(spot(0), 'The front matter is empty.', 'Write at least a title: title: Healthy lives', true)
    const node = value(spot(0), 0)
    next++
    if (next < events.length)
      throw new YamlMistake(
        spot(source.search(/^(?:---|\.\.\.)/m)),
        'The front matter has a second beginning.',
        'Take the line out.',
      )
    return node
  }

  /** `near` stands in for the spot of a value that was not typed. */
  function value(near: Spot, depth: number): Node {
    const event = events[next++]!
    if (event.type === EVENT_ID.ALIAS)
      throw new YamlMistake(
        spot(event.anchorStart - 1),
        'A value cannot begin with a star.',
        'Put the value in double quotes.',
      )
    if (event.type === EVENT_ID.SCALAR) return text(event, near)
    if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      refuseProperties(event)
      const here = spot(event.start)
      if (depth >= limits.depth)
        throw new YamlMistake(here, 'Values are nested too deeply here.', 'No field needs more than four levels.', true)
      if (event.type === EVENT_ID.SEQUENCE) return list(here, depth)
      // `{{ x }}` is a mapping in a mapping to YAML, and a sign of templates to everybody else.
      if (source.startsWith('{{', event.start))
        throw new YamlMistake(here, 'A value cannot begin with a curly bracket.', 'Put the value in double quotes.')
      return mapping(here, depth)
    }
    throw new Error(`unexpected event ${event.type}`)
  }

  function text(event: ScalarEvent, near: Spot): Node {
    refuseProperties(event)
    if (event.valueStart < 0) return { kind: 'text', text: '', line: near.line, column: near.column }
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
    const here = spot(event.valueStart - (quoted ? 1 : 0))
    const words = getScalarValue(source, event)
    const bad = badCharacterIn(words)
    // What was typed has been looked at already, so a character that is wrong comes from a backslash.
    if (bad !== undefined)
      throw new YamlMistake(
        here,
        `A backslash between double quotes makes ${bad.says}.`,
        'Use single quotes round the value, or take the backslash out.',
      )
    const aside = /^["']?[ \t]+(#.*)/.exec(lineFrom(event.valueEnd))
    if (aside !== null && event.style !== SCALAR_STYLE.LITERAL_BLOCK && event.style !== SCALAR_STYLE.FOLDED_BLOCK)
      asides.push({ text: aside[1]!, ...spot(event.valueEnd + aside[0].length - aside[1]!.length) })
    return { kind: 'text', text: words, ...here }
  }

  function lineFrom(offset: number): string {
    const end = source.indexOf('\n', offset)
    return source.slice(offset, end < 0 ? undefined : end)
  }

  function list(here: Spot, depth: number): Node {
    const items: Node[] = []
    while (events[next]!.type !== EVENT_ID.POP) items.push(value(here, depth + 1))
    next++
    return { kind: 'list', items, ...here }
  }

  function mapping(here: Spot, depth: number): Node {
    const pairs: Pair[] = []
    const seen = new Map<string, Spot>()
    while (events[next]!.type !== EVENT_ID.POP) {
      const key = value(here, depth + 1)
      if (key.kind !== 'text' || key.text === '')
        throw new YamlMistake(
          key,
          'A field has no name here.',
          'Write a name, a colon, a space and the value: title: Healthy lives',
        )
      const { text: name, line, column } = key
      const first = seen.get(name)
      if (first !== undefined)
        throw new YamlMistake(
          key,
          `The field "${name}" stands twice; the first is in line ${first.line}.`,
          'Take one of them out.',
        )
      seen.set(name, key)
      pairs.push({ key: name, line, column, value: value(key, depth + 1) })
    }
    next++
    return { kind: 'mapping', pairs, ...here }
  }

  function refuseProperties(event: Exclude<Event, { type: 1 | 5 | 6 }>) {
    const marked = event.tagStart >= 0 ? event.tagStart : event.anchorStart >= 0 ? event.anchorStart - 1 : undefined
    if (marked === undefined) return
    const sign = event.tagStart >= 0 ? 'an exclamation mark' : 'an ampersand'
    const hint = 'Put the value in double quotes.'
    // Nobody types names for values to be used again but to make something explode.
    throw new YamlMistake(spot(marked), `A value cannot begin with ${sign}.`, hint, event.tagStart < 0)
  }
}

function eventsOf(source: string): readonly Event[] {
  try {
    return parseEvents(source, { maxDepth: limits.depth * 2 })
  } catch (error) {
    throw yamlMistake(source, error)
  }
}
