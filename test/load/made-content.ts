import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkLibrary } from '../../src/check/checks.ts'
import type { KeptFiles } from '../../src/load/kept-files.ts'
import { type Loaded, loadLibrary } from '../../src/load/load-library.ts'
import type { Library } from '../../src/model/library.ts'
import type { Problem } from '../../src/problem.ts'

/** Files by their path in the content folder; undefined takes one of the usual files away. */
export type Files = { readonly [path: string]: string | Uint8Array | undefined }

export const editionPath = 'ford/cypp/2014-2017'

/** The smallest content that has nothing wrong with it. */
export const usual: Files = {
  'site.md': '---\ntitle: Plans\naddress: https://plans.example.org\nlanguage: en-GB\n---\n',
  'ford/authority.md':
    '---\ntitle: Ford Council\nshort: Ford\nlanguage: en-GB\nrecord: own\nsources:\n  - tag: W1\n    title: Minutes\n---\n',
  'ford/cypp/plan.md': '---\ntitle: Plan for Children\n---\n',
  'ford/cypp/2014-2017/edition.md':
    '---\ntitle: Plan 2014\nkind: plan\nstatus: published\nperiod: 2014 to 2017\npublished: 2014-07\nsections:\n  - aims\n---\n',
  'ford/cypp/2014-2017/sections/aims.md': '---\ntitle: Aims\n---\nOur aims.\n',
}

/** Loads a content folder that is made for this call and removed after it. `before` can do what files cannot, such as links. */
export async function loadFiles(
  files: Files,
  before: (folder: string) => void = () => {},
  kept?: KeptFiles,
): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'content '))
  try {
    for (const [path, content] of Object.entries({ ...usual, ...files })) {
      if (content === undefined) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
    before(folder)
    return await loadLibrary(folder, kept)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What loading and checking say together. */
export async function problemsIn(files: Files): Promise<readonly Problem[]> {
  const { library, problems } = await loadFiles(files)
  return [...problems, ...checkLibrary(library as Library)]
}

/** The usual content with this as the text of its section. */
export function aims(text: string): Files {
  return { [`${editionPath}/sections/aims.md`]: `---\ntitle: Aims\n---\n${text}` }
}

/** `sections/aims.md:4:1 What is wrong.`, with the folder of the usual edition left out. */
export function sayPlace({ place, message }: Problem): string {
  const file = place.file.replace(`${editionPath}/`, '')
  return `${[file, place.line, place.column].filter((part) => part !== undefined).join(':')} ${message}`
}

/** A whole PNG of one colour, at any size that its header claims. */
export function png(width = 2, height = 2): Uint8Array {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8DwH4QZYAwAR8oH+Rq28akAAAAASUVORK5CYII=',
    'base64',
  )
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
