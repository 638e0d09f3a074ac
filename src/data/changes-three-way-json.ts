import type { EditionChanges } from '../diff/changes/changes.ts'
import type { ListedChange } from '../diff/list/listed-change.ts'
import { sentenceOfFates } from '../diff/tell/told-three-way.ts'
import { countFates, type ThreeWay } from '../diff/three-way/three-way.ts'
import { editionJson, listedJson } from './changes-json.ts'
import { comparisonPage } from './comparison-page.ts'
import { type ThreeWayJson, threeWaySchemaAddress } from './three-way-schema.ts'

/** What became of a draft, for programs. `site` is the website's own address, without a stroke at its end. */
export function threeWayJson(compared: ThreeWay, site: string): ThreeWayJson {
  const { older, draft, adopted, proposals, further, reasons } = compared
  const toDraft: Sides = { older, newer: draft }
  const toAdopted: Sides = { older: draft, newer: adopted }
  const told = (change: ListedChange, sides: Sides) => listedJson(change, sides, site, comparisonPage(sides, site))
  return {
    $schema: threeWaySchemaAddress(site),
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
