import { parseArgs } from 'node:util'
import { didYouMean } from '../../src/did-you-mean.ts'
import { UsageError } from './usage-error.ts'
import type { Given, Option, Verb } from './verb.ts'

/** What was typed after the verb. Throws a `UsageError` for whatever the verb does not know. */
export function readArguments(verb: Verb, typed: readonly string[]): Given {
  const values = new Map<string, string>()
  const switches = new Set<string>()
  const operands: string[] = []
  const options = Object.fromEntries(
    Object.entries(verb.options).map(([name, option]) => [name, { type: typeOf(option) } as const]),
  )
  const { tokens } = parseArgs({ args: [...typed], options, strict: false, allowPositionals: true, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(verb.options, token.name) ? verb.options[token.name] : undefined
    if (option === undefined) throw unknownOption(verb, token.rawName)
    if (option.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value`, helpHint(verb))
      switches.add(token.name)
    } else {
      if (values.has(token.name)) throw new UsageError(`--${token.name} is given twice`, 'Give it once.')
      values.set(token.name, givenValue(token.name, option, token.value))
    }
  }
  const [least, most] = verb.count
  if (operands.length < least) throw new UsageError(`${verb.name} needs ${verb.operands || 'more'}`, helpHint(verb))
  if (operands.length > most)
    throw new UsageError(`"${operands[most]}" is one thing too many for ${verb.name}`, helpHint(verb))
  return { operands, values, switches }
}

function typeOf(option: Option): 'string' | 'boolean' {
  return option.value === undefined ? 'boolean' : 'string'
}

function givenValue(name: string, option: Option, value: string | undefined): string {
  const wants = option.among?.join(', ') ?? option.value
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new UsageError(`--${name} needs a value`, `Give one: --${name} ${wants}`)
  if (option.among !== undefined && !option.among.includes(value)) {
    const meant = didYouMean(value, option.among)
    const hint = `It may be: ${wants}.`
    throw new UsageError(`--${name} cannot be "${value}"`, meant === undefined ? hint : `${meant} ${hint}`)
  }
  return value
}

function unknownOption(verb: Verb, raw: string): UsageError {
  const flags = Object.keys(verb.options).map((name) => `--${name}`)
  return new UsageError(`${verb.name} has no option ${raw}`, didYouMean(raw, flags) ?? helpHint(verb))
}

export function helpHint(verb: { readonly name: string }): string {
  return `See: npm run ${verb.name} -- --help`
}
