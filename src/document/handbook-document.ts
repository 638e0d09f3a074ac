import type { EditionDocument } from './document.ts'

/** The handbook as it is read. Of a plan it is told where it stands and what it covers; the handbook goes with a version of the program. */
export function handbookDocument(document: EditionDocument, version: string): EditionDocument {
  return {
    ...document,
    subtitle: `For Planpress ${version}`,
    standing: 'It comes with the program and describes this version of it.',
    parts: document.parts.filter(({ kind }) => kind !== 'about'),
  }
}
