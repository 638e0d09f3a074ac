import type { Library } from '../model/library.ts'
import type { PdfDocument, PdfRef } from './pdf-document.ts'

/** Embeds each picture once, when it is first painted. */
export function pictureShelf(
  pdf: PdfDocument,
  pictures: Library['pictures'],
): (file: string) => { readonly label: string; readonly object: PdfRef } {
  const shelf = new Map<string, { readonly label: string; readonly object: PdfRef }>()
  return (file) => {
    const known = shelf.get(file)
    if (known !== undefined) return known
    const picture = pictures.get(file)
    if (picture === undefined) throw new Error(`no picture ${file}`)
    const image = pdf.openImage(picture.bytes)
    image.embed(pdf)
    if (image.obj === null) throw new Error(`${file} gave no picture`)
    const embedded = { label: image.label, object: image.obj }
    shelf.set(file, embedded)
    return embedded
  }
}
