import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Style } from './font-style.ts'

/** The font files of each style, in the order in which they are asked for a letter. */
export type FontFiles = {
  readonly [K in Style]: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const parts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'] as const
const weights: { readonly [K in Style]: string } = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  'bold-italic': '700-italic',
}

/** Reads Source Sans 3 from its package: the one place where a booklet touches the disk. */
export function readFonts(): FontFiles {
  const require = createRequire(import.meta.url)
  const read = (style: Style) =>
    parts.map((name) => ({
      name,
      bytes: readFileSync(
        require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-${weights[style]}.woff`),
      ),
    }))
  return { regular: read('regular'), bold: read('bold'), italic: read('italic'), 'bold-italic': read('bold-italic') }
}
