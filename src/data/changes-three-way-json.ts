import type { EditionChanges } from '../diff/changes/changes.ts'
import type { ListedChange } from '../diff/list/listed-change.ts'
import { sentenceOfFates } from '../diff/tell/told-three-way.ts'
import type { Fate } from '../diff/three-way/proposal.ts'
import { countFates, type ThreeWay } from '../diff/three-way/three-way.ts'
import type { Id } from '../model/id.ts'
import { editionJson, listedJson } from './changes-json.ts'
import type { ChangeJson, EditionJson } from './changes-schema.ts'
import { comparisonPage } from './comparison-page.ts'

/** What became of a draft, as `compare A B C --format json` gives it. `format` changes as that of `ChangesJson` does. */
export interface ThreeWayJson {
  readonly format: 'planpress-three-way/1'
  /** The edition that was in force when the draft was put to the public. */
  readonly older: EditionJson
  readonly draft: EditionJson
  readonly adopted: EditionJson
  readonly summary: {
    readonly sentence: string
    readonly proposed: number
    readonly fates: { readonly [F in Fate]: number }
    readonly further: number
  }
  /** One for each paragraph, field, row or column that the draft proposed to change. */
  readonly proposals: readonly ProposalJson[]
  /** What the adopted edition changed that the draft had not proposed to change. */
  readonly further: readonly ChangeJson[]
  /** Themes of consultations that name a part as changed because of them; `part` is its id in the adopted edition. */
  readonly reasons: readonly {
    readonly part: Id
    readonly consultation: Id
    readonly theme: Id
    readonly title: string
    readonly answer?: string
    readonly responses?: number
  }[]
}

export interface ProposalJson {
  readonly fate: Fate
  /** From the edition in force to the draft. */
  readonly proposed: ChangeJson
  /** From the draft to the adopted edition; of what the draft removed and the adopted edition has, from the edition in force. */
  readonly adopted?: ChangeJson
}

export function threeWayJson(compared: ThreeWay, site: string): ThreeWayJson {
  const { older, draft, adopted, proposals, further, reasons } = compared
  const toDraft: Sides = { older, newer: draft }
  const toAdopted: Sides = { older: draft, newer: adopted }
  const told = (change: ListedChange, sides: Sides) => listedJson(change, sides, site, comparisonPage(sides, site))
  return {
    format: 'planpress-three-way/1',
    older: editionJson(older, site),
    draft: editionJson(draft, site),
    adopted: editionJson(adopted, site),
    summary: {
      sentence: sentenceOfFates(compared),
      proposed: proposals.length,
      fates: countFates(proposals),
      further: further.length,
    },
    proposals: proposals.map(({ change, fate, later }) => ({
      fate,
      proposed: told(change, toDraft),
      ...(later === undefined
        ? {}
        : { adopted: told(later, change.kind === 'removed' ? { older, newer: adopted } : toAdopted) }),
    })),
    further: further.map((change) => told(change, toAdopted)),
    reasons: [...reasons].flatMap(([part, themes]) =>
      themes.map(({ consultation, theme: { id, title, answer, responses } }) => ({
        part,
        consultation: consultation.id,
        theme: id,
        title,
        ...(answer === undefined ? {} : { answer }),
        ...(responses === undefined ? {} : { responses }),
      })),
    ),
  }
}

type Sides = Pick<EditionChanges, 'older' | 'newer'>
