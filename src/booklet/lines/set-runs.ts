import type { Part } from '../../document/document.ts'
import type { LinkTarget, Run, Runs } from '../../model/blocks.ts'
import type { Style } from '../fonts/font-style.ts'
import type { Shape } from '../fonts/shape.ts'
import type { Target } from '../frame/frame.ts'
import type { Ink } from '../frame/inks.ts'
import type { DigitsOf } from '../frame/page-digits.ts'
import type { Pt } from '../frame/points.ts'
import { decoration, type Slot, type Tag, type TagMaker } from '../frame/tags.ts'
import type { Theme } from '../frame/themes.ts'
import { changedInk, changedSpan, isBold, spokenChanges } from './changed-runs.ts'
import type { Atom, LettersAtom, LinkSpan, Unit } from './units.ts'

/** What setting text needs to know beside the text. */
export interface Setter {
  readonly theme: Theme
  readonly shape: Shape
  readonly tags: TagMaker
  /** Where a link leads in this copy; undefined where it leads nowhere that paper or the web has. */
  readonly targetOf: (link: LinkTarget) => Target | undefined
  /** The list's place and the anchor of a note that is called in the part being set. */
  readonly noteOf: (id: string) => { readonly index: number; readonly place: string } | undefined
  /** Where the source with this tag is listed. */
  readonly sourceOf: (tag: string) => Target | undefined
  /** The address on the web that a part's head shows as a code; none for most. */
  readonly pageOf: (part: Part) => string | undefined
  /** How many figures room is kept for in a page number. */
  readonly digitsOf: DigitsOf
}

export interface RunLook {
  readonly size: Pt
  readonly bold: boolean
  readonly ink: Ink
  /** Whether links to places in this copy are followed by their page. */
  readonly pages: boolean
}

/** Runs as units to be broken into lines, their words put into the structure under `parent`. */
export function setRuns(runs: Runs, look: RunLook, parent: Tag, setter: Setter): readonly Unit[] {
  const units: Unit[] = []
  let atoms: Atom[] = []
  const end = (space: LettersAtom | undefined, cost: number, forced = false) => {
    const last = units.at(-1)
    if (atoms.length === 0) {
      if (forced && last !== undefined) units[units.length - 1] = { ...last, forced: true }
      return
    }
    if (last?.space !== undefined && belongsTo(last, atoms)) units[units.length - 1] = { ...last, cost: tieCost }
    let width = 0
    for (const atom of atoms) width += atom.width
    const unit: { -readonly [Key in keyof Unit]: Unit[Key] } = { atoms, width, cost }
    if (space !== undefined) unit.space = space
    if (forced) unit.forced = true
    units.push(unit)
    atoms = []
  }
  const addWord = (word: string, base: (text: string) => LettersAtom) => {
    for (const [at, part] of partsOf(word).entries()) {
      if (at > 0) end(undefined, hyphenCost)
      const atom = base(part)
      // Some signs only say where a line may end.
      if (atom.shaped.stretches.length > 0) atoms.push(atom)
    }
  }
  const places = placer(parent, setter)
  const spoken = spokenChanges(runs)
  for (const [index, run] of runs.entries()) {
    const { slot, link, note } = places(run, spoken?.[index])
    const base = letters(run, look, setter, slot, link)
    if (run.lineBreak) {
      end(base(' '), 0, true)
      continue
    }
    if (note !== undefined) {
      atoms.push({ ...base(run.text.trim(), 0.72), rise: look.size * 0.34, note })
      continue
    }
    for (const [at, word] of run.text.split(/[ \t\n\r\f]+/).entries()) {
      if (at > 0) end(base(' '), 0)
      if (word !== '') addWord(word, base)
    }
    const reference =
      link !== undefined && look.pages && run.link !== undefined && endsLink(runs, index)
        ? pageAtom(link, look, setter)
        : undefined
    if (reference !== undefined) {
      end(spaceBefore(look, setter), 0)
      atoms.push(reference)
    }
  }
  end(undefined, 0)
  return units
}

/** Ending a line after a hyphen is worth avoiding, but not at the price of a line a third short. */
const hyphenCost = 0.7

/** Ending a line between a day and its month, or before a number of something, is worth avoiding, but not worth another line. */
const tieCost = 0.7

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

const counted =
  /^\(?(?:actions?|annex|appendix|articles?|chapters?|figures?|groups?|levels?|notes?|outcomes?|pages?|paragraphs?|parts?|phase|priority|questions?|recommendations?|sections?|stage|steps?|tables?|years?)$/i

const firstCapital = 0x41
const firstSmall = 0x61

/** Whether a word is the month of the day before it, or the number of what is named before it: `1 May`, `Year 6`, `Annex B`. */
function belongsTo(before: Unit, [first]: readonly Atom[]): boolean {
  const last = before.atoms.at(-1)
  if (first?.kind !== 'letters' || last?.kind !== 'letters' || first.note !== undefined) return false
  const [word, next] = [last.shaped.text, first.shaped.text]
  // Asked of every two words, so that most are told by a letter or two.
  if (word.length <= 2 && /^\d{1,2}$/.test(word)) return months.test(next)
  const mayCount = next.charCodeAt(0) < firstSmall && (next.length < 2 || next.charCodeAt(1) < firstCapital)
  return mayCount && /^(?:\d{1,3}(?:[.,]\d+)*|[A-Z])[.,;:)]*$/.test(next) && counted.test(word)
}

/** A word at the places where a line may end in it: after hyphens and dashes, and after the strokes and dots of an
 * address. Not after a hyphen that follows a figure: `2019/20-Q2` is one period. */
function partsOf(word: string): readonly string[] {
  if (!/[-–—/]/.test(word)) return [word]
  if (/^\(?(https?:|www\.)/.test(word)) return word.split(/(?<=[^:/]\/|[?&=_-])(?=[^/])/u)
  return word.split(/(?<=[\p{L})][-–—/]|\p{N}[–—/])(?=[\p{L}(])/u)
}

function letters(run: Run, look: RunLook, setter: Setter, slot: Slot, link: LinkSpan | undefined) {
  const style = styleOf(run, look, setter.theme)
  const ink: Ink = changedInk(run.change) ?? (link?.underlined ? 'link' : look.ink)
  return (text: string, scale = 1): LettersAtom => {
    const shaped = setter.shape(text, style)
    const size = look.size * scale
    const width = (shaped.width * size) / 1000
    const atom: { -readonly [Key in keyof LettersAtom]: LettersAtom[Key] } = {
      kind: 'letters',
      shaped,
      style,
      width,
      size,
      ink,
      slot,
      rise: 0,
    }
    if (link !== undefined) atom.link = link
    if (run.change !== undefined) atom.change = run.change
    return atom
  }
}

function styleOf(run: Run, look: RunLook, theme: Theme): Style {
  // What is to be typed as it stands must be told from the words round it, and one family of letters is all there is.
  const bold =
    look.bold ||
    isBold(run.change) ||
    run.strong === true ||
    run.code === true ||
    (run.emphasis === true && theme.emphasis === 'bold')
  const italic = run.emphasis === true && theme.emphasis === 'italic'
  return bold ? (italic ? 'bold-italic' : 'bold') : italic ? 'italic' : 'regular'
}

function endsLink(runs: Runs, index: number): boolean {
  return linkKey(runs[index + 1]) !== linkKey(runs[index])
}

function linkKey(run: Run | undefined): string {
  const leads = run?.link ?? run?.source
  return leads === undefined ? '' : JSON.stringify(leads)
}

function pageAtom(link: LinkSpan, look: RunLook, setter: Setter): Atom | undefined {
  if (link.target.kind !== 'place') return undefined
  const { place } = link.target
  const [before, after] = ['(page ', ')']
  const digits = setter.digitsOf(place)
  const shaped = setter.shape(`${before}${'0'.repeat(digits)}${after}`, 'regular')
  const width = (shaped.width * look.size) / 1000
  return { kind: 'page-number', place, before, after, width, digits, size: look.size, ink: 'muted' }
}

/** A space that is not read: it stands before words that are not the author's. */
function spaceBefore(look: RunLook, setter: Setter): LettersAtom {
  const shaped = setter.shape(' ', 'regular')
  const { size, ink } = look
  return {
    kind: 'letters',
    shaped,
    style: 'regular',
    width: (shaped.width * size) / 1000,
    size,
    ink,
    slot: decoration,
    rise: 0,
  }
}

interface RunPlace {
  readonly slot: Slot
  readonly link?: LinkSpan
  readonly note?: number
}

/** Gives each run its place in the structure; runs that follow each other in the same element share it. */
function placer(parent: Tag, setter: Setter): (run: Run, spoken: string | undefined) => RunPlace {
  let lastKey: string | undefined
  let last: RunPlace = { slot: decoration }
  let lastLink: string | undefined
  let link: LinkSpan | undefined
  return (run, spoken) => {
    const inLink = run.note === undefined ? linkKey(run) : `note ${run.note}`
    const { language, expansion, change } = run
    const isPlain = language === undefined && expansion === undefined && change === undefined
    const key = isPlain ? inLink : JSON.stringify([inLink, language, expansion, change])
    if (key === lastKey && run.note === undefined) return last
    if (inLink !== lastLink || run.note !== undefined) link = linkOf(run, parent, setter)
    const outer = link?.tag ?? parent
    const facts = { ...spanFacts(run), ...changedSpan(run.change, spoken) }
    const inner = Object.keys(facts).length > 0 ? setter.tags.tag(outer, 'Span', facts) : outer
    const note = run.note === undefined ? undefined : setter.noteOf(run.note)
    const tag = note !== undefined && link?.tag === undefined ? setter.tags.tag(parent, 'Reference') : inner
    lastKey = key
    lastLink = inLink
    last = { slot: setter.tags.slot(tag), ...(link ? { link } : {}), ...(note ? { note: note.index } : {}) }
    return last
  }
}

function spanFacts(run: Run) {
  return {
    ...(run.language === undefined ? {} : { language: run.language }),
    ...(run.expansion === undefined ? {} : { expansion: run.expansion }),
  }
}

function linkOf(run: Run, parent: Tag, setter: Setter): LinkSpan | undefined {
  const note = run.note === undefined ? undefined : setter.noteOf(run.note)
  const target: Target | undefined =
    note !== undefined
      ? { kind: 'place', place: note.place }
      : run.link !== undefined
        ? setter.targetOf(run.link)
        : run.source === undefined
          ? undefined
          : setter.sourceOf(run.source)
  if (target === undefined) return undefined
  if (!setter.theme.links) return { target, contents: '', underlined: false }
  if (note !== undefined) {
    const tag = setter.tags.tag(setter.tags.tag(parent, 'Reference'), 'Link')
    return { target, contents: `Note ${run.text.trim()}`, tag, underlined: false }
  }
  const tag = setter.tags.tag(parent, 'Link')
  return { target, contents: contentsOf(run, target), tag, underlined: run.source === undefined }
}

function contentsOf(run: Run, target: Target): string {
  const text = run.text.trim()
  // A source that names a place itself is a page in an index.
  if (run.source !== undefined)
    return target.kind === 'place' && target.place === run.source ? `Page ${text}` : `Source ${run.source}`
  return target.kind === 'place' || text === target.address ? text : `${text} (${target.address})`
}
