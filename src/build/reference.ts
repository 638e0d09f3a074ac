import type { OutputFile } from '../output-file.ts'
import { jsonSchemaOf } from '../schema/json-schema.ts'
import { referenceOf } from '../schema/reference.ts'
import type { Reference } from '../site/atlas/site-input.ts'

/** Every field that authors may write, as the reference page shows it. */
export function contentReference(): Reference {
  return {
    title: 'Reference of content fields',
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

/** The same for programs: editors that help while one types, and checks of others. */
export function contentSchemaFile(): OutputFile {
  return { path: 'reference/content.schema.json', content: `${JSON.stringify(jsonSchemaOf(), undefined, 2)}\n` }
}
