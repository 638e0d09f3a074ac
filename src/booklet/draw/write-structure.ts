import type { Pt } from '../frame/points.ts'
import type { Slot, Tag } from '../frame/tags.ts'
import { type PdfDocument, type PdfRef, type PdfValue, pdfText } from './pdf-document.ts'
import type { Mark } from './pen.ts'

/** A pressable area that was put on a page for an element. */
export interface Area {
  readonly page: PdfRef
  readonly annotation: PdfRef
  /** Its number in the parent tree. */
  readonly key: number
}

/** What was painted, for the structure to point at. */
export interface Painted {
  readonly marks: ReadonlyMap<Slot, readonly Mark[]>
  readonly areas: ReadonlyMap<Tag, readonly Area[]>
  /** Left, bottom, right, top. */
  readonly bounds: ReadonlyMap<Tag, readonly [Pt, Pt, Pt, Pt]>
}

/** Writes the structure tree, with the parent tree that leads from marks and areas back to their elements. */
export function writeStructure(pdf: PdfDocument, root: Tag, painted: Painted): void {
  const tree = pdf.getStructTreeRoot()
  const ids: [string, PdfRef][] = []
  tree.data.K = [writeElement(pdf, root, tree, painted, ids)]
  if (ids.length > 0) {
    const names = ids.sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([id, ref]) => [pdfText(id), ref])
    const ends = [names[0], names.at(-2)]
    const leaf = pdf.ref({ Limits: ends, Names: names })
    leaf.end()
    tree.data.IDTree = { Kids: [leaf] }
  }
}

function writeElement(pdf: PdfDocument, tag: Tag, parent: PdfRef, painted: Painted, ids: [string, PdfRef][]): PdfRef {
  const element = pdf.ref({})
  const parents = pdf.getStructParentTree()
  const children: PdfValue[] = []
  let home: PdfRef | undefined
  for (const child of tag.children) {
    if (typeof child !== 'number') {
      children.push(writeElement(pdf, child, element, painted, ids))
      continue
    }
    for (const { page, id } of inReadingOrder(painted.marks.get(child) ?? [])) {
      home ??= page.dictionary
      children.push(page.dictionary === home ? id : { Type: 'MCR', Pg: page.dictionary, MCID: id })
      parents.get(page.structParentTreeKey)[id] = element
    }
  }
  for (const { page, annotation, key } of painted.areas.get(tag) ?? []) {
    children.push({ Type: 'OBJR', Pg: page, Obj: annotation })
    parents.add(key, element)
  }
  if (tag.facts.id !== undefined) ids.push([tag.facts.id, element])
  // PDFKit passes over what is undefined.
  element.data = {
    Type: 'StructElem',
    S: tag.name,
    P: parent,
    Pg: home,
    K: children.length > 0 ? children : undefined,
    ...factsOf(tag, painted.bounds.get(tag)),
  }
  element.end()
  return element
}

function inReadingOrder(marks: readonly Mark[]): readonly Mark[] {
  return marks.length < 2 ? marks : marks.toSorted((one, other) => one.turn - other.turn)
}

function factsOf({ facts }: Tag, bounds: readonly Pt[] | undefined): { readonly [key: string]: PdfValue } | undefined {
  const { alternative, language, expansion, actual, decoration, scope, id, numbering } = facts
  if (bounds === undefined && Object.keys(facts).length === 0) return undefined
  return {
    Alt: textOf(alternative),
    Lang: textOf(language),
    E: textOf(expansion),
    ActualText: textOf(actual),
    ID: textOf(id),
    ...(decoration === undefined ? {} : { A: { O: 'Layout', TextDecorationType: decoration } }),
    ...(scope === undefined ? {} : { A: { O: 'Table', Scope: scope } }),
    ...(numbering === undefined ? {} : { A: { O: 'List', ListNumbering: numbering } }),
    ...(bounds === undefined ? {} : { A: { O: 'Layout', Placement: 'Block', BBox: bounds } }),
  }
}

function textOf(text: string | undefined): PdfValue {
  return text === undefined ? undefined : pdfText(text)
}
