import { cpSync, readFileSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { keepAddresses } from './keep-addresses.mjs'

/** Loaded from where they are: each finds files of its own beside itself. */
const apart = ['@11ty/eleventy', 'pagefind', 'rolldown']

/** What Rolldown itself adds where it puts code in another way. */
const ownOfRolldown = '@oxc-project/runtime'

/** fontkit and PDFKit unpack tables of Unicode as they are loaded, letter by letter: a fourth of the time that loading them takes. */
const quicker = { 'tiny-inflate': 'inflate.cjs', 'brotli/decompress.js': 'decompress.cjs' }

/**
 * Makes one program of `file` and all that it imports, in `place`, which is an empty folder inside `root` or anywhere else.
 *
 * @param {{ readonly root: string; readonly file: string; readonly place: string }} given
 */
export async function bundle({ root, file, place }) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const packed = new Set([...Object.keys(dependencies ?? {}).filter((name) => !apart.includes(name)), ownOfRolldown])
  const isOwn = (importer) => importer === undefined || !relative(root, importer).includes('node_modules')
  const program = await rolldown({
    input: { [file.replace(/\.ts$/, '')]: join(root, file) },
    platform: 'node',
    tsconfig: false,
    logLevel: 'silent',
    transform: { typescript: { onlyRemoveTypeImports: true } },
    external: (id, importer) => isPackage(id) && isOwn(importer) && !packed.has(nameOf(id)),
    resolve: {
      alias: Object.fromEntries(
        Object.entries(quicker).map(([name, own]) => [name, fileURLToPath(new URL(`quicker/${own}`, import.meta.url))]),
      ),
    },
    plugins: [keepAddresses(root)],
  })
  await program.write({
    dir: place,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
  })
  await program.close()
  for (const same of ['package.json', 'package-lock.json']) cpSync(join(root, same), join(place, same))
  cpSync(join(root, 'templates'), join(place, 'templates'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  })
  symlinkSync(relative(place, join(root, 'node_modules')), join(place, 'node_modules'), 'junction')
}

function isPackage(id) {
  return !/^[./\\\0]|^[a-z]:/i.test(id)
}

function nameOf(id) {
  return id
    .split('/')
    .slice(0, id.startsWith('@') ? 2 : 1)
    .join('/')
}
