import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Eleventy from '@11ty/eleventy'
import { peakMemory } from './peak-memory.ts'

/*
 * Eleventy as it comes: the sections of a content folder as Markdown files in its input folder, one layout, nothing else. What
 * the whole of Planpress is measured against.
 */

const [content] = process.argv.slice(2)
if (content === undefined) throw new Error('the content folder is missing')

const input = mkdtempSync(join(tmpdir(), 'planpress-bench-eleventy-'))
mkdirSync(join(input, '_includes'))
writeFileSync(
  join(input, '_includes/page.njk'),
  '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{{ title }}</title></head>\n<body><main><h1>{{ title }}</h1>\n{{ content | safe }}</main></body></html>\n',
)
writeFileSync(join(input, 'input.json'), '{ "layout": "page.njk" }\n')
for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.parentPath.endsWith('/sections')) continue
  const file = join(entry.parentPath, entry.name)
  const to = join(input, file.slice(content.length))
  mkdirSync(join(to, '..'), { recursive: true })
  cpSync(file, to)
}
writeFileSync(
  join(input, 'eleventy.config.mjs'),
  `export default (config) => { config.addGlobalData('layout', 'page.njk') }\nexport const config = { markdownTemplateEngine: false, htmlTemplateEngine: false }\n`,
)
const began = process.hrtime.bigint()
const eleventy = new Eleventy(input, join(input, 'out'), {
  quietMode: true,
  configPath: join(input, 'eleventy.config.mjs'),
})
eleventy.disableLogger()
await eleventy.init()
const [, written] = await eleventy.write()
const seconds = Number(process.hrtime.bigint() - began) / 1e9
const first = written[0]?.outputPath
if (first === undefined || !readFileSync(first, 'utf8').includes('<h2')) throw new Error('Eleventy wrote no pages')
process.stdout.write(JSON.stringify({ seconds, pages: written.length, megabytes: Math.round(peakMemory() / 2 ** 20) }))
