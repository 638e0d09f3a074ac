import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
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
  /** What its stream holds so far. */
  buffer: readonly Uint8Array[]
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
  readonly content: PdfRef
  readonly structParentTreeKey: number
  readonly fonts: Record<string, PdfRef>
  readonly xobjects: Record<string, PdfRef>
  readonly annotations: PdfRef[]
  write(chunk: Uint8Array): void
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
  /** How many bytes have been written. */
  _offset: number
  _write: (data: Uint8Array | string) => void
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

/** A file that is being written. */
export interface PdfFile {
  readonly pdf: PdfDocument
  /** Writes what is left and says all the bytes of the file. */
  readonly end: () => Promise<Uint8Array>
}

/** A new file without pages. */
export function newPdf(options: object): PdfFile {
  const Document = PDFDocument as unknown as new (options: object) => PdfDocument
  const pdf = new Document({ autoFirstPage: false, bufferPages: true, font: null, margin: 0, ...options })
  const pieces = gatherPieces(pdf)
  const end = () => {
    const head: Uint8Array[] = []
    return new Promise<Uint8Array>((resolve, reject) => {
      pdf.on('data', (chunk) => head.push(chunk))
      pdf.on('error', reject)
      pdf.on('end', () => resolve(Buffer.concat([...head, ...pieces()])))
      pdf.end()
    })
  }
  return { pdf, end }
}

/**
 * Packs what a page shows on another thread, so that the next page can be painted meanwhile: a tenth of the time that a booklet
 * takes. Nothing may be written on the page from here on.
 */
export async function packPage({ content }: PdfPage): Promise<void> {
  content.compress = false
  content.data.Filter = 'FlateDecode'
  content.buffer = [await promisify(deflate)(Buffer.concat(content.buffer))]
}

/**
 * Takes what is written from here on in large pieces. PDFKit writes a file by tens of thousands of short texts, each made bytes
 * letter by letter and sent down a stream: a tenth of the time that a booklet takes.
 */
function gatherPieces(pdf: PdfDocument): () => readonly Uint8Array[] {
  const enough = 2 ** 16
  const pieces: Uint8Array[] = []
  let text = ''
  const flush = () => {
    if (text !== '') pieces.push(Buffer.from(text, 'latin1'))
    text = ''
  }
  pdf._write = (data) => {
    if (typeof data === 'string') {
      text += `${data}\n`
      pdf._offset += data.length + 1
      if (text.length > enough) flush()
      return
    }
    flush()
    pieces.push(data)
    pdf._offset += data.length
  }
  return () => {
    flush()
    return pieces
  }
}

/** PDF's text strings are told from names by a wrapper. */
export function pdfText(text: string): PdfValue {
  return new String(text)
}
