/** A piece of JSON Schema. */
export type Json = { readonly [key: string]: unknown }

/** The form of a value that other programs read: its type here, and the JSON Schema that they can hold it to. */
export interface Shape<T> {
  /** Puts what it refers to into `named`. */
  readonly json: (named: Map<string, Json>) => Json
  /** Never there: what carries the type. */
  readonly of?: T
}

/** The type of what has a shape. */
export type Of<S> = S extends Shape<infer T> ? T : never

export interface Field<T, Needed extends boolean> {
  readonly shape: Shape<T>
  readonly needed: Needed
  /** A sentence for who reads it in a program; empty where its name says it all. */
  readonly means: string
}

export function needed<T>(shape: Shape<T>, means = ''): Field<T, true> {
  return { shape, needed: true, means }
}

export function maybe<T>(shape: Shape<T>, means = ''): Field<T, false> {
  return { shape, needed: false, means }
}

type Fields = { readonly [name: string]: Field<unknown, boolean> }
type ValueOf<F> = F extends Field<infer T, boolean> ? T : never
type NeededIn<F extends Fields> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F]
type Plain<T> = { readonly [K in keyof T]: T[K] }
type RecordOf<F extends Fields> = Plain<
  { [K in NeededIn<F>]: ValueOf<F[K]> } & { [K in Exclude<keyof F, NeededIn<F>>]?: ValueOf<F[K]> }
>

/** Other fields may join without a new format, so that a program must let pass what it does not know. */
export function record<const F extends Fields>(fields: F): Shape<RecordOf<F>> {
  const each = Object.entries(fields)
  const wanted = each.filter(([, field]) => field.needed).map(([name]) => name)
  return {
    json: (named) => ({
      type: 'object',
      properties: Object.fromEntries(
        each.map(([name, { shape, means }]) => [
          name,
          { ...(means === '' ? {} : { description: means }), ...shape.json(named) },
        ]),
      ),
      ...(wanted.length > 0 ? { required: wanted } : {}),
    }),
  }
}

export const text: Shape<string> = { json: () => ({ type: 'string' }) }
export const count: Shape<number> = { json: () => ({ type: 'integer', minimum: 0 }) }
export const ordinal: Shape<number> = { json: () => ({ type: 'integer', minimum: 1 }) }
export const flag: Shape<boolean> = { json: () => ({ type: 'boolean' }) }

export function only<const T extends string | true>(value: T): Shape<T> {
  return { json: () => ({ const: value }) }
}

export function oneOf<const N extends string>(...names: readonly N[]): Shape<N> {
  return { json: () => ({ enum: names }) }
}

/** A value for some of the names, or for none. */
export function someOf<N extends string, T>(names: readonly N[], shape: Shape<T>): Shape<{ readonly [K in N]?: T }> {
  return {
    json: (named) => ({
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, shape.json(named)])),
    }),
  }
}

export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return { json: (named) => ({ type: 'array', items: item.json(named) }) }
}

export function pairOf<T>(item: Shape<T>): Shape<readonly [T, T]> {
  return {
    json: (named) => ({ type: 'array', prefixItems: [item.json(named), item.json(named)], minItems: 2, maxItems: 2 }),
  }
}

export function anyOf<const S extends readonly Shape<unknown>[]>(...shapes: S): Shape<Of<S[number]>> {
  return { json: (named) => ({ anyOf: shapes.map((shape) => shape.json(named)) }) }
}

/** A shape under a name, so that a schema has it once and readers can speak of it. */
export function called<T>(name: string, shape: Shape<T>): Shape<T> {
  return {
    json(named) {
      if (!named.has(name)) {
        named.set(name, {})
        named.set(name, shape.json(named))
      }
      return { $ref: `#/$defs/${name}` }
    },
  }
}

/** JSON Schema (2020-12) of files of one shape. `address` is where it is published. */
export function schemaOf(shape: Shape<unknown>, address: string, title: string, description: string): Json {
  const named = new Map<string, Json>()
  const root = shape.json(named)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title,
    description,
    ...root,
    $defs: Object.fromEntries(named),
  }
}
