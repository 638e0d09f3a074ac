import { wordsOfText } from '../../src/model/words.ts'

const inline = /^(?:a|abbr|strong|em|code|span|br)$/
const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/**
 * The words that HTML says, in order: text between tags, parted where a tag is not inline. What is hidden from readers and what
 * is drawn are left out.
 */
export function wordsOfHtml(html: string): readonly string[] {
  const shown = html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<(\w+)[^>]*aria-hidden="true"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<(\/?)(\w+)[^>]*>/g, (tag, _, name: string) => (inline.test(name) && !tag.startsWith('<br') ? '' : ' '))
    .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
  return wordsOfText(shown)
}
