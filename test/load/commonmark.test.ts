import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type { Block, DataPlace, Runs } from '../../src/model/blocks.ts'
import { readText } from './read-text.ts'

interface Example {
  readonly markdown: string
  readonly html: string
  readonly number: number
  readonly section: string
}

const { tests } = createRequire(import.meta.url)('commonmark-spec') as { readonly tests: readonly Example[] }
const examples = tests.map((test) => ({
  ...test,
  markdown: test.markdown.replaceAll('→', '\t'),
  html: test.html.replaceAll('→', '\t'),
}))

/** What our Markdown has more of than CommonMark, so that the same letters mean something else. */
const ourOwn: ReadonlyMap<number, string> = new Map([
  [64, '#5 begins a numbered paragraph'],
  [156, 'HTML that is not closed is text, and the text round it Markdown'],
  [158, 'the same'],
  [194, 'addresses of links stand behind their words and nowhere else'],
  [200, 'the same'],
  [203, 'the same'],
  [204, 'the same'],
  [208, 'the same'],
  [541, 'the same'],
])

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The words of HTML as a reader sees them. */
function wordsOfHtml(html: string): string {
  const text = html
    .replace(/<img[^>]*>/g, '')
    .replace(/<\/?(?:em|strong|code|a)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
  return text
    .replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '')
    .split(/[ \t\n]+/)
    .filter(Boolean)
    .join(' ')
}

function wordsOf(blocks: readonly (Block | DataPlace)[]): string {
  return blocks
    .map(ofBlock)
    .join(' ')
    .split(/[ \t\n]+/)
    .filter(Boolean)
    .join(' ')
}

/** Without the numbers of lists, which HTML leaves to the browser. */
function ofBlock(block: Block | DataPlace): string {
  const inner = (blocks: readonly Block[]) => blocks.map(ofBlock).join(' ')
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return ofRuns(block.runs)
    case 'list':
      return block.items.map((item) => inner(item.blocks)).join(' ')
    case 'quote':
      return inner(block.blocks)
    case 'code':
      return block.text
    default:
      return `<${block.kind}>`
  }
}

function ofRuns(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

const allowed = examples.filter(({ markdown }) => readText(markdown).problems.every(({ level }) => level === 'warning'))

describe('CommonMark', () => {
  it('is ours in most of its examples; the others are refused with a reason', () => {
    expect(allowed.length).toBeGreaterThan(250)
  })

  it.each(allowed.filter(({ number }) => !ourOwn.has(number)))(
    'example $number ($section) gives the same words',
    ({ markdown, html }) => {
      expect(wordsOf(readText(markdown).text.blocks)).toBe(wordsOfHtml(html))
    },
  )

  it('never throws, whatever the example', () => {
    for (const { markdown } of examples) expect(() => readText(markdown)).not.toThrow()
  })
})
