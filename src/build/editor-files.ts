import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { editorPages } from '../admin/editor-pages.ts'
import type { EditorPlace } from '../admin/editor-place.ts'
import type { Library } from '../model/library.ts'
import type { OutputFile } from '../output-file.ts'
import { editorUrl } from '../urls.ts'

const packages = new URL('../../node_modules/', import.meta.url)
const editor = new URL('@sveltia/cms/', packages)
const ours = new URL('../../templates/admin/', import.meta.url)
const folder = editorUrl.slice(1, -1)

/** Everything below `/admin/` but the page where officers choose: the page of the editor, what it edits, and the editor itself. */
export function editorFiles(library: Library, place: EditorPlace): readonly OutputFile[] {
  return [...editorPages(library, place), ...editorProgram()]
}

/** The editor as its package has it, with its typefaces and licences, without what only other settings of it would use. */
function editorProgram(): readonly OutputFile[] {
  const program = textIn(editor, 'npm/index.js')
  const chunks = [...program.matchAll(/from\s*[`"']\.\/(chunks\/[\w-]+\.js)[`"']/g)].map(([, name]) => name!)
  const assets = readdirSync(new URL('npm/assets/', editor))
    .filter((name) => /\.woff2$|\.LICENSE\.txt$/.test(name))
    .sort()
  const yaml = new URL('js-yaml/', packages)
  return [
    ...readdirSync(ours)
      .sort()
      .map((name) => ({ path: `${folder}/${name}`, content: readFileSync(new URL(name, ours)) })),
    { path: `${folder}/js-yaml.js`, content: withoutMap(textIn(yaml, 'dist/js-yaml.mjs')) },
    { path: `${folder}/js-yaml.LICENSE.txt`, content: textIn(yaml, 'LICENSE') },
    { path: `${folder}/sveltia-cms/index.js`, content: withoutMap(withOwnFonts(inBritishEnglish(program), assets)) },
    { path: `${folder}/sveltia-cms/en-GB.js`, content: `export default ${JSON.stringify(words())}\n` },
    { path: `${folder}/sveltia-cms/LICENSE.txt`, content: textIn(editor, 'LICENSE.txt') },
    ...chunks.map((name) => ({
      path: `${folder}/sveltia-cms/${name}`,
      content: withoutMap(textIn(editor, `npm/${name}`)),
    })),
    ...assets.map((name) => ({
      path: `${folder}/sveltia-cms/assets/${name}`,
      content: readFileSync(new URL(`npm/assets/${name}`, editor)),
    })),
  ]
}

/**
 * The words of the editor are JSON that only bundlers can import, a file for each language of a browser. The hints of our
 * fields, which are English, would stand between them: every browser gets British English.
 */
function inBritishEnglish(program: string): string {
  const changed = program.replace(/import\(`\.\.\/locales\/[\w-]+\.json`\)/g, 'import(`./en-GB.js`)')
  if (changed === program) throw new Error(`the editor of ${fileURLToPath(editor)} finds its words in another way`)
  return changed
}

/** The program with the addresses of the typefaces beside it, in place of those on a server of somebody else. */
function withOwnFonts(program: string, assets: readonly string[]): string {
  return program.replace(
    /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)[^\s)]*\.woff2/g,
    (address, face) => {
      const own = assets.find((name) => name.startsWith(`${face}-`))
      if (own === undefined) throw new Error(`the editor of ${fileURLToPath(editor)} has no file for ${address}`)
      // The addresses stand in a style sheet that is the text of a template.
      return `\${new URL('assets/${own}', import.meta.url).href}`
    },
  )
}

function textIn(home: URL, path: string): string {
  return readFileSync(new URL(path, home), 'utf8')
}

/** What the editor calls a slug is an id everywhere else here. */
function words(): object {
  return { ...JSON.parse(textIn(editor, 'locales/en-GB.json')), slug: 'Id' }
}

function withoutMap(program: string): string {
  return program.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')
}
