import type { Library } from '../../model/library.ts'
import type { Shape } from '../fonts/shape.ts'
import type { LinkDraw, PlaceName } from '../frame/frame.ts'
import type { Inks } from '../frame/inks.ts'
import type { OutlineEntry } from '../frame/outline-entry.ts'
import { partOfPlace } from '../frame/places.ts'
import type { Pt } from '../frame/points.ts'
import type { Rectangle } from '../frame/rectangle.ts'
import type { Slot, Tag } from '../frame/tags.ts'
import type { Sheet } from '../press/sheets.ts'
import { creator, type FileFacts, producer, xmpOf } from './metadata.ts'
import { paintFrame, type Traces } from './paint.ts'
import { newPdf, type PdfDocument, type PdfPage, type PdfRef, packPage, pdfText } from './pdf-document.ts'
import { penOf } from './pen.ts'
import { pictureShelf } from './pictures.ts'
import { typeCaseOf } from './type-case.ts'
import { type Area, writeStructure } from './write-structure.ts'

export interface PdfContent {
  readonly facts: FileFacts
  readonly sheets: readonly Sheet[]
  readonly structure: Tag
  readonly outline: readonly OutlineEntry[]
  readonly inks: Inks
  readonly pictures: Library['pictures']
  /** For the letters in drawings. */
  readonly shape: Shape
  /** Whether it is read on a screen: with its structure and its links, as PDF/UA-1 and PDF/A-2a ask. */
  readonly tagged: boolean
}

const pagesInWork = 16

/** Paints sheets to the bytes of a PDF. Decides nothing. */
export async function writePdf(content: PdfContent): Promise<Uint8Array> {
  const { facts, structure, tagged } = content
  const { pdf, end } = newPdf({
    pdfVersion: '1.7',
    ...(tagged ? { subset: 'PDF/A-2a', tagged: true } : {}),
    lang: facts.language,
    displayTitle: true,
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: creator,
      Producer: producer,
      CreationDate: facts.made,
      ModDate: facts.made,
      ...(tagged ? {} : { Trapped: 'False' }),
    },
  })
  pdf.endMetadata = () => writeMetadata(pdf, xmpOf(facts, tagged))
  const tags = slotTags(structure)
  const typeCase = typeCaseOf(pdf)
  const pen = penOf({ pdf, inks: content.inks, typeCase, tagOf: tagged ? (slot) => tags.get(slot) : undefined })
  const shelf = pictureShelf(pdf, content.pictures, {
    colours: tagged ? 'screen' : 'press',
    shape: content.shape,
    typeCase,
  })
  const areas = new Map<Tag, Area[]>()
  const bounds = new Map<Tag, readonly [Pt, Pt, Pt, Pt]>()
  const spots = new Map<PlaceName, Spot>()
  const links: PendingLink[] = []
  const packing: Promise<void>[] = []
  for (const [index, sheet] of content.sheets.entries()) {
    pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 })
    const { page } = pdf
    pen.page(page)
    pen.write(upright(sheet.height))
    const pending: PendingLink[] = []
    const traces: Traces = {
      link: (draw, area) => pending.push({ draw, area, page: page.dictionary }),
      anchor: (place, x, y) => {
        if (!spots.has(place)) spots.set(place, { page: page.dictionary, index, x, y })
      },
      bounds: (tag, area) => bounds.set(tag, area),
      picture: shelf,
    }
    for (const { frame, turn, x, y, clip } of sheet.pages) {
      pen.turn(turn)
      pen.clipped(clip, () => paintFrame(frame, [1, 0, 0, 1, x, y], pen, page, traces))
    }
    if (sheet.trim) page.dictionary.data.TrimBox = boxOf(sheet.trim)
    if (sheet.bleed) page.dictionary.data.BleedBox = boxOf(sheet.bleed)
    pen.endPage()
    if (tagged) addLinks(pdf, page, pending, areas)
    links.push(...pending)
    packing.push(packPage(page))
    // Packing takes memory: of the pages that are done, some wait and not all.
    if (packing.length > pagesInWork) await packing.shift()
  }
  addDestinations(pdf, content.outline, links, spots)
  addOutline(pdf, content.outline, spots)
  pdf._root.data.PageLabels = pageLabels(content.sheets)
  if (!tagged) pdf._root.data.OutputIntents = [pressIntent(pdf)]
  if (tagged) writeStructure(pdf, structure, { marks: pen.marks(), areas, bounds })
  await Promise.all(packing)
  return end()
}

interface Spot {
  readonly page: PdfRef
  /** Of its page, from 0. */
  readonly index: number
  readonly x: Pt
  readonly y: Pt
}

interface PendingLink {
  readonly draw: LinkDraw
  readonly area: readonly [Pt, Pt, Pt, Pt]
  readonly page: PdfRef
}

function boxOf({ x, y, width, height }: Rectangle): readonly Pt[] {
  return [x, y, x + width, y + height]
}

/** PDFKit begins each page upside down; turned over again, lengths count from the bottom left as PDF has them. */
function upright(height: Pt): string {
  return `1 0 0 -1 0 ${height} cm`
}

/** The printing that the inks are meant for: coated paper by ISO 12647-2, by its name in the registry of the ICC. */
function pressIntent(pdf: PdfDocument): PdfRef {
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText('FOGRA39'),
    RegistryName: pdfText('http://www.color.org'),
    Info: pdfText('Coated FOGRA39 (ISO 12647-2:2004)'),
  })
  intent.end()
  return intent
}

function writeMetadata(pdf: PdfDocument, xmp: string): void {
  const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' })
  metadata.compress = false
  metadata.end(new TextEncoder().encode(xmp))
  pdf._root.data.Metadata = metadata
}

function slotTags(root: Tag): ReadonlyMap<Slot, Tag> {
  const tags = new Map<Slot, Tag>()
  const visit = (tag: Tag) => {
    for (const child of tag.children)
      if (typeof child === 'number') tags.set(child, tag)
      else visit(child)
  }
  visit(root)
  return tags
}

function addLinks(pdf: PdfDocument, page: PdfPage, links: readonly PendingLink[], areas: Map<Tag, Area[]>): void {
  for (const { draw, area } of links) {
    const key = pdf.createStructParentTreeNextKey()
    const { target } = draw
    const action =
      target.kind === 'address'
        ? { S: 'URI', URI: pdfText(target.address) }
        : { S: 'GoTo', D: pdfText(destination(target.place)) }
    const annotation = pdf.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: area,
      Border: [0, 0, 0],
      F: 4,
      Contents: pdfText(draw.contents),
      StructParent: key,
      A: action,
    })
    annotation.end()
    page.annotations.push(annotation)
    const known = areas.get(draw.tag) ?? []
    areas.set(draw.tag, [...known, { page: page.dictionary, annotation, key }])
  }
}

/** A place's name in the file: as its anchor on the web, so that both can be linked to alike. */
function destination(place: PlaceName): string {
  return place.replaceAll(' ', '-')
}

function addDestinations(
  pdf: PdfDocument,
  outline: readonly OutlineEntry[],
  links: readonly PendingLink[],
  spots: ReadonlyMap<PlaceName, Spot>,
): void {
  const wanted = new Set(outline.map((entry) => entry.place))
  for (const { draw } of links) if (draw.target.kind === 'place') wanted.add(draw.target.place)
  const names = pdf._root.data.Names.data.Dests
  names._compareKeys = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  for (const place of wanted) {
    const spot = spots.get(place) ?? spots.get(partOfPlace(place))
    if (spot === undefined) throw new Error(`nothing is painted at ${place}`)
    names.add(destination(place), [spot.page, 'XYZ', spot.x, spot.y, null])
  }
}

function addOutline(pdf: PdfDocument, outline: readonly OutlineEntry[], spots: ReadonlyMap<PlaceName, Spot>): void {
  const open = [pdf.outline]
  for (const entry of outline) {
    const spot = spots.get(entry.place)
    if (spot === undefined) continue
    const { data } = spot.page
    const [, , width, height] = data.MediaBox
    const level = Math.min(entry.level, open.length)
    const title = entry.number === undefined ? entry.title : `${entry.number} ${entry.title}`
    const item = open[level - 1]?.addItem(title, {
      pageNumber: spot.index,
      fit: false,
      left: width,
      top: height - spot.y,
      expanded: false,
    })
    open.length = level
    if (item) open.push(item)
  }
}

/** A label for each side, as printed on it. */
function pageLabels(sheets: readonly Sheet[]) {
  return { Nums: sheets.flatMap((sheet, index) => [index, { P: pdfText(sheet.label) }]) }
}
