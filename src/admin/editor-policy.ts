import { originsOf } from './editor-backend.ts'
import type { EditorPlace } from './editor-place.ts'

/**
 * What the pages of the editor may do, as a content security policy. Without `frame-ancestors`, it can stand in the page itself.
 * Styles in the page, addresses of things in memory and the host of the repository are all that it allows beyond other pages.
 */
export function editorPolicy(place: EditorPlace): string {
  const { api, pictures } = originsOf(place)
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self' blob: data:", ...pictures].join(' '),
    "font-src 'self'",
    ["connect-src 'self' blob: data:", ...api].join(' '),
    "frame-src 'self' blob:",
    "media-src 'self' blob:",
    'manifest-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The headers of the editor's pages that differ from those of the others. */
export function editorHeaders(place: EditorPlace): readonly (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', `${editorPolicy(place)}; frame-ancestors 'none'`],
    // The window in which an officer signs in must be able to hand the token back.
    ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
    ['X-Robots-Tag', 'noindex'],
  ]
}
