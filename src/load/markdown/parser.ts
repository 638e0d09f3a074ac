import MarkdownIt, { type StateInline, type Token } from 'markdown-it'
import abbreviations from 'markdown-it-abbr'
import definitionLists from 'markdown-it-deflist'
import footnotes from 'markdown-it-footnote'
import { expandAbbreviations } from './abbreviations.ts'
import { box } from './boxes.ts'
import { headingAddresses } from './heading-addresses.ts'
import { dataPlaces, languages, missingNotes, rawHtml, sourceTags, struckOut } from './inline-rules.ts'
import { list } from './lists.ts'
import { numberedParagraph } from './numbered-paragraphs.ts'

const anywhere = { alt: ['paragraph', 'reference', 'blockquote', 'list'] }

/** The one parser of Markdown; its renderer is never used. Rules that our format does not have are off. */
export const parser = makeParser()

function makeParser() {
  const md = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false })
  md.use(footnotes).use(abbreviations).use(definitionLists)
  md.disable(['reference', 'html_block', 'html_inline', 'strikethrough', 'footnote_inline', 'footnote_tail'])
  // Which links may stand is decided with a message, where links are read.
  md.validateLink = () => true
  md.block.ruler.at('list', list, { alt: ['paragraph', 'reference', 'blockquote'] })
  md.block.ruler.before('list', 'box', box, anywhere)
  md.block.ruler.before('heading', 'numbered_paragraph', numberedParagraph, anywhere)
  md.core.ruler.before('inline', 'heading_addresses', headingAddresses)
  md.core.ruler.at('abbr_replace', expandAbbreviations)
  md.inline.ruler.before('link', 'data_place', dataPlaces)
  md.inline.ruler.before('link', 'source', sourceTags)
  md.inline.ruler.before('link', 'language', languages)
  md.inline.ruler.after('footnote_ref', 'missing_note', missingNotes)
  md.inline.ruler.before('html_inline', 'raw_html', rawHtml)
  md.inline.ruler.before('emphasis', 'struck_out', struckOut)
  md.inline.State = withPositions(md.inline.State)
  return md
}

const positions = new WeakMap<Token, number>()
const neverWrong = new Set(['text', 'text_special', 'softbreak', 'strong_open', 'strong_close', 'em_open', 'em_close'])

/** The offset in its inline content that a token was made at; undefined for tokens that were joined or split later. */
export function positionOf(token: Token): number | undefined {
  return positions.get(token)
}

function withPositions(Base: typeof StateInline): typeof StateInline {
  return class extends Base {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting)
      // A link's token is made behind its square bracket.
      const inside = type === 'link_open' && this.src[this.pos] !== '<' ? 1 : 0
      // Most tokens are words and marks that nothing can be wrong with.
      if (!neverWrong.has(type)) positions.set(token, this.pos - inside)
      return token
    }
  }
}
