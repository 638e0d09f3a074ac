import type { Fact, Runs } from '../model/blocks.ts'
import { sayDay, sayDays } from '../model/day.ts'
import type { Id } from '../model/id.ts'
import { standingOn } from '../model/standing.ts'
import { editionKindName } from './document.ts'
import { sayStanding } from './say-standing.ts'
import type { Setting } from './setting.ts'
import { plain, textRuns } from './text-runs.ts'

/** What is known of an edition as a whole: its kind, period, standing and days, and the editions it has to do with. */
export function editionFacts(setting: Setting): readonly Fact[] {
  const { edition, plan, authority, today } = setting
  return [
    ...fact('kind', 'Kind', plain(editionKindName[edition.kind])),
    ...fact('period', 'Covers', plain(sayDays(edition.period)), textRuns(edition.periodNote ?? '', authority)),
    ...fact(
      'status',
      'Standing',
      plain(sayStanding(standingOn(plan, edition, today))),
      textRuns(edition.statusNote ?? '', authority),
    ),
    ...keyDateFacts(setting),
    ...editionFact(setting, 'supersedes', 'Replaces', edition.supersedes),
    ...editionFact(setting, 'refreshes', 'Refreshes', edition.refreshes),
    ...editionFact(setting, 'reviews', 'Reviews', edition.reviews),
    ...editionFact(setting, 'draft-of', 'Led to', edition.draftOf),
  ]
}

/** The days of an edition that are known, in the order in which such days follow each other. */
export function keyDateFacts(setting: Setting): readonly Fact[] {
  const { drafted, consulted, approved, published, inForce, withdrawn } = setting.edition.days
  return [
    ...fact('drafted', 'Drafted', plain(sayDays(drafted ?? {}))),
    ...fact('consulted', 'Put to the public', plain(sayDays(consulted ?? {}))),
    ...fact('approved', 'Approved', plain(sayDays(approved ?? {}))),
    ...fact('published', 'Published', plain(sayDays(published ?? {}))),
    ...fact('in-force', 'In force from', plain(inForce === undefined ? '' : sayDay(inForce))),
    ...fact('withdrawn', 'Withdrawn', plain(sayDays(withdrawn ?? {}))),
  ]
}

function editionFact(setting: Setting, field: string, label: string, id: Id | undefined): readonly Fact[] {
  const found = setting.plan.editions.find((edition) => edition.id === id)
  if (found === undefined) return []
  const { authority, plan, id: edition } = found
  return fact(field, label, [{ text: found.title, link: { kind: 'edition', authority, plan, edition } }])
}

function fact(field: string, label: string, ...values: readonly Runs[]): readonly Fact[] {
  const said = values.filter((runs) => runs.length > 0)
  return said.length === 0 ? [] : [{ field, label, values: said }]
}
