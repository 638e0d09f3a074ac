import { type Day, earliest } from '../model/day.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { Plan } from '../model/plan.ts'
import type { OutputFile } from '../output-file.ts'
import { calendarUrl, type FeedScope, feedUrl } from '../urls.ts'
import { sayAtom } from './atom.ts'
import { sayCalendar } from './calendar.ts'
import { calendarEventsOf } from './calendar-events.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { sayJsonFeed } from './json-feed.ts'
import { itemsOfPlan } from './plan-items.ts'

/** How many items a feed holds: the newest. */
const most = 200

/** An Atom feed, a JSON feed and a calendar for the site, every authority and every plan, of what happened by `today`. */
export function feedsOf(library: Library, today: Day): readonly OutputFile[] {
  return scopesOf(library).flatMap(({ scope, title, language, plans }) => {
    const items = plans
      .flatMap((plan) => itemsOfPlan(library, plan, today))
      .filter((item) => earliest(item.day) <= today)
      .sort(newestFirst)
      .slice(0, most)
    const { address, title: author } = library.site
    const feed: Feed = { scope, title, language, address, author, items }
    const events = plans.flatMap((plan) => calendarEventsOf(library, plan))
    return [
      { path: feedUrl(scope, 'atom').slice(1), content: sayAtom(feed) },
      { path: feedUrl(scope, 'json').slice(1), content: sayJsonFeed(feed) },
      { path: calendarUrl(scope).slice(1), content: sayCalendar(title, address, events) },
    ]
  })
}

interface ScopeOfPlans {
  readonly scope: FeedScope
  readonly title: string
  readonly language: string
  readonly plans: readonly Plan[]
}

function scopesOf(library: Library): readonly ScopeOfPlans[] {
  const { site, authorities, plans } = library
  return [
    { scope: { kind: 'site' }, title: site.title, language: site.language, plans },
    ...authorities.map(
      ({ id, title, language }): ScopeOfPlans => ({
        scope: { kind: 'authority', authority: id },
        title: `${title}: plans`,
        language,
        plans: plans.filter((plan) => plan.authority === id),
      }),
    ),
    ...plans.map((plan): ScopeOfPlans => {
      const authority = authorityOf(library, plan.authority)
      return {
        scope: { kind: 'plan', authority: authority.id, plan: plan.id },
        title: `${authority.short}: ${plan.title}`,
        language: authority.language,
        plans: [plan],
      }
    }),
  ]
}

/** By day, then by id, so that items of one day keep their order. */
function newestFirst(a: FeedItem, b: FeedItem): number {
  const first = `${earliest(a.day)} ${a.id}`
  const second = `${earliest(b.day)} ${b.id}`
  return first < second ? 1 : first > second ? -1 : 0
}
