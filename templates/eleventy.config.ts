import { fileURLToPath } from 'node:url'
import type { EleventyConfig } from '@11ty/eleventy'

const assets = fileURLToPath(new URL('assets/', import.meta.url))
const fonts = fileURLToPath(new URL('../node_modules/@fontsource/source-sans-3/files/', import.meta.url))
const faces = ['400-normal', '400-italic', '600-normal', '700-normal']

/** Eleventy owns templates and assets and never reads content: pages come to it as the global data `views`. */
export default function configure(config: EleventyConfig) {
  // What is compiled is kept where Git and Eleventy do not look.
  config.ignores.delete('**/node_modules/**')
  config.setUseGitIgnore(false)
  config.addPassthroughCopy({ [assets]: 'assets' })
  for (const subset of ['latin', 'latin-ext'])
    for (const face of faces)
      config.addPassthroughCopy({
        [`${fonts}source-sans-3-${subset}-${face}.woff2`]: `assets/fonts/source-sans-3-${subset}-${face}.woff2`,
      })
  // No language for templates inside Markdown or HTML, since neither is ever a template here.
  return { templateFormats: ['11ty.js'], markdownTemplateEngine: false, htmlTemplateEngine: false }
}
