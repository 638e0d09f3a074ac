import type { Node, Report } from './node.ts'

/** A piece of JSON Schema. */
export type Json = { readonly [key: string]: unknown }

/** A form that a value can have: how it is read, checked, described to officers and to machines. Declared once. */
export interface Form<T> {
  /** In an officer's words, after "is": `a day: 2006, 2006-11 or 2006-11-21`. */
  readonly says: string
  readonly example: string
  /** Stands in for a required value that could not be read, so that the rest can be checked. */
  readonly fallback: T
  readonly json: Json
  /** Of a mapping, or of each item in a list of mappings. */
  readonly fields?: Fields
  /** The value, or undefined after a mistake has been reported. `label` is the field's name. */
  readonly read: (node: Node, report: Report, label: string) => T | undefined
}

export interface Field<T, Required extends boolean> {
  readonly form: Form<T>
  readonly required: Required
  /** What it means, as a sentence for officers. */
  readonly means: string
  readonly example: string
}

export type Fields = { readonly [name: string]: Field<unknown, boolean> }

/** What reading `F` gives: required fields always have a value. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer R> ? (R extends true ? T : T | undefined) : never
}

export function required<T>(form: Form<T>, means: string, example: string = form.example): Field<T, true> {
  return { form, required: true, means, example }
}

export function optional<T>(form: Form<T>, means: string, example: string = form.example): Field<T, false> {
  return { form, required: false, means, example }
}
