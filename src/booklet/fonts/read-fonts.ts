import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Style } from './font-style.ts'

/** The font files of each style, in the order in which they are asked for a letter. */
export type FontFiles = {
  readonly [K in Style]: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const parts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'] as const
/** Scripts that Source Sans 3 has no letters for. Their faces know no italics; each of their letters is one glyph, as copying text needs. */
const scripts = [
  { name: 'hebrew', family: 'noto-sans-hebrew' },
  { name: 'arabic', family: 'ibm-plex-sans-arabic' },
] as const
const weights: { readonly [K in Style]: string } = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  'bold-italic': '700-italic',
}

/** Reads Source Sans 3, and what other scripts need, from their packages: the one place where a booklet touches the disk. */
export function readFonts(): FontFiles {
  const require = createRequire(import.meta.url)
  const file = (name: string, path: string) => ({ name, bytes: readFileSync(require.resolve(path)) })
  const read = (style: Style) => [
    ...parts.map((name) => file(name, `@fontsource/source-sans-3/files/source-sans-3-${name}-${weights[style]}.woff`)),
    ...scripts.map(({ name, family }) =>
      file(name, `@fontsource/${family}/files/${family}-${name}-${upright(style)}.woff`),
    ),
  ]
  return { regular: read('regular'), bold: read('bold'), italic: read('italic'), 'bold-italic': read('bold-italic') }
}

function upright(style: Style): string {
  return weights[style].replace('italic', 'normal')
}
