import { describe, expect, it } from 'vitest'
import { readText } from './read-text.ts'

/** A name, Markdown, and all that is said of it: `line:column message`. */
const mistakes: readonly (readonly [name: string, source: string, ...says: string[]])[] = [
  [
    'a script',
    'One <script>alert(1)</script>',
    '1:5 There is HTML in the text: <script>.',
    '1:21 There is HTML in the text: </script>.',
  ],
  ['a handler', 'x <img src=x onerror="a()">', '1:3 There is HTML in the text: <img>.'],
  ['a frame over two lines', 'x\n<iframe\nsrc="y">', '2:1 There is HTML in the text: <iframe>.'],
  ['HTML that is not closed', 'x <script src="y"', '1:3 There is HTML in the text: <script.'],
  ['a comment', 'x <!-- hidden\n\nmore -->', '1:3 There is HTML in the text: <!--.'],
  ['a processing instruction', '<?php x ?>', '1:1 There is HTML in the text: <?p.'],
  ['a doctype', '<!DOCTYPE html>', '1:1 There is HTML in the text: <!D.'],
  ['a line break in HTML', 'a<br>b', '1:2 There is HTML in the text: <br>.'],
  [
    'HTML in a heading',
    '## A <b>b</b>',
    '1:6 There is HTML in the text: <b>.',
    '1:10 There is HTML in the text: </b>.',
  ],
  [
    'HTML in a table',
    'Table: T\n\n| a <i>x | b |\n|---|---|\n| 1 | <u>2 |',
    '3:5 There is HTML in the text: <i>.',
    '5:7 There is HTML in the text: <u>.',
  ],
  ['HTML in a list', '- a\n- b <b>c', '2:5 There is HTML in the text: <b>.'],
  ['HTML in a quote', '> a\n> b <b>c', '2:5 There is HTML in the text: <b>.'],
  ['a link to a program', '[x](javascript:alert(1))', '1:1 The link "javascript:alert(1)" begins with "javascript:".'],
  [
    'the same in capitals and codes',
    '[x](JaVa&#115;cript:a)',
    '1:1 The link "JaVascript:a" begins with "javascript:".',
  ],
  ['vbscript', '[x](vbscript:a)', '1:1 The link "vbscript:a" begins with "vbscript:".'],
  ['a file', '[x](file:///etc/passwd)', '1:1 The link "file:///etc/passwd" begins with "file:".'],
  ['data', '[x](data:text/html,y)', '1:1 The link "data:text/html,y" begins with "data:".'],
  ['a blob', '[x](blob:y)', '1:1 The link "blob:y" begins with "blob:".'],
  ['another scheme', '<x-foo:y>', '1:1 The link "x-foo:y" begins with "x-foo:".'],
  ['no scheme', '[x](//evil.example)', '1:1 The link "//evil.example" has no https: before its strokes.'],
  [
    'a name in the address',
    '[x](https://user@evil.example)',
    '1:1 The link "https://user@evil.example" is not a whole web address.',
  ],
  ['an address without a host', '[x](https:///a)', '1:1 The link "https:///a" is not a whole web address.'],
  ['an address like an e-mail', '[x](user@evil)', '1:1 The link "user@evil" cannot be read.'],
  ['mail to nobody', '[x](mailto:nobody)', '1:1 The link "mailto:nobody" is not an e-mail address.'],
  ['a telephone with letters', '[x](tel:0800plan)', '1:1 The link "tel:0800plan" is not a telephone number.'],
  ['a way up', '[x](../../secret)', '1:1 The link "../../secret" cannot be read.'],
  ['an address without a scheme', 'See\n[x](www.example.org).', '2:1 The link "www.example.org" cannot be read.'],
  ['no address', '[x]()', '1:1 A link has no address.'],
  ['no words', '[](https://example.org)', '1:1 A link has no words.'],
  [
    'a title',
    '[x](https://example.org "secret words")',
    '1:1 The link has a title ("secret words") that nobody would see.',
  ],
  [
    'an address kept apart',
    '[x][1]\n\n[1]: https://example.org',
    '3:1 The address of a link stands on a line of its own, away from its words.',
  ],
  [
    'a bad place',
    '[x](aims#Some_Place)',
    '1:1 The link "aims#Some_Place" has a place after # that no heading or paragraph can have.',
  ],
  ['an unknown source', 'So it is. [W9]', '1:11 There is no source with the tag "W9".'],
  ['an unknown source in a list', '- a\n- b [DATA-X]', '2:5 There is no source with the tag "DATA-X".'],
  ['an unknown language', '[Croeso]{Welsh}', '1:1 "Welsh" is not a language code.'],
  ['a rule', 'a\n\n***\n\nb', '3:1 There is a line of stars, hyphens or underscores, which draws a rule.'],
  ['a heading by underlining', 'Aims\n----', '1:1 A line of hyphens under a paragraph makes it a heading.'],
  [
    'a first-level heading by underlining',
    'Aims\n====',
    '1:1 A line of equals signs under a paragraph makes it a heading.',
  ],
  ['a first-level heading', '# Aims', '1:1 One # makes a heading of the first level, which is the title.'],
  ['a fifth-level heading', '##### Aims', '1:1 A heading cannot be deeper than ####; this has #####.'],
  ['a heading without words', '## ', '1:1 The heading has no words.'],
  ['a heading in a list', '- ## Aims', '1:1 A heading stands in a list.'],
  ['a heading in a box', '::: note\n## Aims\n:::', '2:1 A heading stands in a box.'],
  ['a bad address of a heading', '## Aims {#Our Aims}', '1:1 "Our Aims" cannot be the address of a heading.'],
  [
    'a reserved address',
    '## Aims {#the-aims}',
    '1:1 The address of a heading cannot begin with "the-" as "the-aims" does.',
  ],
  ['one address twice', '## A {#x}\n\n## B {#x}', '3:1 Two headings have the address "x".'],
  [
    'computer code by spaces',
    'One\n\n    two',
    '3:5 The line begins with four spaces or more, which makes it computer code.',
  ],
  [
    'a row with a cell too few',
    'Table: T\n\n| a | b |\n|---|---|\n| 1 |',
    '5:1 This row has 1 cell; the head of the table has 2.',
  ],
  [
    'a row with a cell too many',
    'Table: T\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |',
    '5:1 This row has 3 cells; the head of the table has 2.',
  ],
  [
    'such a row in a quote',
    '> Table: T\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |\n> | 1 |',
    '6:3 This row has 1 cell; the head of the table has 2.',
  ],
  [
    'a table with a line too short',
    '| a | b |\n|---|\n| 1 | 2 |',
    '1:1 This looks like a table, but its first two lines have not the same number of columns.',
  ],
  ['a caption without a table', 'Table: T\n\nText', '1:1 This caption has no table after it.'],
  [
    'a picture that is missing',
    '![A map](pictures/none.png)',
    '1:1 There is no picture "pictures/none.png" that can be shown.',
  ],
  ['a picture without words', '![](pictures/map.png)', '1:1 The picture has no words for those who cannot see it.'],
  [
    'a picture outside',
    '![A map](../pictures/map.png)',
    '1:1 The picture "../pictures/map.png" is not in the folder pictures of the edition, or its name cannot be one.',
  ],
  [
    'a picture from the web',
    '![A map](https://example.org/map.png)',
    '1:1 The picture "https://example.org/map.png" is not in the folder pictures of the edition, or its name cannot be one.',
  ],
  [
    'a WebP',
    '![A map](pictures/map.webp)',
    '1:1 The picture "pictures/map.webp" is not in the folder pictures of the edition, or its name cannot be one.',
  ],
  ['a picture among words', 'See ![A map](pictures/map.png) here', '1:5 A picture stands among words.'],
  ['a picture in a link', '[![A map](pictures/map.png)](aims)', '1:2 A picture stands among words.'],
  ['a footnote that nothing calls', 'One\n\n[^1]: Text', '3:1 Nothing calls the footnote "1".'],
  ['a footnote that is not there', 'One[^1] two', '1:4 There is no footnote "1".'],
  ['a footnote in a footnote', 'One[^1]\n\n[^1]: Text[^2]\n[^2]: More', '3:11 A footnote calls another footnote.'],
  ['two texts of a footnote', 'One[^1]\n\n[^1]: Text\n\n[^1]: More', '5:1 The footnote "1" has two texts.'],
  [
    'an abbreviation twice',
    'LAC\n\n*[LAC]: one\n*[LAC]: two',
    '4:1 The abbreviation "LAC" is explained twice; first in line 3.',
  ],
  ['a box that is not closed', 'a\n\n::: note\nb', '3:1 The box that begins here is not closed.'],
  ['a box that is not open', 'a\n\n:::\n\nb', '3:1 Three colons close a box here, but none is open.'],
  ['an unknown box', '::: casestudy Sam\nb\n:::', '1:1 There is no box of the kind "casestudy".'],
  ['an unknown place for data', '[[indicatrs]]', '1:1 There is no data of the kind "indicatrs".'],
  ['data among words', 'See [[indicators]] here', '1:5 The place [[indicators]] stands among words.'],
  ['data in a list', '- [[indicators]]', '1:1 Data stands in a list.'],
  ['data that does not say of what', '[[indicator]]', '1:1 The place does not say which indicator.'],
  ['data with too much said', '[[partners health]]', '1:1 After "partners" stands "health".'],
  [
    'a list that does not count on',
    '1. a\n2. b\n4. c',
    '1:1 The items of this list are numbered 1, 2, 4, which does not count on one by one.',
  ],
  [
    'letters that do not count on',
    '(a) a\n(c) b',
    '1:1 The items of this list are numbered a, c, which does not count on one by one.',
  ],
  ['words struck out', 'a ~~b~~ c', '1:3 Words are struck out with ~~.'],
  [
    'code with words behind its sign',
    '``` see below\nx\n```',
    '1:1 Behind the signs that begin computer code stands "see below", which nobody would see.',
  ],
  ['code that is not closed', 'a\n\n```\nb', '3:1 The computer code that begins here is not closed.'],
  ['quotes in quotes in quotes', `${'> '.repeat(60)}x`, '1:1 Lists and quotes are nested too deeply here.'],
]

const doubts: readonly (readonly [name: string, source: string, says: string])[] = [
  ['a number without its sign', '1.1 As part of the plan', '1:1 The paragraph begins with the number 1.1.'],
  ['a number without words', '#1.1', '1:1 After the number #1.1 there are no words.'],
  ['a heading without its space', '##Aims', '1:1 The line begins with # but is not a heading.'],
  [
    'a list that goes on a paragraph',
    'We will do this:\n2. that',
    '2:1 This line looks like an item of a list, but it goes on the paragraph above.',
  ],
  [
    'an abbreviation that is not used',
    'One\n\n*[LAC]: Looked after children',
    '3:1 The abbreviation "LAC" does not stand in the text.',
  ],
  ['a table without a caption', '| a | b |\n|---|---|\n| 1 | 2 |', '1:1 The table has no caption.'],
]

describe('Markdown', () => {
  it.each(mistakes)('with %s is told with line and column', (_, source, ...says) => {
    const { problems } = readText(source)
    expect(problems.map(({ place, message }) => `${place.line}:${place.column} ${message}`)).toEqual(says)
    expect(problems.every(({ level, hint }) => level === 'error' && hint !== undefined && hint !== '')).toBe(true)
  })

  it.each(doubts)('with %s is warned of', (_, source, says) => {
    const { problems } = readText(source)
    expect(problems.map(({ level, place, message }) => `${level} ${place.line}:${place.column} ${message}`)).toEqual([
      `warning ${says}`,
    ])
  })

  it.each(['69.39 per 10,000 children', '2.5 million pounds', 'In 2014. 3 things', '3.5% of pupils'])(
    'that begins with a figure is not taken for a numbered paragraph: %s',
    (source) => expect(readText(source).problems).toEqual([]),
  )

  it('in computer code explains no abbreviation', () => {
    expect(readText('```\n*[LAC]: one\n```\n\nLAC\n\n*[LAC]: two').problems).toEqual([])
  })

  it('outside an edition can hold no data, pictures or short links', () => {
    const { problems } = readText(
      '[[indicators]]\n\n![A map](pictures/map.png)\n\n[x](attendance)\n\n[y](/ford/cypp/2014-2017/attendance)',
      { here: { authority: 'ford' } },
    )
    expect(problems.map(({ place, message }) => `${place.line} ${message}`)).toEqual([
      '1 Data cannot stand in this file.',
      '3 A picture cannot stand in this file.',
      '5 The link "attendance" does not say which edition it means.',
    ])
  })
})
