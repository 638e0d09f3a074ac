import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { editorPages } from '../admin/editor-pages.ts'
import type { EditorPlace } from '../admin/editor-place.ts'
import type { Library } from '../model/library.ts'
import type { OutputFile } from '../output-file.ts'

const packages = new URL('../../node_modules/', import.meta.url)
const editor = new URL('@sveltia/cms/', packages)
const ours = new URL('../../templates/admin/', import.meta.url)
const folder = 'admin/editor'

/** Everything below `/admin/` but the page where officers choose: the pages of the editor, and the editor itself. */
export function editorFiles(library: Library, place: EditorPlace): readonly OutputFile[] {
  return [...editorPages(library, place), ...editorProgram()]
}

/** The editor as its package has it, with its typefaces and licences, without what only other settings of it would use. */
function editorProgram(): readonly OutputFile[] {
  const assets = new URL('npm/assets/', editor)
  const kept = readdirSync(assets).filter((name) => /\.woff2$|\.LICENSE\.txt$/.test(name))
  const locale = readFileSync(new URL('locales/en-GB.json', editor), 'utf8')
  return [
    ...readdirSync(ours)
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, content: readFileSync(new URL(name, ours)) })),
    {
      path: `${folder}/js-yaml.js`,
      content: withoutMap(readFileSync(new URL('js-yaml/dist/js-yaml.mjs', packages), 'utf8')),
    },
    { path: `${folder}/js-yaml.LICENSE.txt`, content: readFileSync(new URL('js-yaml/LICENSE', packages)) },
    {
      path: `${folder}/sveltia-cms/index.js`,
      content: inBritishEnglish(readFileSync(new URL('npm/index.js', editor), 'utf8')),
    },
    { path: `${folder}/sveltia-cms/en-GB.js`, content: `export default ${locale}` },
    { path: `${folder}/sveltia-cms/LICENSE.txt`, content: readFileSync(new URL('LICENSE.txt', editor)) },
    ...kept
      .sort()
      .map((name) => ({ path: `${folder}/sveltia-cms/assets/${name}`, content: readFileSync(new URL(name, assets)) })),
  ]
}

/**
 * The words of the editor are JSON that only bundlers can import, one file for each language of a browser. Ours, which are
 * English, would stand between them: every browser gets British English.
 */
function inBritishEnglish(program: string): string {
  const words = /import\(`\.\.\/locales\/[\w-]+\.json`\)/g
  if (!words.test(program)) throw new Error(`the editor of ${fileURLToPath(editor)} finds its words in another way`)
  return withoutMap(program.replace(words, 'import(`./en-GB.js`)'))
}

function withoutMap(program: string): string {
  return program.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
}
