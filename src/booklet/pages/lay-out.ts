import type { EditionDocument, Part } from '../../document/document.ts'
import { partUrl, wholeAnchor } from '../../urls.ts'
import { backMatter, backParts } from '../compose/back-matter.ts'
import { briefTheme, briefTitle } from '../compose/brief-title.ts'
import { compose } from '../compose/compose.ts'
import { composeContents, type Listing } from '../compose/compose-contents.ts'
import { callNotesOnce } from '../compose/compose-notes.ts'
import { coverPage } from '../compose/cover.ts'
import { type BookletSite, imprintId, imprintPart, webAddress } from '../compose/imprint.ts'
import { listingsOf } from '../compose/listings.ts'
import type { Faces } from '../fonts/faces.ts'
import { type Shape, shaperOf } from '../fonts/shape.ts'
import { withBars } from '../frame/change-bars.ts'
import { fillNumbers, tooNarrow } from '../frame/fill-numbers.ts'
import type { Item, NoteFlow } from '../frame/flow.ts'
import type { Frame, Placed, PlaceName } from '../frame/frame.ts'
import { targets } from '../frame/links.ts'
import type { OutlineEntry } from '../frame/outline-entry.ts'
import { type DigitsOf, guessDigits } from '../frame/page-digits.ts'
import { shapeOf } from '../frame/page-shape.ts'
import { mentionsOfParts, pagePlace, pagesOfPlaces, partOfPlace } from '../frame/places.ts'
import { mm } from '../frame/points.ts'
import { qrCode } from '../frame/qr-code.ts'
import { rootTag, type Tag, type TagMaker, tagMaker } from '../frame/tags.ts'
import { type Copy, type Theme, themes } from '../frame/themes.ts'
import { notePlace } from '../lines/set-lines.ts'
import type { Setter } from '../lines/set-runs.ts'
import { fillPages } from './fill-pages.ts'
import { pageFurniture } from './furniture.ts'
import { setPages } from './set-pages.ts'

/** A booklet with nothing left to decide. */
export interface Layout {
  readonly theme: Theme
  readonly frames: readonly Frame[]
  readonly structure: Tag
  /** The elements whose words are the document's: its title, then its parts. */
  readonly title: Tag
  readonly body: Tag
  readonly outline: readonly OutlineEntry[]
}

export interface LayoutOptions {
  readonly copy: Copy
  readonly faces: Faces
  readonly site: BookletSite
  /** In place of the one of the kind of copy. */
  readonly theme?: Theme
  /** A shaper to go on with, so that booklets of one build share its memory. */
  readonly shape?: Shape
}

/** Lays a document out, from its cover to its last note. Room for page numbers is kept, so that knowing them moves nothing. */
export function layOut(document: EditionDocument, options: LayoutOptions): Layout {
  const shape = options.shape ?? shaperOf(options.faces)
  const guess = guessDigits(document.parts, themeOf(document, options))
  const grown = new Set<PlaceName>()
  for (let more = 0; ; more += 1) {
    const digitsOf = (place: PlaceName) => guess(place) + (grown.has(place) ? more : 0)
    const { layout, narrow } = layOutWith(digitsOf, document, options, shape)
    if (narrow.length === 0) return layout
    for (const place of narrow) grown.add(place)
  }
}

function themeOf(document: EditionDocument, { copy, theme = themes[copy] }: LayoutOptions): Theme {
  return document.brief === true ? briefTheme(theme) : theme
}

interface Pass {
  readonly layout: Layout
  /** Places whose page numbers turned out to need more room. */
  readonly narrow: readonly PlaceName[]
}

function layOutWith(digitsOf: DigitsOf, document: EditionDocument, options: LayoutOptions, shape: Shape): Pass {
  const theme = themeOf(document, options)
  const tags = tagMaker()
  const structure = rootTag('Document')
  const front = tags.tag(structure, 'Part')
  const body = tags.tag(structure, 'Part')
  const links = targets(document, options.site.address)
  const noteIndex = new Map(
    document.parts
      .flatMap((part) => part.notes.map((note) => noteKey(part, note.id)))
      .map((key, index) => [key, index]),
  )
  const setterFor = (part: Part): Setter => ({
    theme,
    shape,
    tags,
    digitsOf,
    ...links,
    pageOf: (each) => chapterPage(document, each, options.site),
    noteOf: (id) => {
      const index = noteIndex.get(noteKey(part, id))
      return index === undefined ? undefined : { index, place: notePlace(index) }
    },
  })
  const area = shapeOf(theme, 1)
  const imprint = imprintPart(document, options.site, options.copy)
  const setter = setterFor(imprint)
  const brief = document.brief === true
  const cover = brief ? undefined : coverPage(document, front, setter, options.copy)
  const head = brief ? briefTitle(document, front, setter, area.width) : []
  const about = brief ? [] : composeImprint(document, imprint, options.site, front, setter, area)
  const composed = compose(document, setterFor, body, area)
  const behind = backParts(document).map(({ id, title }): OutlineEntry => {
    return { title, level: 1, place: wholeAnchor(id), inContents: true }
  })
  const listings = brief ? [] : listingsOf(document, [...composed.outline, ...behind])
  const contents = composeContents(listings, front, setter, area.width)
  const text = callNotesOnce([...head, ...composed.items], composed.notes.length)
  const before = brief ? [] : [...filled(about, [], theme), ...filled(contents, [], theme)]
  const middle = filled(text, composed.notes, theme)
  const first = before.length + (cover === undefined ? 1 : 2)
  const inMiddle = middle.map((placed) => ({ placed }))
  const mentions = mentionsOfParts(inMiddle)
  const begins = pagesOfPlaces(inMiddle)
  const pagesOf = (part: string) => ({
    pages: [...(mentions.get(part) ?? [])].map((page) => page + first),
    own: (begins.get(part) ?? Number.NaN) + first,
  })
  const back = backMatter(document, pagesOf)
  const after = back.length === 0 ? [] : filled(composeBack(back, structure, setterFor, tags, area), [], theme)
  const { frames, narrow } = finish(
    cover,
    [...before, ...middle, ...after],
    [...document.parts, ...back],
    document,
    theme,
    shape,
  )
  const outline = [...outlineOf(document, listings, composed.outline), ...behind]
  const title = front.children
    .flatMap((child) => (typeof child === 'number' ? [] : child.children))
    .find((child) => typeof child !== 'number' && child.name === 'H1')
  return { layout: { theme, frames, structure, title: title as Tag, body, outline }, narrow }
}

/** Where a chapter stands on the web, to be scanned from its head. */
function chapterPage(document: EditionDocument, part: Part, site: BookletSite): string | undefined {
  const isChapter = part.kind === 'section' && part.depth === 1
  if (!isChapter || document.address !== undefined || document.brief === true) return undefined
  return `${site.address}${partUrl(document.edition, part)}`
}

function noteKey(part: Part, note: string): string {
  return `${part.id} ${note}`
}

function composeImprint(
  document: EditionDocument,
  part: Part,
  site: BookletSite,
  front: Tag,
  setter: Setter,
  area: { readonly width: number; readonly height: number },
): readonly Item[] {
  const { items } = compose({ parts: [part] }, () => setter, front, area)
  const section = front.children.at(-1) as Tag
  const code = mm(28)
  const place = { x: setter.theme.outdent, y: 0, width: code }
  return [
    ...items,
    { kind: 'gap', height: setter.theme.text.leading * 1.5 },
    { kind: 'box', height: code, draws: qrCode(webAddress(document, site), section, setter.tags, place) },
  ]
}

/** What stands behind the text. Its sources are pages. */
function composeBack(
  parts: readonly Part[],
  structure: Tag,
  setterFor: (part: Part) => Setter,
  tags: TagMaker,
  area: { readonly width: number; readonly height: number },
): readonly Item[] {
  const toPages = (part: Part): Setter => ({
    ...setterFor(part),
    sourceOf: (place) => ({ kind: 'place', place }),
  })
  return compose({ parts }, toPages, tags.tag(structure, 'Part'), area).items
}

function filled(items: readonly Item[], notes: readonly NoteFlow[], theme: Theme): readonly (readonly Placed[])[] {
  const area = shapeOf(theme, 1)
  const room = { separator: theme.notes.leading * 1.2, between: theme.notes.leading * 0.35 }
  return setPages(
    items,
    fillPages(items, notes, area.height, room, theme.fullBeforePart),
    notes,
    area,
    room,
    theme.levelPages,
  )
}

/** Puts text on pages, then what needs to know all pages: page numbers and running heads. */
function finish(
  cover: readonly Placed[] | undefined,
  pages: readonly (readonly Placed[])[],
  parts: readonly Pick<Part, 'id' | 'title' | 'depth'>[],
  document: EditionDocument,
  theme: Theme,
  shape: Shape,
): { readonly frames: readonly Frame[]; readonly narrow: readonly PlaceName[] } {
  const { width, height } = theme.paper
  const covers = cover === undefined ? [] : [cover]
  const bare = [
    ...covers,
    ...pages.map((placed, index) => {
      const page = covers.length + index + 1
      const { left, top } = shapeOf(theme, page)
      const inside = withBars(placed, page, theme).map((each) => ({ ...each, x: each.x + left, y: each.y + top }))
      return [{ x: 0, y: 0, draws: [{ kind: 'anchor', y: 0, place: pagePlace(page) }] } as const, ...inside]
    }),
  ]
  const places = pagesOfPlaces(bare.map((placed) => ({ placed })))
  const numberOf = (place: string) => {
    const page = places.get(place) ?? places.get(partOfPlace(place))
    if (page === undefined) throw new Error(`no page has ${place}`)
    return String(page + 1)
  }
  const partAt = partsByPage(parts, places, bare.length)
  const frames = bare.map((placed, index): Frame => {
    const page = index + 1
    const running = {
      title: runningTitle(document),
      part: partAt[index] ?? '',
      notice: document.recordBriefly ?? document.record,
    }
    const around = index < covers.length ? [] : pageFurniture(running, page, shapeOf(theme, page), theme, shape)
    return {
      width,
      height,
      label: String(page),
      placed: [...fillNumbers(placed, numberOf, shape), ...(around.length > 0 ? [{ x: 0, y: 0, draws: around }] : [])],
    }
  })
  return { frames, narrow: bare.flatMap((placed) => tooNarrow(placed, numberOf)) }
}

/** The document's title, and whose it is where that does not say it. */
function runningTitle({ title, authority }: EditionDocument): string {
  return title.includes(authority.short) ? title : `${authority.short}: ${title}`
}

/** The title of the part of the first depth that each page ends in. */
function partsByPage(
  parts: readonly Pick<Part, 'id' | 'title' | 'depth'>[],
  places: ReadonlyMap<string, number>,
  count: number,
): readonly string[] {
  const titles: string[] = Array.from({ length: count }, () => '')
  for (const part of parts) {
    const page = places.get(wholeAnchor(part.id))
    if (part.depth === 1 && page !== undefined) titles.fill(part.title, page)
  }
  return titles
}

function outlineOf(
  document: EditionDocument,
  listings: readonly Listing[],
  entries: readonly OutlineEntry[],
): readonly OutlineEntry[] {
  const title: OutlineEntry = { title: document.title, level: 1, place: 'the cover', inContents: false }
  if (document.brief === true) return [title, ...entries]
  return [
    title,
    { title: 'About this copy', level: 1, place: imprintId, inContents: false },
    ...listings.map(({ title, place }) => ({ title, level: 1 as const, place, inContents: false })),
    ...entries,
  ]
}
