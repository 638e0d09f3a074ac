import type { EditionChanges } from '../../src/diff/changes/changes.ts'
import { threeWay } from '../../src/diff/three-way/three-way.ts'
import type { EditionDocument } from '../../src/document/document.ts'

interface Three {
  readonly older: EditionDocument
  readonly draft: EditionDocument
  readonly adopted: EditionDocument
}

interface Wanted {
  readonly format: string
  readonly stat: boolean
  readonly colour: boolean
  /** The website's own address. */
  readonly site: string
}

/** What became of a draft, in the format that was asked for. */
export async function sayThreeWay(
  changesBetween: (older: EditionDocument, newer: EditionDocument) => EditionChanges,
  { older, draft, adopted }: Three,
  { format, stat, colour, site }: Wanted,
): Promise<string> {
  const compared = threeWay(
    changesBetween(older, draft),
    changesBetween(draft, adopted),
    changesBetween(older, adopted),
  )
  if (format === 'markdown') {
    const { threeWayMarkdown } = await import('../../src/data/changes-three-way-markdown.ts')
    return threeWayMarkdown(compared, { stat })
  }
  if (format === 'json') {
    const { threeWayJson } = await import('../../src/data/changes-three-way-json.ts')
    const whole = threeWayJson(compared, site)
    const { $schema, proposals, further, reasons, ...counts } = whole
    return `${JSON.stringify(stat ? counts : whole, undefined, 2)}\n`
  }
  const { threeWayText } = await import('../../src/data/changes-three-way-text.ts')
  return threeWayText(compared, { stat, colour })
}
