import type { Token } from 'markdown-it'
import type { LinkTarget, Run, Runs } from '../../model/blocks.ts'
import type { Spot } from '../../schema/node.ts'
import { badCharacterIn } from '../characters.ts'
import { linkOf } from './links.ts'
import type { Mistake } from './mistake.ts'
import { positionOf } from './parser.ts'
import type { Setting } from './setting.ts'

/** What reading the words of one block needs of the text around it. */
export interface RunReader {
  readonly setting: Setting
  /** The spot of an offset in the content of an inline token that begins on `line` of the file. */
  readonly spotIn: (content: string, offset: number, line: number) => Spot
  /** The id and the mark of the note with this label. */
  readonly noteMark: (label: string, spot: Spot) => { readonly id: string; readonly mark: string }
  readonly usedAbbreviation: (short: string) => void
}

interface Style {
  strong: number
  emphasis: number
  link: LinkTarget | undefined
  expansion: string | undefined
  languages: string[]
}

/** The words of an inline token, neighbours in the same style joined. `line` is the line of the file that it begins on. */
export function runsOf(inline: Token, line: number, reader: RunReader): Runs {
  const { problems } = reader.setting
  const style: Style = { strong: 0, emphasis: 0, link: undefined, expansion: undefined, languages: [] }
  const runs: Run[] = []
  let linkBegin = 0
  let linkSpot: Partial<Spot> = {}
  const spot = (token: Token) => reader.spotIn(inline.content, positionOf(token) ?? 0, line)

  for (const token of inline.children ?? []) {
    switch (token.type) {
      case 'text': {
        // The file itself has been looked at: only a code such as &shy; can bring one in.
        const bad = inline.content.includes('&') ? badCharacterIn(token.content) : undefined
        if (bad !== undefined)
          problems.error('characters', { line }, `Here is ${bad.says}, written as a code.`, bad.hint)
        add(token.content)
        break
      }
      case 'code_inline':
        add(token.content, { code: true })
        break
      case 'softbreak':
        add(' ')
        break
      case 'hardbreak':
        add('\n', { lineBreak: true })
        break
      case 'strong_open':
        style.strong++
        break
      case 'strong_close':
        style.strong--
        break
      case 'em_open':
        style.emphasis++
        break
      case 'em_close':
        style.emphasis--
        break
      case 'link_open':
        style.link = link(token)
        linkBegin = runs.length
        linkSpot = spot(token)
        break
      case 'link_close':
        if (runs.slice(linkBegin).every((run) => run.text.trim() === ''))
          problems.error(
            'links',
            linkSpot,
            'A link has no words.',
            'Write what it leads to in the square brackets: [The plan of 2014](…).',
          )
        style.link = undefined
        break
      case 'abbr_open':
        style.expansion = String(token.attrGet('title') ?? '')
        break
      case 'abbr_close':
        reader.usedAbbreviation(runs.at(-1)?.text ?? '')
        style.expansion = undefined
        break
      case 'language_open':
        style.languages.push(token.info)
        break
      case 'language_close':
        style.languages.pop()
        break
      case 'source':
        add(token.content, { source: token.info })
        break
      case 'footnote_ref': {
        const { id, mark } = reader.noteMark(String(token.meta?.label), spot(token))
        add(mark, { note: id })
        break
      }
      case 'data_place':
        problems.error(
          'data-places',
          spot(token),
          `The place ${token.content} stands among words.`,
          'Give it a paragraph of its own, with an empty line before and after.',
        )
        add(token.content)
        break
      case 'image':
        problems.error(
          'figures',
          spot(token),
          'A picture stands among words.',
          'Give it a paragraph of its own, with an empty line before and after.',
        )
        add(token.content)
        break
      case 'mistake': {
        const { message, hint, level } = token.meta as unknown as Mistake
        if (level === 'warning') problems.warn('markdown', spot(token), message, hint)
        else problems.error('markdown', spot(token), message, hint)
        break
      }
      default:
        throw new Error(`no words for the token ${token.type}`)
    }
  }
  return joined(runs)

  function add(text: string, more: Partial<Run> = {}) {
    const language = style.languages.at(-1)
    runs.push({
      text,
      ...(style.strong > 0 ? { strong: true } : {}),
      ...(style.emphasis > 0 ? { emphasis: true } : {}),
      ...(style.link === undefined ? {} : { link: style.link }),
      ...(style.expansion === undefined ? {} : { expansion: style.expansion }),
      ...(language === undefined ? {} : { language }),
      ...more,
    })
  }

  function link(token: Token): LinkTarget | undefined {
    const here = spot(token)
    if (token.attrGet('title') !== null)
      problems.error(
        'links',
        here,
        `The link has a title ("${token.attrGet('title')}") that nobody would see.`,
        'Take out the words in quotes, or put them into the text.',
      )
    const read = linkOf(String(token.attrGet('href') ?? ''), reader.setting.here)
    if ('wrong' in read) {
      problems.error('links', here, read.wrong, read.hint)
      return undefined
    }
    if (read.target.kind === 'edition') reader.setting.linked(read.target, here, read.file)
    return read.target
  }
}

/** Neighbours in the same style as one run; empty ones left out, and spaces round a line break. */
function joined(runs: readonly Run[]): Runs {
  const out: Run[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = out.at(-1)
    if (last !== undefined && sameStyle(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

const styles = ['strong', 'emphasis', 'code', 'link', 'expansion', 'language'] as const

function sameStyle(a: Run, b: Run): boolean {
  if (a.note !== undefined || b.note !== undefined || a.source !== undefined || b.source !== undefined) return false
  if (a.lineBreak || b.lineBreak) return false
  return styles.every((style) => a[style] === b[style])
}
