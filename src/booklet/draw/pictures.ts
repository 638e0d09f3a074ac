import { deflateSync } from 'node:zlib'
import type { Library, PixelPicture } from '../../model/library.ts'
import { cmyk } from '../frame/inks.ts'
import { decodePng, mustDecode, type Pixels } from './decode-png.ts'
import { type DrawingSettings, drawingForm } from './drawing-form.ts'
import type { PdfDocument, PdfRef } from './pdf-document.ts'

export interface Embedded {
  readonly label: string
  readonly object: PdfRef
}

/**
 * Embeds each picture once, when it is first painted. Transparency is laid on white here and not by PDFKit, which would do it
 * in the background and in no fixed order; for a press, pixels are turned into the four inks.
 */
export function pictureShelf(
  pdf: PdfDocument,
  pictures: Library['pictures'],
  settings: DrawingSettings,
): (file: string) => Embedded {
  const shelf = new Map<string, Embedded>()
  return (file) => {
    const known = shelf.get(file)
    if (known !== undefined) return known
    const picture = pictures.get(file)
    if (picture === undefined) throw new Error(`no picture ${file}`)
    const label = `P${shelf.size + 1}`
    const embedded =
      picture.type === 'svg'
        ? { label, object: drawingForm(picture.drawing, pdf, settings) }
        : embed(picture, settings.colours, label, pdf)
    shelf.set(file, embedded)
    return embedded
  }
}

function embed(picture: PixelPicture, colours: 'screen' | 'press', label: string, pdf: PdfDocument): Embedded {
  if (picture.type === 'png' && (colours === 'press' || mustDecode(picture.bytes))) {
    const pixels = decodePng(picture.bytes)
    return { label, object: pixelObject(pixels, colours, pdf) }
  }
  const image = pdf.openImage(picture.bytes)
  image.embed(pdf)
  if (image.obj === null) throw new Error(`a picture of kind ${picture.type} gave nothing to embed`)
  return { label, object: image.obj }
}

function pixelObject(
  { width, height, channels, bytes }: Pixels,
  colours: 'screen' | 'press',
  pdf: PdfDocument,
): PdfRef {
  const inks = colours === 'press' && channels === 3
  const object = pdf.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: inks ? 'DeviceCMYK' : channels === 3 ? 'DeviceRGB' : 'DeviceGray',
    Filter: 'FlateDecode',
  })
  object.end(deflateSync(inks ? inFourInks(bytes) : bytes))
  return object
}

function inFourInks(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array((bytes.length / 3) * 4)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const part = (index: number) => (bytes[from + index] ?? 0) / 255
    out.set(
      cmyk([part(0), part(1), part(2)]).map((value) => Math.round(value * 255)),
      to,
    )
  }
  return out
}
