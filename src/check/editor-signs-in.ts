import { type Check, mistake, placeOfField } from './check.ts'

/** The browser editor is told of no way to sign in that its host does not have. */
export const editorSignsIn: Check = function* (library) {
  const { site } = library
  const { backend, signIn, appId } = site.editor ?? {}
  if (backend === 'gitlab' && signIn !== undefined)
    yield mistake(
      'editor-signs-in',
      placeOfField(library, site, 'editor.sign-in'),
      'The field "sign-in" is for GitHub, and the content is kept at GitLab.',
      'Take the line out; officers sign in at GitLab with the application that "app-id" names.',
    )
  if (backend === 'github' && appId !== undefined)
    yield mistake(
      'editor-signs-in',
      placeOfField(library, site, 'editor.app-id'),
      'The field "app-id" is for GitLab, and the content is kept at GitHub.',
      'Take the line out; officers sign in at GitHub by the server that "sign-in" names.',
    )
}
