import { type Element, elementsIn } from '../pack/element.ts'
import { openPackage, type Package } from '../pack/package.ts'
import type { Telling } from '../places.ts'
import { Refused } from '../refused.ts'
import type { Piece, SourceDocument, SourceNote, SourcePicture, Unit } from '../source.ts'
import { fields } from './fields.ts'
import { numberingOf } from './numbering.ts'
import { blocksIn, readBlock, readStory } from './read-story.ts'
import type { WordReader } from './reader.ts'
import { stylesOf } from './styles.ts'
import { acceptChanges, hasTrackedChanges } from './tracked-changes.ts'
import { rawText, wordsOfStory, wordsOfUnit } from './word-text.ts'

export interface WordChoices {
  /** Whether tracked changes are taken as accepted; a document with them is refused otherwise. */
  readonly acceptChanges: boolean
  /** What the names of pictures begin with. */
  readonly pictureName: string
}

/** A Word document (.docx, Office Open XML). Throws `Refused`. */
export async function readWord(bytes: Uint8Array, telling: Telling, choices: WordChoices): Promise<SourceDocument> {
  const pack = await openPackage(bytes)
  const stories = readStories(pack, telling, choices)
  const styles = stylesOf(pack.tree(pack.named('styles')))
  const calls: Call[] = []
  const pieces: Piece[] = []
  const blocks: Element[] = []
  const heads: string[] = []
  const reader: WordReader = {
    pack,
    styles,
    numbering: numberingOf(pack.tree(pack.named('numbering')), styles),
    telling,
    relations: pack.relations(pack.main),
    fields: fields(),
    labels: new Map(),
    pictures: new Map<string, SourcePicture>(),
    pictureIds: new Map(),
    pictureName: choices.pictureName,
    note(kind, id) {
      const story = stories[kind].get(id)
      if (story === undefined) return undefined
      const known = calls.find((call) => call.story === story)
      if (known !== undefined) return known.label
      const count = calls.filter((call) => call.kind === kind).length + 1
      const label = `${kind === 'footnote' ? '' : 'e'}${count}`
      calls.push({ kind, label, story })
      return label
    },
    comment: (id) => rawText(stories.comment.get(id) ?? nothing),
    unit: () => blocks.length,
  }
  for (const block of blocksIn(stories.body, reader)) {
    if (telling.leftOut.has(block)) continue
    pieces.push(...readBlock(block, reader))
    blocks.push(block)
    heads.push(telling.places.here())
  }
  const notes = readNotes(pack, calls, stories, reader)
  tellHeaders(pack, telling)
  const units = blocks.map((block, at): Unit => ({ place: heads[at]!, words: wordsOfUnit(block, setting()) }))
  return { pieces, units, words: wordsOfStory(stories.body, setting()), notes, pictures: reader.pictures }

  function setting() {
    return { leftOut: telling.leftOut, labels: reader.labels }
  }
}

/** A note that is called: its label and its text. */
interface Call {
  readonly kind: 'footnote' | 'endnote'
  readonly label: string
  readonly story: Element
}

interface Stories {
  readonly body: Element
  readonly footnote: ReadonlyMap<string, Element>
  readonly endnote: ReadonlyMap<string, Element>
  readonly comment: ReadonlyMap<string, Element>
}

const nothing: Element = { name: '', attributes: new Map(), children: [] }

function readStories(pack: Package, telling: Telling, choices: WordChoices): Stories {
  const parts = [pack.main, ...['footnotes', 'endnotes', 'comments'].map((kind) => pack.named(kind))]
  const read = parts.map((part) => pack.tree(part) ?? nothing)
  const tracked = read.slice(0, 3).some(hasTrackedChanges)
  if (tracked && !choices.acceptChanges)
    throw new Refused(
      'The document has tracked changes: it does not say yet which words hold.',
      'In Word choose Review, Accept All Changes (or reject them), and save. To take all of them as accepted: --accept-changes',
    )
  if (tracked) telling.tell('changed', 'Tracked changes were taken as accepted.')
  const [document, footnotes, endnotes, comments] = (tracked ? read.map(acceptChanges) : read) as [
    Element,
    Element,
    Element,
    Element,
  ]
  const byId = (tree: Element) =>
    new Map(elementsIn(tree).map((each) => [each.attributes.get('w:id') ?? '', each] as const))
  return {
    body: elementsIn(document).find(({ name }) => name === 'w:body') ?? nothing,
    footnote: byId(footnotes),
    endnote: byId(endnotes),
    comment: byId(comments),
  }
}

function readNotes(pack: Package, calls: readonly Call[], stories: Stories, reader: WordReader): readonly SourceNote[] {
  const { telling } = reader
  const partOf = { footnote: pack.named('footnotes'), endnote: pack.named('endnotes') }
  const called = new Set<Element>()
  const notes: SourceNote[] = []
  // A note may call another by mistake, which joins the list while it is read.
  for (let at = 0; at < calls.length; at++) {
    const { kind, label, story } = calls[at]!
    called.add(story)
    const relations = pack.relations(partOf[kind] ?? '')
    const pieces = telling.places.aside(`${kind} ${label.replace('e', '')}`, () =>
      readStory(story, { ...reader, relations, fields: fields() }),
    )
    notes.push({ label, pieces, words: wordsOfStory(story, { leftOut: telling.leftOut, labels: reader.labels }) })
  }
  for (const kind of ['footnote', 'endnote'] as const)
    for (const story of stories[kind].values())
      if (
        !called.has(story) &&
        !/separator|continuationNotice/i.test(story.attributes.get('w:type') ?? '') &&
        rawText(story) !== ''
      )
        telling.remarks.push({
          kind: 'left-out',
          says: `A ${kind} that nothing in the text calls was left out.`,
          words: rawText(story),
        })
  return notes
}

/** What stands at the head and foot of Word's pages is made anew by Planpress. */
function tellHeaders(pack: Package, { remarks }: Telling): void {
  const told = new Set<string>()
  for (const { kind, target, outside } of pack.relations(pack.main).values()) {
    if (outside || (kind !== 'header' && kind !== 'footer')) continue
    const tree = pack.tree(target)
    const words = tree === undefined ? '' : rawText(tree)
    if (words === '' || told.has(words)) continue
    told.add(words)
    remarks.push({
      kind: 'left-out',
      says: `The ${kind} of the pages was left out: Planpress makes its own.`,
      words,
    })
  }
}
