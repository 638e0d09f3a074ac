import { readdirSync } from 'node:fs'
import { basename, dirname, join, posix, relative } from 'node:path'

/** How code names a file that it does not import: a thread, a template, a process. As bundlers read it too. */
const address = /\bnew URL\(\s*(["'`])([^"'`]*)\1,\s*import\.meta\.url,?\s*\)/g

/**
 * For Rolldown: what stood in many files stands in a few, and still finds by `import.meta.url` what lies beside its source. What is
 * named there and is TypeScript becomes a program too. In a name, `${…}` stands for any; a folder of pages is all that it holds,
 * since Eleventy finds them by looking.
 *
 * @param {string} root of the project
 */
export function keepAddresses(root) {
  const fromRoot = (path) => relative(root, path).replaceAll('\\', '/')
  return {
    name: 'keep-addresses',
    transform: {
      filter: { code: 'import.meta.url' },
      handler(code, id) {
        for (const [, , path] of code.matchAll(address))
          for (const program of programsAt(join(dirname(id), path)))
            this.emitFile({ type: 'chunk', id: program, fileName: javaScriptName(fromRoot(program)) })
        return code
          .replace(address, (whole) => whole.replace(/\.ts(["'`])/, '.js$1'))
          .replace(/\bimport\.meta\.url\b/g, `__addressOf(${JSON.stringify(javaScriptName(fromRoot(id)))})`)
      },
    },
    renderChunk(code, { fileName }) {
      return code.replace(/\b__addressOf\("([^"]*)"\)/g, (_, file) => {
        const path = posix.relative(posix.dirname(fileName), file)
        return `new URL(${JSON.stringify(path)}, import.meta.url).href`
      })
    },
  }
}

function programsAt(path) {
  if (basename(path) === 'pages') return filesIn(path, '', '.ts')
  if (!path.endsWith('.ts')) return []
  const [before, after] = basename(path).split(/\$\{[^}]*\}/)
  return after === undefined ? [path] : filesIn(dirname(path), before, after)
}

function filesIn(folder, before, after) {
  return readdirSync(folder)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => join(folder, name))
}

function javaScriptName(file) {
  return file.replace(/\.ts$/, '.js')
}
