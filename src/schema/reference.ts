import { reading } from './entry-kinds.ts'
import type { Field, Fields } from './form.ts'
import { kindFiles } from './kind-files.ts'
import { kinds } from './kinds.ts'

/** One kind of file, for the reference page. */
export interface KindReference {
  readonly kind: string
  /** Where the file stands. */
  readonly file: string
  readonly is: string
  readonly fields: readonly FieldReference[]
}

export interface FieldReference {
  /** With the fields that it stands in: `actions › due`. */
  readonly name: string
  readonly means: string
  /** What its value looks like. */
  readonly form: string
  readonly required: boolean
  /** As it is typed, after the name and a colon. */
  readonly example: string
}

/** Every field of every kind of file, in officers' words, in the order in which they are best filled in. */
export function referenceOf(): readonly KindReference[] {
  return Object.entries({ ...kinds, reading }).map(([kind, fields]) => {
    const { file, is } = kindFiles[kind as keyof typeof kindFiles]
    return { kind, file, is, fields: rowsOf(fields, '') }
  })
}

function rowsOf(fields: Fields, within: string): readonly FieldReference[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    rowOf(`${within}${name}`, field),
    ...(field.form.fields === undefined ? [] : rowsOf(field.form.fields, `${within}${name} › `)),
  ])
}

function rowOf(name: string, { form, means, required, example }: Field<unknown, boolean>): FieldReference {
  return { name, means, form: form.says, required, example }
}
