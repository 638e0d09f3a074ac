/** Hosts of repositories that the browser editor can work with. */
export const gitHosts = ['github', 'gitlab'] as const

/** Where the content is kept, for the browser editor. */
export interface EditorHost {
  readonly backend: (typeof gitHosts)[number]
  /** `averleigh/plans` */
  readonly repo: string
  /** The main branch of the repository when absent. */
  readonly branch?: string
  /** The content folder, from the top of the repository; without strokes at its ends. */
  readonly folder: string
  /** The origin of a server of the council's own; absent for that of the host. */
  readonly server?: string
  /** The origin of the server that exchanges a sign-in at GitHub for a token. */
  readonly signIn?: string
  /** The application that officers sign in with at GitLab. */
  readonly appId?: string
}
