import type { EditorHost } from '../model/editor.ts'

/**
 * Where the editor finds the content. On this machine it works on files that its user lets it open; `folder` is the content
 * folder as seen from the top of the repository, empty where they are the same, absent where there is no repository: the
 * editor opens no other folder. `repository` is the name of its folder.
 */
export type EditorPlace =
  | { readonly kind: 'host'; readonly host: EditorHost }
  | { readonly kind: 'machine'; readonly folder?: string; readonly repository?: string }

/** A path of the content, from the top of the repository. */
export function inRepository(place: EditorPlace, path: string): string {
  const folder = place.kind === 'host' ? place.host.folder : (place.folder ?? '')
  return [folder, path].filter((step) => step !== '').join('/')
}
