import type { StateInline } from 'markdown-it'
import { isLanguage, tagShape } from '../../schema/scalars.ts'
import { pushMistake } from './mistake.ts'

/** What the rules look up while a text is read; in markdown-it's `env`. */
export interface Known {
  readonly sources: ReadonlySet<string>
  /** Of the glossary: short to long. */
  readonly abbreviations: ReadonlyMap<string, string>
}

export type InlineRule = (state: StateInline, silent: boolean) => boolean

const tag = /\[([A-Z0-9-]{1,20})\](?![({])/y

/** `[W4]`: a source of the authority. */
export const sourceTags: InlineRule = (state, silent) => {
  const found = at(tag, state)
  if (found === null) return false
  const name = found[1]!
  const { sources } = state.env.known as Known
  const known = sources.has(name)
  // Capitals alone, such as [PCT], are words in brackets; with a digit or a hyphen they can only be meant as a tag.
  if (!known && (!tagShape.test(name) || !/[\d-]/.test(name))) return false
  if (!silent) {
    if (known) {
      const token = state.push('source', '', 0)
      token.content = found[0]
      token.info = name
    } else
      pushMistake(
        state,
        {
          message: `There is no source with the tag "${name}".`,
          hint: sources.size === 0 ? 'Sources are listed in authority.md.' : nearSource(name, sources),
        },
        found[0],
      )
  }
  state.pos += found[0].length
  return true
}

function nearSource(name: string, sources: ReadonlySet<string>): string {
  const alike = [...sources].filter((other) => other.replace(/\d+$/, '') === name.replace(/\d+$/, ''))
  const some = (alike.length > 0 ? alike : [...sources]).sort().slice(0, 8)
  return `Add it to the sources in authority.md, or use one that is there: ${some.join(', ')}${some.length < sources.size ? ' …' : '.'}`
}

const place = /\[\[[ \t]{0,9}([A-Za-z][A-Za-z-]{0,40})(?:[ \t]{1,9}([^\]\n]{0,100}?))?[ \t]{0,9}\]\](?!\()/y

/** `[[indicator attendance]]`: a place where data goes. */
export const dataPlaces: InlineRule = (state, silent) => {
  const found = at(place, state)
  if (found === null) return false
  if (!silent) {
    const token = state.push('data_place', '', 0)
    token.content = found[0]
    token.meta = { of: found[1]!, entry: found[2] ?? '' }
  }
  state.pos += found[0].length
  return true
}

const languageMark = /\{([^{}\n]{1,40})\}/y

/** `[Croeso]{cy}`: words in another language. */
export const languages: InlineRule = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false
  const end = state.md.helpers.parseLinkLabel(state, state.pos)
  if (end < 0) return false
  languageMark.lastIndex = end + 1
  const found = languageMark.exec(state.src)
  if (found === null || languageMark.lastIndex > state.posMax) return false
  const after = languageMark.lastIndex
  if (!silent) {
    const { pos, posMax } = state
    if (!isLanguage(found[1]!))
      pushMistake(
        state,
        {
          message: `"${found[1]}" is not a language code.`,
          hint: 'Write cy for Welsh, ur for Urdu, pl for Polish: [Croeso]{cy}.',
        },
        '',
      )
    state.push('language_open', '', 1).info = found[1]!
    state.pos = pos + 1
    state.posMax = end
    state.md.inline.tokenize(state)
    state.posMax = posMax
    state.push('language_close', '', -1)
  }
  state.pos = after
  return true
}

const html =
  /<(?:\/?[A-Za-z][\w-]*(?:\s+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>|!--|\?[A-Za-z]|![A-Z]|!\[CDATA\[|(?:script|style|iframe|object|embed|form|img|svg|math|link|meta|base)\b)/iy

/** Raw HTML, which paper cannot show. */
export const rawHtml: InlineRule = (state, silent) => {
  const found = at(html, state)
  if (found === null) return false
  if (!silent) {
    const name = found[0].replace(/[\s>].*$/s, '').slice(0, 20)
    const broken = /^<br\b/i.test(found[0])
    pushMistake(
      state,
      {
        message: `There is HTML in the text: ${name}${found[0].endsWith('>') ? '>' : ''}.`,
        hint: broken
          ? 'For a new line end the line with a backslash.'
          : 'Write it in Markdown. If the sign itself is meant, put a backslash before it: \\<.',
      },
      found[0],
    )
  }
  state.pos += found[0].length
  return true
}

const noteMark = /\[\^([^\]\s]{1,100})\]/y

/** `[^1]` where no note has that label; notes that exist are taken by the rule of the footnotes before this one. */
export const missingNotes: InlineRule = (state, silent) => {
  const found = at(noteMark, state)
  if (found === null) return false
  if (!silent)
    pushMistake(
      state,
      {
        message: `There is no footnote "${found[1]}".`,
        hint: `Write its text on a line of its own: [^${found[1]}]: …`,
      },
      found[0],
    )
  state.pos += found[0].length
  return true
}

const struck = /~~(?=\S)[^\n]*?~~/y

/** `~~old~~`: words struck out, for which there is no style. */
export const struckOut: InlineRule = (state, silent) => {
  const found = at(struck, state)
  if (found === null) return false
  if (!silent)
    pushMistake(
      state,
      {
        message: 'Words are struck out with ~~.',
        hint: 'Delete them: a comparison of editions shows what was taken out.',
      },
      '',
    )
  if (!silent) state.pending += '~~'
  state.pos += 2
  return true
}

function at(shape: RegExp, state: StateInline): RegExpExecArray | null {
  shape.lastIndex = state.pos
  const found = shape.exec(state.src)
  return found !== null && shape.lastIndex <= state.posMax ? found : null
}
