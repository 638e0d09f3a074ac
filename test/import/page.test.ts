import { describe, expect, it } from 'vitest'
import type { ImportOrder } from '../../src/import/import-order.ts'
import { bringIn } from './bring-in.ts'
import { png } from './make-docx.ts'

const html = (body: string, more: Partial<ImportOrder> = {}) =>
  bringIn(new TextEncoder().encode(`<h1>Aims</h1>${body}<h1>People</h1>`), { format: 'html', ...more })
const md = (text: string) => bringIn(new TextEncoder().encode(text), { format: 'md' })

describe('a page of HTML', () => {
  it.each([
    ['paragraphs and words without one', 'one<p>two  \n three</p>four', 'one\n\ntwo three\n\nfour'],
    ['bold, italic and new lines', '<p>a <b>b</b> <em>c</em><br>d</p>', 'a **b** *c*\\\nd'],
    ['lists within lists', '<ul><li>a<ol type="a"><li>b<li>c</ol><li><p>d</p></ul>', '- a\n  a. b\n  b. c\n- d'],
    ['lists that begin later', '<ol start="4"><li>a<li value="7">b</ol>', '4. a\n\n#7. b'],
    ['headings', '<h3>a</h3><p>b</p><h6>c</h6><p>d</p>', '## a\n\nb\n\n### c\n\nd'],
    [
      'tables',
      '<table><caption>Figures</caption><thead><tr><th>a<th>b</thead><tr><td>c|d<td>e</table>',
      'Table: Figures\n\n| a | b |\n| --- | --- |\n| c\\|d | e |',
    ],
    [
      'merged cells',
      '<table><tr><td rowspan="2">a<td colspan="2">b<tr><td>c<td>d</table>',
      '| a | b |  |\n| --- | --- | --- |\n|  | c | d |',
    ],
    ['quotes and code', '<blockquote><p>a</p></blockquote><pre>x = `1`\n y</pre>', '> a\n\n```\nx = `1`\n y\n```'],
    [
      'links',
      '<p><a href="https://example.org">a</a> <a href="javascript:x">b</a> <a href="other.html">c</a></p>',
      '[a](https://example.org) b c',
    ],
    [
      'entities and signs of Markdown',
      '<p>&lt;script&gt; *a* &amp;amp; [b](c)</p>',
      '\\<script> \\*a\\* \\&amp; \\[b\\](c)',
    ],
    [
      'numbers of Word',
      '<p class=MsoListParagraph><span>2.1<span style="font:7pt">&nbsp;&nbsp;&nbsp; </span></span>Words</p><p>·&nbsp;&nbsp; item</p>',
      '#2.1 Words\n\n- item',
    ],
    ['words set apart in a line', '<p>one<span> two</span><span><b> three</b></span></p>', 'one two **three**'],
  ])('has %s', async (_, body, written) => {
    const brought = await html(body)
    expect(brought.text('sections/aims')).toBe(written)
    expect(brought.remarks.filter(({ says }) => says.startsWith('Words'))).toEqual([])
  })

  it.each([
    ['programs', '<p>x</p><script>alert(1)</script>', 'A program or a frame in the page was left out.'],
    ['hidden words', '<p>x</p><p style="display:none">secret</p>', '“secret”'],
    ['ways to other pages', '<nav><a href="/">Home</a></nav><p>x</p>', '“Home”'],
    ['fields to fill in', '<p>x <button>Send</button></p>', '“Send”'],
    [
      'pictures of the web',
      '<p>x <img src="https://example.org/a.png" alt="A map"></p>',
      '“https://example.org/a.png: A map”',
    ],
    ['pictures that are not there', '<p>x <img src="../a.png" alt="A map"></p>', '“../a.png: A map”'],
  ])('tells of %s', async (_, body, told) => {
    const brought = await html(body)
    expect(brought.text('sections/aims')).toBe('x')
    expect(brought.report).toContain(told)
  })

  it('leaves out what stands round its text', async () => {
    const brought = await html(
      '<header>Derby City Council</header><main><h1>Aims</h1><p>x</p></main><footer>Cookies</footer>',
    )
    expect(brought.text('sections/aims')).toBe('x')
    expect(brought.report).toContain('“Cookies”')
  })

  it('has pictures that lie beside it, and those inside of it', async () => {
    const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
    const brought = await html(`<p><img src="plan_files/a.png" alt="One"><img src="${data}" alt="Two"></p>`, {
      nearby: (path) => (path === 'plan_files/a.png' ? png : undefined),
    })
    expect(brought.text('sections/aims')).toBe('![One](pictures/plan-1.png)\n\n![Two](pictures/plan-2.png)')
  })

  it('has the notes of Word', async () => {
    const brought = await html(
      '<p>x<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>.</p><hr><div id="ftn1"><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> As the <b>law</b> says.</p></div>',
    )
    expect(brought.text('sections/aims')).toBe('x[^1].\n\n[^1]: As the **law** says.')
    expect(brought.report).toContain('Every word came in.')
  })

  it('may be in the encoding of Windows', async () => {
    const brought = await bringIn(Buffer.from('<h1>Aims</h1><p>\x93quoted\x94 \xa310m</p>', 'latin1'), {
      format: 'html',
    })
    expect(brought.text('sections/aims')).toBe('“quoted” £10m')
  })

  it('that is nested without end is refused', async () => {
    await expect(html('<div>'.repeat(100_000))).rejects.toMatchObject({ name: 'Refused' })
  })
})

describe('Markdown of others', () => {
  it('becomes ours, with its title, its notes and its tables', async () => {
    const brought = await md(
      '---\ntitle: "The plan"\nauthor: Somebody\n---\n\nBefore.\n\n# Aims {#our-aims}\n\nOne[^a] *two* __three__.\n\n[^a]: A note.\n\n* a\n* b\n\n| a | b |\n|---|---|\n| c | d |\n\nPeople\n======\n\n<b>bold</b> <script>x</script>\n',
    )
    expect(brought.file('edition')).toContain('title: "The plan"')
    expect(brought.text('edition')).toBe('Before.')
    expect(brought.text('sections/aims')).toBe(
      'One[^1] *two* **three**.\n\n- a\n- b\n\n| a | b |\n| --- | --- |\n| c | d |\n\n[^1]: A note.',
    )
    expect(brought.text('sections/people')).toBe('**bold**')
    expect(brought.report).toContain('“author: Somebody”')
    expect(brought.report).toContain('The address of a heading was left out')
    expect(brought.report).toContain('A program or a frame in the page was left out.')
  })

  it('keeps numbered paragraphs and lists of our own', async () => {
    const brought = await md(
      '# Aims\n\n#2.1 The board:\n(a) one\n(b) two\n\n#2.2 More.\n\n```\n#2.3 code\n```\n\n# People\n',
    )
    expect(brought.text('sections/aims')).toBe(
      '#2.1 The board:\n\n(a) one\n(b) two\n\n#2.2 More.\n\n```\n#2.3 code\n```',
    )
  })
})
