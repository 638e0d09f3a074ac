import type { PageView } from '../views/page-view.ts'
import type { Planned, Views } from '../views/views.ts'

/** Every page that the site has, of every kind. */
export function allPages(views: Views): readonly Planned<PageView>[] {
  return (Object.values(views) as readonly (readonly Planned<PageView>[])[]).flat()
}
