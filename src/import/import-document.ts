import { pictureSize } from '../load/picture-size.ts'
import type { Picture } from '../model/library.ts'
import type { OutputFile } from '../output-file.ts'
import type { ImportOrder } from './import-order.ts'
import { telling } from './places.ts'
import { Refused } from './refused.ts'
import type { Remark, Remarks } from './remarks.ts'
import { settlePieces } from './shape/settle.ts'
import { looksLikeReport } from './shape/split-decision.ts'
import type { Piece, SourceDocument } from './source.ts'
import { type Counts, countsOf } from './told/counts.ts'
import { tellPassedOver } from './told/tell-differences.ts'
import { decodePage } from './web/decode-page.ts'
import { readMarkdown } from './web/read-markdown.ts'
import { readPage } from './web/read-page.ts'
import { readWord } from './word/read-word.ts'
import { writeDecision } from './write/write-decision.ts'
import { writeEdition } from './write/write-edition.ts'

export interface Imported {
  readonly as: 'edition' | 'decision'
  /** New files, with paths in the content folder. */
  readonly files: readonly OutputFile[]
  readonly counts: Counts
  readonly remarks: readonly Remark[]
}

/** A document from outside as new content, and all that an officer must be told about it. Throws `Refused`. */
export async function importDocument(order: ImportOrder): Promise<Imported> {
  const told = telling()
  const read = await readDocument(order, told)
  const document: SourceDocument = { ...read, pieces: settlePieces(read.pieces, read.units, told.remarks) }
  if (document.pieces.length === 0)
    throw new Refused('There are no words in the document that could be brought in.', 'Look at it in Word.')
  tellPassedOver(document, told.remarks)
  const as = order.as ?? (looksLikeReport(document.pieces) ? 'decision' : 'edition')
  const files = filesOf(as, order, document, told.remarks)
  return { as, files, counts: countsOf(document, files), remarks: told.remarks }
}

function readDocument(order: ImportOrder, told: ReturnType<typeof telling>): Promise<SourceDocument> | SourceDocument {
  if (order.bytes.length === 0)
    throw new Refused('The file is empty.', 'Look whether it was saved, or ask for another copy.')
  switch (order.format) {
    case 'docx':
      return readWord(order.bytes, told, order)
    case 'html':
      return readPage(decodePage(order.bytes), told, order)
    case 'md':
      return readMarkdown(decodePage(order.bytes), told, order)
  }
}

function filesOf(
  as: Imported['as'],
  order: ImportOrder,
  document: SourceDocument,
  remarks: Remarks,
): readonly OutputFile[] {
  const folder = `${order.authority}/${order.plan}/${order.edition}`
  const used = picturesIn([...document.pieces, ...document.notes.flatMap(({ pieces }) => pieces)])
  const sized = [...used].map((key) => {
    const { bytes, type } = document.pictures.get(key)!
    const picture: Picture = { bytes, ...pictureSize(bytes)! }
    return [`${folder}/pictures/${key}.${type === 'png' ? 'png' : 'jpg'}`, picture] as const
  })
  const destination = { ...order, pictures: new Map(sized) }
  const texts =
    as === 'decision'
      ? writeDecision(document, order, destination, remarks)
      : writeEdition(document, order, destination, remarks)
  return [...texts, ...sized.map(([path, { bytes }]) => ({ path, content: bytes }))]
}

function picturesIn(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(
    pieces.flatMap((piece) => {
      if (piece.kind === 'picture') return [piece.picture]
      return piece.kind === 'box' || piece.kind === 'quote' ? [...picturesIn(piece.pieces)] : []
    }),
  )
}
