import { wordsOfText } from '../../model/words.ts'
import type { OutputFile } from '../../output-file.ts'
import type { ImportOrder } from '../import-order.ts'
import type { Remarks } from '../remarks.ts'
import { splitSections } from '../shape/split-sections.ts'
import type { SourceDocument } from '../source.ts'
import { tellDifferences, wordsOfUnits } from '../told/tell-differences.ts'
import type { Destination } from './read-back.ts'
import { tellLostNotes, writeText, writingSetting } from './write-text.ts'
import { yamlText } from './yaml-text.ts'

/** A document as a new edition: edition.md with the introduction, and a file for each section. */
export function writeEdition(
  document: SourceDocument,
  order: ImportOrder,
  destination: Destination,
  remarks: Remarks,
): readonly OutputFile[] {
  const { title: titlePart, introduction, sections, numbering, dropped } = splitSections(document, order, remarks)
  const setting = writingSetting(document)
  const title = order.title ?? titlePart?.title ?? document.title ?? order.usualTitle
  if (sections.length === 0)
    remarks.push({
      kind: 'look',
      says: 'The document has no headings, so all of it is the introduction. Make headings of the lines that are some (in Word: the styles Heading 1 and 2), and bring it in again.',
    })
  const texts = [introduction, ...sections.map(({ pieces }) => pieces)].map((pieces) =>
    writeText(pieces, document, setting, destination, remarks),
  )
  const [first, ...rest] = texts

  const units = [...document.units.keys()]
  const titleUnit = titlePart?.unit
  const inOrder = titleUnit === undefined ? units : [titleUnit, ...units.filter((unit) => unit !== titleUnit)]
  if (numbering !== 'none')
    remarks.push({
      kind: 'changed',
      says: 'Planpress makes the numbers of headings now, the same as in the document.',
      words: [...dropped.values()].join(', '),
    })
  if (titleUnit !== undefined && document.units.slice(0, titleUnit).some(({ words }) => words.length > 0))
    remarks.push({ kind: 'changed', says: 'The title stands first now, before what stood above it.', words: title })
  const source = wordsOfUnits(document, inOrder, (unit) =>
    document.units[unit]!.words.slice(wordsOfText(dropped.get(unit) ?? '').length),
  )
  const made = [
    ...(titleUnit === undefined ? [] : wordsOfText(title)),
    ...first!.words,
    ...sections.flatMap((section, at) => [...wordsOfText(section.title), ...rest[at]!.words]),
  ]
  tellDifferences(source, made, remarks)
  tellLostNotes(document, texts, remarks)

  const folder = `${order.authority}/${order.plan}/${order.edition}`
  const fields = [
    `title: ${yamlText(title)}`,
    ...order.editionFields,
    ...(numbering === 'none' ? [] : [`numbering: ${numbering}`]),
    ...(sections.length === 0 ? ['sections: []'] : ['sections:', ...sections.map(({ id }) => `  - ${id}`)]),
  ]
  return [
    { path: `${folder}/edition.md`, content: textFile(fields, first!.markdown) },
    ...sections.map((section, at) => ({
      path: `${folder}/sections/${section.id}.md`,
      content: textFile([`title: ${yamlText(section.title)}`], rest[at]!.markdown),
    })),
  ]
}

export function textFile(fields: readonly string[], markdown: string): string {
  return ['---', ...fields, '---', markdown.trim() === '' ? '' : markdown].join('\n')
}
