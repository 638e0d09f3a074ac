import type { DocumentNote, EditionDocument, Part } from '../document/document.ts'
import { allEffectiveEntries } from '../document/effective-entries.ts'
import { wordsOfPart } from '../document/words.ts'
import type { Block, LinkTarget } from '../model/blocks.ts'
import { authorityOf, type Library } from '../model/library.ts'
import type { Plan } from '../model/plan.ts'
import type { OutputFile } from '../output-file.ts'
import { bookletUrl, editionDataUrl, editionUrl, partUrl } from '../urls.ts'
import { linkAddress } from './link-address.ts'

/**
 * A whole edition as data: who answers for it, its days, its text as the website and the booklets have it, part by part, and
 * the facts of its entries. The form is told in the README; `format` changes when a reader of the old form would fail.
 */
export function editionData(library: Library, plan: Plan, document: EditionDocument): OutputFile {
  const { edition } = document
  const { address } = library.site
  const { id, kind, status, period, days, supersedes, refreshes, reviews, draftOf, numbering, outcomes, changes } =
    edition
  const value = {
    format: 'planpress-edition/1',
    address: address + editionUrl(edition),
    language: document.language,
    authority: { ...document.authority, record: authorityOf(library, edition.authority).record },
    plan: document.plan,
    edition: {
      ...{ id, title: document.title, kind, status, standing: document.standing, record: document.record },
      ...{ period, days, supersedes, refreshes, reviews, draftOf, numbering, outcomes, changes },
    },
    booklet: address + bookletUrl(edition, 'a4'),
    parts: document.parts.map((part) => partData(address, document, part)),
    entries: allEffectiveEntries(plan, edition).map(({ entry, carriedFrom }) => {
      const { text, place, ...facts } = entry
      return { ...facts, address: address + partUrl(edition, entry), carriedFrom }
    }),
  }
  return {
    path: editionDataUrl(edition).slice(1),
    content: `${JSON.stringify(addressed(value, address), undefined, 1)}\n`,
  }
}

function partData(address: string, { edition }: EditionDocument, part: Part): object {
  const { id, kind, depth, number, title, appendix, carriedFrom, was, blocks, notes } = part
  return {
    ...{ id, kind, depth, number, title, appendix, carriedFrom, was },
    address: address + partUrl(edition, part),
    words: wordsOfPart(part).join(' '),
    blocks: blocks satisfies readonly Block[],
    notes: notes satisfies readonly DocumentNote[],
  }
}

/** A copy without what only an author needs, and with an address for each link inside the site. */
function addressed(value: unknown, address: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => addressed(each, address))
  const copy: { [key: string]: unknown } = {}
  for (const [key, each] of Object.entries(value)) {
    if (key === 'line') continue
    copy[key] = key === 'link' ? linkAddress(each as LinkTarget, address) : addressed(each, address)
  }
  return copy
}
