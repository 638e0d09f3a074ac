import MarkdownIt from 'markdown-it'
import footnotes from 'markdown-it-footnote'
import type { Telling } from '../places.ts'
import type { SourceDocument } from '../source.ts'
import type { PageChoices } from './page-reader.ts'
import { readPage } from './read-page.ts'

/** Markdown of GitHub, of pandoc or of our own, by way of the page that it makes. Throws `Refused`. */
export function readMarkdown(source: string, telling: Telling, choices: PageChoices): SourceDocument {
  const { title, text } = withoutFrontMatter(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), telling)
  const md = new MarkdownIt({ html: true }).use(footnotes)
  // An address is judged with a message, where links are read.
  md.validateLink = () => true
  const document = readPage(md.render(plainer(text, telling)), telling, choices)
  return { ...document, ...(title === undefined ? {} : { title }) }
}

function withoutFrontMatter(source: string, { tell }: Telling): { readonly title?: string; readonly text: string } {
  const found = /^---\n([\s\S]*?)\n(?:---|\.\.\.)\n/.exec(source)
  if (found === null) return { text: source }
  const title = /^title:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|(.*))$/m.exec(found[1]!)
  const others = found[1]!.split('\n').filter((line) => !line.startsWith('title:'))
  if (others.join('').trim() !== '')
    tell(
      'left-out',
      'The facts at the top of the file were left out. Write them into the fields of edition.md.',
      others.join('; '),
    )
  const words = title?.[1] ?? title?.[2] ?? title?.[3]?.trim()
  return { ...(words === undefined || words === '' ? {} : { title: words }), text: source.slice(found[0].length) }
}

/** What pandoc and we have beside the Markdown of all, as what they make of it would say it. */
function plainer(text: string, { tell }: Telling): string {
  let fence: string | undefined
  let before = ''
  return text
    .split('\n')
    .flatMap((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark !== undefined) fence = fence === undefined ? mark : line.trim().startsWith(fence) ? undefined : fence
      if (fence !== undefined) return [line]
      const attributes = /^(#{1,6} .*?)[ \t]*\{([#.][^{}]*)\}[ \t]*$/.exec(line)
      if (attributes !== null) {
        tell(
          'changed',
          'The address of a heading was left out: ours come from their words.',
          `${attributes[1]} {${attributes[2]}}`,
        )
        line = attributes[1]!
      }
      // `#2.4 Words` has its number before it, as in our own texts.
      line = line.replace(/^#(?=(?:\d{1,4}|[A-Za-z]\d{1,4}|\([a-z\d]{1,5}\))\S*[ \t]+\S)/, '')
      const begins = /^ {0,3}(?:\([a-z\d]{1,5}\)|[a-z][.)]|\d{1,3}(?:\.\d{1,3})+)[ \t]/.test(line)
      const apart = begins && before.trim() !== ''
      before = line
      return apart ? ['', line] : [line]
    })
    .join('\n')
}
