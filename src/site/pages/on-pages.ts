import { type Day, dayAfter, earliest, latest, sayDay } from '../../model/day.ts'
import { editionInForce, takesForceOn } from '../../model/standing.ts'
import { onUrl } from '../../urls.ts'
import type { EditionPlace, PlanPlace } from '../atlas/atlas.ts'
import { type LinksFrom, linksFrom } from '../atlas/links.ts'
import { cardOf } from '../atlas/standing-words.ts'
import { contentsOf } from '../frame/contents.ts'
import { type Maker, optional, pageView, planCrumbs, planned, recordOf } from '../frame/page.ts'
import type { Happening, OnIndexView, OnView, Spell } from '../views/plan-views.ts'
import type { Planned } from '../views/views.ts'

/** A stretch of full days on which the same edition was in force, or none was. */
interface ForceSpell {
  readonly from: Day
  readonly to: Day
  readonly place?: EditionPlace
}

/** What stood in each year from the first to the last that the plan's editions tell of. */
export function onViews(maker: Maker, plan: PlanPlace): readonly Planned<OnView>[] {
  const years = yearsOf(plan, maker.input.today)
  const spells = spellsOf(plan, years)
  return years.map((year) => planned(maker, onUrl(plan.plan, year), () => onView(maker, plan, year, years, spells)))
}

function onView(
  maker: Maker,
  plan: PlanPlace,
  year: string,
  years: readonly string[],
  spells: readonly ForceSpell[],
): OnView {
  const index = years.indexOf(year)
  const links = linksFrom(onUrl(plan.plan, year))
  const turn = (other: string | undefined) =>
    other === undefined ? undefined : { href: links.to(onUrl(plan.plan, other)), title: other }
  return {
    ...pageView(maker, {
      links,
      heading: `What stood in ${year}`,
      within: [plan.plan.title, plan.authority.short],
      description: `Which edition of the ${plan.plan.title} of ${plan.authority.title} was in force in ${year}.`,
      language: plan.authority.language,
      crumbs: [...planCrumbs(plan, links), { href: links.to(`${plan.url}on/`), title: 'What stood when' }],
      ...recordOf(plan),
    }),
    plan: { href: links.to(plan.url), title: plan.plan.title },
    year,
    spells: spells.flatMap((spell) => spellIn(spell, year, plan, links)),
    ...optional('previous', turn(years[index - 1])),
    ...optional('next', turn(years[index + 1])),
    also: happeningsIn(plan, year, links),
  }
}

export function onIndexView(maker: Maker, plan: PlanPlace): OnIndexView {
  const links = linksFrom(`${plan.url}on/`)
  const years = yearsOf(plan, maker.input.today)
  const spells = spellsOf(plan, years)
  return {
    ...pageView(maker, {
      links,
      heading: 'What stood when',
      within: [plan.plan.title, plan.authority.short],
      description: `Which edition of the ${plan.plan.title} of ${plan.authority.title} was in force in which year.`,
      language: plan.authority.language,
      crumbs: planCrumbs(plan, links),
      ...recordOf(plan),
    }),
    plan: { href: links.to(plan.url), title: plan.plan.title },
    years: years.map((year) => ({
      href: links.to(onUrl(plan.plan, year)),
      title: year,
      words: unique(
        spells
          .filter((spell) => spell.from.slice(0, 4) <= year && spell.to.slice(0, 4) >= year)
          .map((spell) => spell.place?.edition.title ?? 'no edition known to be in force'),
      ).join(', then '),
    })),
    spells: spells.map((spell) => ({
      from: spell.from,
      to: spell.to,
      words: spell.place?.edition.title ?? 'No edition is known to have been in force.',
      href: links.to(spell.place?.url ?? plan.url),
    })),
  }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}

/** From the first year of any edition to the last, and to this year where an edition is in force now. */
function yearsOf(plan: PlanPlace, today: Day): readonly string[] {
  const days = plan.editions.flatMap(({ edition }) => [
    ...[edition.period.from, edition.period.to, takesForceOn(edition)].filter((day) => day !== undefined),
    ...[edition.days.drafted, edition.days.consulted, edition.days.approved, edition.days.published].flatMap((each) =>
      [each?.from, each?.to].filter((day) => day !== undefined),
    ),
  ])
  const years = days.map((day) => Number(day.slice(0, 4)))
  const first = Math.min(...years)
  const last = Math.max(...years, plan.inForce === undefined ? 0 : Number(today.slice(0, 4)))
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

function spellsOf(plan: PlanPlace, years: readonly string[]): readonly ForceSpell[] {
  const [first, last] = [`${years[0]}-01-01`, `${years.at(-1)}-12-31`]
  const turns = plan.editions.flatMap(({ edition }) => {
    const { withdrawn } = edition.days
    const ends = [edition.period.to].filter((day) => day !== undefined).map((day) => dayAfter(latest(day)))
    const starts = [takesForceOn(edition), withdrawn?.from ?? withdrawn?.to].filter((day) => day !== undefined)
    return [...ends, ...starts.map(earliest)]
  })
  const days = unique([first, ...turns.filter((day) => day > first && day <= last)].sort())
  const spells: ForceSpell[] = []
  for (const [index, from] of days.entries()) {
    const next = days[index + 1]
    const edition = editionInForce(plan.plan, from)
    const place = plan.editions.find((each) => each.edition === edition)
    const to = next === undefined ? last : dayBefore(next)
    const before = spells.at(-1)
    if (before !== undefined && before.place === place) spells[spells.length - 1] = { ...before, to }
    else spells.push({ from, to, ...(place === undefined ? {} : { place }) })
  }
  return spells
}

function dayBefore(day: Day): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  if (date > 1) return `${day.slice(0, 8)}${String(date - 1).padStart(2, '0')}`
  return latest(month > 1 ? `${day.slice(0, 5)}${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`)
}

function spellIn(spell: ForceSpell, year: string, plan: PlanPlace, links: LinksFrom): readonly Spell[] {
  const from = spell.from < `${year}-01-01` ? `${year}-01-01` : spell.from
  const to = spell.to > `${year}-12-31` ? `${year}-12-31` : spell.to
  if (from > to) return []
  const days =
    from === `${year}-01-01` && to === `${year}-12-31`
      ? `All of ${year}`
      : from === to
        ? sayDay(from)
        : `${sayDay(from)} to ${sayDay(to)}`
  if (spell.place === undefined) return [{ days, words: gapWords(plan, from), contents: [] }]
  return [
    {
      days,
      edition: { ...cardOf(spell.place, links), state: 'in-force', label: 'In force then' },
      words: wordsOf(spell.place, plan),
      contents: contentsOf(spell.place, links).filter((item) => item.depth === 1),
    },
  ]
}

function gapWords(plan: PlanPlace, day: Day): string {
  const earlier = plan.editions.some(({ edition }) => {
    const from = takesForceOn(edition)
    return from !== undefined && earliest(from) <= day
  })
  return earlier
    ? 'No edition is known to have been in force: the one before had ended and no other had begun.'
    : 'No edition is known to have been in force yet.'
}

function wordsOf(place: EditionPlace, plan: PlanPlace): string {
  const base = plan.editions.find((other) => other.edition.id === place.edition.refreshes)
  if (base === undefined) return ''
  return `It refreshed “${base.edition.title}”: what it did not replace still stood, and is shown in its place.`
}

/** Drafts, consultations, reviews and approvals of the year, in the order of their days. */
function happeningsIn(plan: PlanPlace, year: string, links: LinksFrom): readonly Happening[] {
  return plan.editions
    .flatMap((place) => {
      const { drafted, consulted, approved, published } = place.edition.days
      const said = [
        ['Drafted', drafted],
        ['Put to the public', consulted],
        ['Approved', approved],
        ['Published', published],
      ] as const
      return said.flatMap(([label, days]) => {
        const day = days?.from ?? days?.to
        if (day === undefined || day.slice(0, 4) !== year) return []
        return [
          {
            sort: day,
            day: sayDay(day),
            label,
            title: place.edition.title,
            href: links.to(place.url),
            where: place.name,
          },
        ]
      })
    })
    .sort((a, b) => (earliest(a.sort) < earliest(b.sort) ? -1 : 1))
    .map(({ sort: _, ...happening }) => happening)
}
