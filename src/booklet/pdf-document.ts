import type { FontkitFont } from 'fontkit'
import PDFDocument from 'pdfkit'

/*
 * What this engine uses of PDFKit: objects, pages, streams and font subsets. Nothing that lays out. Much of it is not in
 * PDFKit's own types, some is not documented; all of it is said here and nowhere else.
 */

export type PdfValue =
  | string // a name
  // biome-ignore lint/complexity/noBannedTypes: PDFKit tells text from names by the wrapper
  | String
  | number
  | boolean
  | null
  | undefined
  | Date
  | PdfRef
  | PdfNameTree
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue }

export interface PdfRef {
  readonly id: number
  // biome-ignore lint/suspicious/noExplicitAny: a dictionary that PDFKit reads keys of as they come
  data: any
  compress: boolean
  write(chunk: Uint8Array | string): void
  end(chunk?: Uint8Array | string): void
}

export interface PdfNameTree {
  add(key: string | number, value: PdfValue): void
  get(key: string | number): (PdfRef | null)[]
  _compareKeys(one: string, other: string): number
}

export interface PdfPage {
  readonly dictionary: PdfRef
  readonly structParentTreeKey: number
  readonly fonts: Record<string, PdfRef>
  readonly xobjects: Record<string, PdfRef>
  readonly annotations: PdfRef[]
  write(chunk: string): void
}

export interface PdfFont {
  readonly id: string
  readonly font: FontkitFont
  readonly subset: { includeGlyph(id: number): number }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  ref(): PdfRef
}

export interface PdfOutlineItem {
  addItem(title: string, options: object): PdfOutlineItem
}

export interface PdfDocument {
  readonly page: PdfPage
  readonly _root: PdfRef
  readonly outline: PdfOutlineItem
  _font: PdfFont
  endMetadata: () => void
  addPage(options: object): PdfDocument
  ref(data?: PdfValue): PdfRef
  registerFont(name: string, font: FontkitFont): PdfDocument
  font(name: string): PdfDocument
  openImage(bytes: Uint8Array): {
    readonly label: string
    readonly obj: PdfRef | null
    embed(document: PdfDocument): void
  }
  getStructTreeRoot(): PdfRef
  getStructParentTree(): PdfNameTree
  createStructParentTreeNextKey(): number
  on(event: 'data', take: (chunk: Uint8Array) => void): void
  on(event: 'end', done: () => void): void
  on(event: 'error', failed: (error: Error) => void): void
  end(): void
}

/** A new file without pages. */
export function newPdf(options: object): PdfDocument {
  const Document = PDFDocument as unknown as new (options: object) => PdfDocument
  return new Document({ autoFirstPage: false, font: null, margin: 0, ...options })
}

/** PDF's text strings are told from names by a wrapper. */
export function pdfText(text: string): PdfValue {
  return new String(text)
}

/** The finished file, once all has been written. */
export function bytesOf(pdf: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('error', reject)
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.end()
  })
}
