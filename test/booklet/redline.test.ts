import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/booklet/fonts/faces.ts'
import { readFonts } from '../../src/booklet/fonts/read-fonts.ts'
import { shaperOf } from '../../src/booklet/fonts/shape.ts'
import type { TextDraw } from '../../src/booklet/frame/frame.ts'
import { pagesOfPlaces } from '../../src/booklet/frame/places.ts'
import { layOut } from '../../src/booklet/pages/lay-out.ts'
import { redlineOf } from '../../src/booklet/redline/redline.ts'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { visitChanges } from '../../src/diff/list/visit-changes.ts'
import type { EditionDocument, Part } from '../../src/document/document.ts'
import { documentsOf } from '../../src/document/document-of.ts'
import { runsIn } from '../../src/document/map-runs.ts'
import type { Block, RunChange, Runs, Text } from '../../src/model/blocks.ts'
import { edition, library, p, plan, section, text } from '../make.ts'
import { shippedPlans } from '../shipped.ts'
import { site } from './make-document.ts'

const faces = openFaces(readFonts())
const shape = shaperOf(faces)

const ofOlder: ReadonlySet<RunChange | undefined> = new Set([undefined, 'deleted', 'removed', 'moved'])
const ofNewer: ReadonlySet<RunChange | undefined> = new Set([undefined, 'inserted', 'added', 'moved'])
/** Words without marks, since other kinds of quotation marks are no change to a reader. In no order: things move. */
function wordsOf(parts: readonly Part[], side: ReadonlySet<RunChange | undefined>): readonly string[] {
  const say = (runs: Runs) =>
    runs.map((run) => (run.note === undefined && side.has(run.change) ? run.text : ' ')).join('')
  return parts
    .flatMap((part) => [...part.blocks, ...part.notes.flatMap((note) => note.blocks)])
    .filter((block) => !block.id.endsWith('_title'))
    .flatMap((block) => [...runsIn([block]).map(say), ...codeIn(block)])
    .flatMap((line) => line.normalize('NFC').split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)
    .sort()
}

/** Words of one list that the other has fewer times. */
function parted(wanted: readonly string[], found: readonly string[]) {
  const counts = new Map<string, number>()
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) - 1)
  const left = [...counts]
  return {
    lost: left.flatMap(([word, count]) => (count > 0 ? [`${count} × ${word}`] : [])),
    more: left.flatMap(([word, count]) => (count < 0 ? [`${-count} × ${word}`] : [])),
  }
}

function codeIn(block: Block): readonly string[] {
  if (block.kind === 'code') return [block.text]
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(codeIn))
  return block.kind === 'box' || block.kind === 'quote' ? block.blocks.flatMap(codeIn) : []
}

function ofTheEditions({ parts }: EditionDocument): readonly Part[] {
  return parts.filter((part) => !part.id.startsWith('redline_'))
}

/** Blocks, items and definitions that changed, by the anchors under which an outline may show them. */
function changedAnchors(older: EditionDocument, newer: EditionDocument): readonly (readonly string[])[] {
  const found: string[][] = []
  for (const part of changesBetween(older, newer).parts) {
    if (part.kind === 'added' || part.kind === 'removed' || part.kind === 'moved-away') continue
    visitChanges(part, ({ of, change }) => {
      if (of !== 'block' && of !== 'item') return of !== 'note'
      const { kind } = change
      if (kind === 'kept' || kind === 'renumbered' || kind === 'moved-away' || kind === 'merged-away') return true
      const holds = 'inside' in change && ['items', 'blocks', 'definitions'].includes(change.inside?.kind ?? '')
      if (holds || (of === 'item' && 'inside' in change && change.inside !== undefined)) return true
      const id = 'now' in change ? change.now.id : `was_${change.was.id}`
      found.push([id, `${id}_name`].map((each) => `${part.id}.${each}`))
      return false
    })
  }
  return found
}

describe('a redline', () => {
  const pair = (older: Text, newer: Text): readonly [EditionDocument, EditionDocument] => {
    const made = plan([
      edition('2014-2017', { sections: [section('vision', { text: older })] }),
      edition('2018-2021', { sections: [section('vision', { text: newer })] }),
    ])
    const [was, now] = documentsOf(library([made]), made, '2026-11-22')
    return [was!, now!]
  }
  const standing = p('This paragraph stands in both of the editions as it is.')
  const redline = redlineOf(
    changesBetween(
      ...pair(
        text(p('We will see every child within ten days.'), standing, p('Rivers, boats, bridges and the sea wall.')),
        text(
          p('We will see every child within five days.'),
          standing,
          p('Quite another matter: buses that run at night.'),
        ),
      ),
    ),
  )
  const vision = redline.parts.find((part) => part.id === 'vision')!

  it('strikes old words before new ones, and names what came and went as a whole', () => {
    const said = vision.blocks.map((block) =>
      runsIn([block])
        .flat()
        .map((run) => (run.change === undefined ? run.text : `{${run.change} ${run.text}}`))
        .join(''),
    )
    expect(said).toEqual([
      'We will see every child within {deleted ten }{inserted five }days.',
      '{aside [1 paragraph unchanged]}',
      '{label Removed: }{removed Rivers, boats, bridges and the sea wall.}',
      '{label Added: }{added Quite another matter: buses that run at night.}',
    ])
  })

  it('has a bookmark for each of the changes, in their order', () => {
    expect(vision.bookmarks?.map((each) => each.title)).toEqual([
      'Changed: We will see every child within ten five days.',
      'Removed: Rivers, boats, bridges and the sea wall.',
      'Added: Quite another matter: buses that run at night.',
    ])
  })

  it('draws a bar beside every line that changed and beside no other', () => {
    const layout = layOut(redline, { copy: 'a4', faces, shape, site })
    const lines = layout.frames.flatMap(({ placed }) => placed)
    const barred = (words: string) =>
      lines
        .filter(({ draws }) => textOf(draws.filter((draw): draw is TextDraw => draw.kind === 'text')).includes(words))
        .map(({ draws }) => draws.some((draw) => draw.kind === 'rectangle' && draw.width < 3))
    expect(barred('see every child')).toEqual([true])
    expect(barred('Rivers, boats')).toEqual([true])
    expect(barred('1 paragraph unchanged')).toEqual([false])
  })

  it('says nothing but that the editions are the same where they are', () => {
    const [was] = pair(text(standing), text(standing))
    const same = redlineOf(changesBetween(was, was))
    expect(same.parts.filter((part) => !part.id.startsWith('redline_'))).toEqual([])
  })

  function textOf(draws: readonly TextDraw[]): string {
    return draws.flatMap((draw) => draw.words.map((word) => word.text)).join('')
  }
})

for (const { plan: each, documents } of await shippedPlans()) {
  const pairs = documents.slice(1).map((newer, index) => [documents[index]!, newer] as const)
  if (pairs.length === 0) continue
  describe(`the redlines of ${each.authority} ${each.id}`, () => {
    it.each(pairs.map(([older, newer]) => [older.edition.id, newer.edition.id, older, newer] as const))(
      'from %s to %s give the older text and the newer',
      (_, __, older, newer) => {
        const parts = ofTheEditions(redlineOf(changesBetween(older, newer), { whole: true }))
        expect(parted(wordsOf(older.parts, ofOlder), wordsOf(parts, ofOlder))).toEqual({ lost: [], more: [] })
        expect(parted(wordsOf(newer.parts, ofNewer), wordsOf(parts, ofNewer))).toEqual({ lost: [], more: [] })
      },
    )

    it.each(pairs.map(([older, newer]) => [older.edition.id, newer.edition.id, older, newer] as const))(
      'from %s to %s have a bookmark for every change, and each leads to a place on paper',
      (_, __, older, newer) => {
        const layout = layOut(redlineOf(changesBetween(older, newer)), { copy: 'a4', faces, shape, site })
        const places = pagesOfPlaces(layout.frames)
        expect(layout.outline.map((entry) => entry.place).filter((place) => !places.has(place))).toEqual([])
        const shown = new Set(layout.outline.map((entry) => entry.place))
        const missing = changedAnchors(older, newer).filter((names) => !names.some((name) => shown.has(name)))
        expect(missing).toEqual([])
      },
    )
  })
}
