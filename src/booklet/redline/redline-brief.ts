import type { EditionChanges, PartChange } from '../../diff/changes/changes.ts'
import type { Part } from '../../document/document.ts'
import type { Block, Runs } from '../../model/blocks.ts'
import { bulletList, changeFigures } from './redline-summary.ts'

/** How many of each kind are named before the rest are counted. */
const mostNamed = 8

/** What changed, for a paper of two pages: counted, then the largest things by name. */
export function briefChanges(changes: EditionChanges): readonly Block[] {
  const { parts, ledger, summary } = changes
  if (summary.same)
    return [{ kind: 'paragraph', id: 'redline_same', line: 1, runs: [{ text: 'The two editions say the same.' }] }]
  const items: Runs[] = [
    ...named('New', parts.flatMap(ofKind('added', 'now'))),
    ...named('No longer in it', parts.flatMap(ofKind('removed', 'was'))),
    ...named(
      'Moved',
      parts.flatMap((change) => ('from' in change && change.from !== undefined ? [change.now.title] : [])),
    ),
    ...named(
      'New targets',
      ledger.indicators.filter((line) => line.kinds.includes('re-targeted')).map((line) => line.title),
    ),
  ]
  return [...changeFigures(summary), ...(items.length === 0 ? [] : [bulletList('redline_brief', items)])]
}

function ofKind(kind: 'added' | 'removed', side: 'now' | 'was') {
  return (change: PartChange): readonly string[] => {
    if (change.kind !== kind) return []
    const thing = (change as { readonly now?: Part; readonly was?: Part })[side]
    return thing === undefined || thing.kind === 'group' ? [] : [thing.title]
  }
}

function named(name: string, titles: readonly string[]): readonly Runs[] {
  if (titles.length === 0) return []
  const more = titles.length - mostNamed
  const said = titles.slice(0, mostNamed).join('; ')
  return [
    [
      { text: `${name} (${titles.length}): `, strong: true },
      { text: `${said}${more > 0 ? `; and ${more} more` : ''}.` },
    ],
  ]
}
