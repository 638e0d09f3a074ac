import type { EditorHost } from '../model/editor.ts'
import type { EditorPlace } from './editor-place.ts'

/** Who keeps the files, and how officers sign in there, as the editor is told it. */
export function backendOf(place: EditorPlace): object {
  if (place.kind === 'machine') return { ...machine, repo: `this/${place.repository ?? 'machine'}` }
  const { backend, repo, branch, server, signIn, appId } = place.host
  const isOAuth = backend === 'github' ? signIn !== undefined : appId !== undefined
  return {
    name: backend,
    repo,
    ...(branch === undefined ? {} : { branch }),
    ...(server === undefined ? {} : { api_root: apiOf(place.host) }),
    ...(server === undefined || backend === 'github' ? {} : { base_url: server }),
    ...(backend === 'github' && signIn !== undefined ? { base_url: signIn } : {}),
    ...(backend === 'gitlab' && appId !== undefined ? { auth_type: 'pkce', app_id: appId } : {}),
    // A way to sign in that nobody has set up is not offered.
    auth_methods: isOAuth ? ['oauth', 'token'] : ['token'],
    commit_messages: {
      create: 'Add {{path}}',
      update: 'Change {{path}}',
      delete: 'Take out {{path}}',
      uploadMedia: 'Add {{path}}',
      deleteMedia: 'Take out {{path}}',
    },
  }
}

// The editor offers local files only beside a host; this one is never asked for anything, and its button is not shown.
const machine = { name: 'github', auth_methods: ['token'] }

/** The origins that the editor talks to, beside our own. */
export function originsOf(place: EditorPlace): {
  readonly api: readonly string[]
  readonly pictures: readonly string[]
} {
  if (place.kind === 'machine') return { api: [], pictures: [] }
  const { host } = place
  const api = new URL(apiOf(host)).origin
  if (host.server !== undefined) return { api: [host.server], pictures: [host.server] }
  return host.backend === 'github'
    ? { api: [api], pictures: ['https://avatars.githubusercontent.com'] }
    : { api: [api], pictures: ['https://gitlab.com'] }
}

function apiOf({ backend, server }: EditorHost): string {
  if (backend === 'github') return server === undefined ? 'https://api.github.com' : `${server}/api/v3`
  return `${server ?? 'https://gitlab.com'}/api/v4`
}
