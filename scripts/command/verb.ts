import type { ExitCode } from './exit-code.ts'

/** One thing that the program can be asked to do. */
export interface Verb {
  readonly name: string
  /** One line, for the list of verbs. */
  readonly summary: string
  /** What may follow the verb, without its options: `A B`. */
  readonly operands: string
  /** How many operands may be given. */
  readonly count: readonly [least: number, most: number]
  /** More than the summary, in whole paragraphs. */
  readonly description: string
  readonly options: Options
  readonly examples: readonly { readonly command: string; readonly does: string }[]
  readonly run: (given: Given) => Promise<ExitCode>
}

export type Options = { readonly [name: string]: Option }

export interface Option {
  /** What stands for its value in the help: `DIR`. Absent for a switch. */
  readonly value?: string
  /** The values that are allowed, where only some are. */
  readonly among?: readonly string[]
  readonly does: string
}

/** A command line, read: each option that was given, by name. */
export interface Given {
  readonly operands: readonly string[]
  readonly values: ReadonlyMap<string, string>
  readonly switches: ReadonlySet<string>
}
