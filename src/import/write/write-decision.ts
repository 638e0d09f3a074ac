import { wordsOfText } from '../../model/words.ts'
import type { OutputFile } from '../../output-file.ts'
import { idOf } from '../../schema/scalars.ts'
import type { ImportOrder } from '../import-order.ts'
import type { Remarks } from '../remarks.ts'
import { splitDecision } from '../shape/split-decision.ts'
import type { SourceDocument } from '../source.ts'
import { tellDifferences, wordsOfUnits } from '../told/tell-differences.ts'
import type { Destination } from './read-back.ts'
import { textFile } from './write-edition.ts'
import { tellLostNotes, writeText, writingSetting } from './write-text.ts'
import { yamlText } from './yaml-text.ts'

/** A report to a board as a decision, with its recommendations as fields; with an edition of its own where there is none yet. */
export function writeDecision(
  document: SourceDocument,
  order: ImportOrder,
  destination: Destination,
  remarks: Remarks,
): readonly OutputFile[] {
  const parts = splitDecision(document, remarks)
  const { recommendations, title: titlePart } = parts
  const title = order.title ?? titlePart?.title ?? document.title ?? order.usualTitle
  const text = writeText(parts.pieces, document, writingSetting(document), destination, remarks)
  if (parts.board === undefined)
    remarks.push({
      kind: 'look',
      says: 'The report does not say which board decides. Write it into the field board of the decision.',
    })
  remarks.push({
    kind: 'look',
    says: 'A report does not say what was decided. Write it into the field result of the decision once it is known.',
  })

  const taken = new Set(recommendations.flatMap(({ units }) => units))
  const titleUnit = titlePart?.unit
  const units = [...document.units.keys()].filter((unit) => !taken.has(unit) && unit !== titleUnit)
  const source = wordsOfUnits(document, [...(titleUnit === undefined ? [] : [titleUnit]), ...units])
  tellDifferences(source, [...(titleUnit === undefined ? [] : wordsOfText(title)), ...text.words], remarks)
  tellDifferences(
    wordsOfUnits(document, taken),
    recommendations.flatMap((each) => [...wordsOfText(each.number), ...wordsOfText(each.text)]),
    remarks,
  )
  tellLostNotes(document, [text], remarks)

  const folder = `${order.authority}/${order.plan}/${order.edition}`
  const id = idOf(title, 60) || 'decision'
  const fields = [
    `title: ${yamlText(title)}`,
    `board: ${yamlText(parts.board ?? 'Not known')}`,
    ...(parts.day === undefined ? [] : [`day: ${parts.day}`]),
    ...(parts.item === undefined ? [] : [`item: ${yamlText(parts.item)}`]),
    ...(parts.reportOf === undefined ? [] : [`report-of: ${yamlText(parts.reportOf)}`]),
    'result: unknown',
    ...(recommendations.length === 0 ? [] : ['recommendations:']),
    ...recommendations.flatMap(({ number, text: words }) => [
      `  - number: ${yamlText(number)}`,
      `    text: ${yamlText(words)}`,
    ]),
  ]
  const decision = { path: `${folder}/decisions/${id}.md`, content: textFile(fields, text.markdown) }
  if (order.joins) return [decision]
  const edition = [`title: ${yamlText(order.usualTitle)}`, ...order.editionFields, 'sections: []']
  return [{ path: `${folder}/edition.md`, content: textFile(edition, '') }, decision]
}
