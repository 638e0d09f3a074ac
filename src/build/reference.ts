import { changesSchema } from '../data/changes-schema.ts'
import { checkSchema } from '../data/check-schema.ts'
import { threeWaySchema } from '../data/three-way-schema.ts'
import type { Library } from '../model/library.ts'
import type { OutputFile } from '../output-file.ts'
import { jsonSchemaOf } from '../schema/json-schema.ts'
import { referenceOf } from '../schema/reference.ts'
import type { Reference } from '../site/atlas/site-input.ts'

/** Every field that authors may write, as the reference page shows it. */
export function contentReference(): Reference {
  return {
    title: 'Reference of content fields',
    schemas: Object.entries(schemas).map(([name, { of }]) => ({ url: schemaUrl(name), of })),
    files: referenceOf().map(({ file, is, fields }) => ({
      title: file,
      about: is,
      fields: fields.map(({ name, required, form, means, example }) => ({
        name,
        required,
        value: `${form}; for example ${example}`,
        about: means,
      })),
    })),
  }
}

/** Of each form its schema and, to a reader, what files have it. */
const schemas = {
  content: { of: 'The fields of content files', schema: () => jsonSchemaOf() },
  changes: { of: 'What changed between two editions: changes.json beside every comparison', schema: changesSchema },
  'three-way': { of: 'What became of a draft: compare A B C --format json', schema: threeWaySchema },
  check: { of: 'What is wrong with a content folder: check --format json', schema: checkSchema },
} as const

function schemaUrl(name: string): string {
  return `/reference/${name}.schema.json`
}

/** The forms of files, for programs: editors that help while one types, checks of others, readers of our data. */
export function schemaFiles({ site: { address } }: Library): readonly OutputFile[] {
  return Object.entries(schemas).map(([name, { schema }]) => ({
    path: schemaUrl(name).slice(1),
    content: `${JSON.stringify(schema(address), undefined, 2)}\n`,
  }))
}
