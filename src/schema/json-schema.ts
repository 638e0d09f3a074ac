import { jsonOfFields } from './compound.ts'
import { reading } from './entry-kinds.ts'
import type { Json } from './form.ts'
import { kindFiles } from './kind-files.ts'
import { kinds } from './kinds.ts'

/**
 * The front matter of every kind of file, and a row of readings.csv, as JSON Schema (2020-12): one definition for each kind in
 * `$defs`. Numbers and days may be typed without quotes, so that editors that read YAML for themselves do not object.
 */
export function jsonSchemaOf(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Planpress content',
    description: 'The fields of content files. Each file is one of the definitions.',
    $defs: Object.fromEntries(
      Object.entries({ ...kinds, reading }).map(([kind, fields]) => {
        const { file, is } = kindFiles[kind as keyof typeof kindFiles]
        return [kind, { title: file, description: is, ...jsonOfFields(fields) }]
      }),
    ),
  }
}
