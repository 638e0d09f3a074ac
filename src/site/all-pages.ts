import type { PageView, Views } from './views.ts'

/** Every page that the site has, of every kind. */
export function allPages(views: Views): readonly PageView[] {
  return (Object.values(views) as readonly (readonly PageView[])[]).flat()
}
