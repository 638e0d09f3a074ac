import { createHash } from 'node:crypto'
import type { EditionDocument } from '../document/document.ts'

/** A fingerprint of plain data: the same for what is the same as JSON, which leaves out maps and functions. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

const known = new WeakMap<EditionDocument, string>()

/** The fingerprint of a document, with its edition; made once. */
export function documentPrint(document: EditionDocument): string {
  const found = known.get(document) ?? digest(document)
  known.set(document, found)
  return found
}
