import { wordsOfText } from '../src/model/words.ts'

/**
 * The words that HTML says: charts give none, since their figures stand in a table, nor does what is hidden from readers; the
 * mark of a note is a word of its own.
 */
export function wordsOfHtml(html: string): readonly string[] {
  const text = html
    .replace(/<figure class="chart"[\s\S]*?<\/figure>/g, ' ')
    .replace(/<\/?sup\b[^>]*>/g, ' ')
    .replace(/<\/?(a|span|abbr|em|strong|code)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
  return wordsOfText(text)
}
