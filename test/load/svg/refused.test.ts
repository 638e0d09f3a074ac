import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writeSvg } from '../../../src/load/svg/write-svg.ts'
import { drawn, readMade, svg } from './read-made-svg.ts'

const box = '<rect width="9" height="9"/>'
const elsewhere = 'The picture takes something from another file or address.'
const moves = 'Something in the picture moves. A picture cannot, on paper least of all.'
const webPage = 'The picture has a piece of a web page in it (foreignObject), which is not drawn.'

/** What could run, fetch or hide something, and what would be seen and is not drawn. */
/** A mark with fifty marks, each of which is the one before. */
function markedByLast(at: number): string {
  const marks = at === 1 ? '' : ` marker-mid="url(#m${at - 1})"`
  return `<marker id="m${at}"><path d="M0 0${'h1'.repeat(50)}"${marks}/></marker>`
}

const refused: readonly (readonly [name: string, svg: string, told: string])[] = [
  ['a script', svg('<script>alert(1)</script>'), '2:1 The picture has a script in it. A picture cannot run anything.'],
  [
    'a script in what is left out',
    svg(`<metadata><script/></metadata>${box}`),
    '2:11 The picture has a script in it. A picture cannot run anything.',
  ],
  [
    'a script in a marker',
    svg(`<marker><script href="#a"/></marker>${box}`),
    '2:9 The picture has a script in it. A picture cannot run anything.',
  ],
  [
    'a script that is not shown',
    svg(`<switch>${box}<script/></switch>`),
    '2:37 The picture has a script in it. A picture cannot run anything.',
  ],
  [
    'a handler',
    svg('<rect width="9" height="9" onclick="alert(1)"/>'),
    '2:1 The picture is to run something (onclick). A picture cannot.',
  ],
  [
    'a handler of the whole',
    svg(box, ' onload="alert(1)"'),
    '1:1 The picture is to run something (onload). A picture cannot.',
  ],
  [
    'a handler in other letters',
    svg('<g ONLOAD="x"/>'),
    '2:1 The picture is to run something (ONLOAD). A picture cannot.',
  ],
  ['a web page', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'), `2:1 ${webPage}`],
  ['a web page without its frame', svg('<p xmlns="http://www.w3.org/1999/xhtml">x</p>'), `2:1 ${webPage}`],
  [
    'a picture from the web',
    svg('<image href="https://example.org/a.png"/>'),
    '2:1 The picture has another picture in it, made of pixels.',
  ],
  [
    'a picture in itself',
    svg('<image xlink:href="data:image/png;base64,AA=="/>'),
    '2:1 The picture has another picture in it, made of pixels.',
  ],
  ['a use of another file', svg('<use href="other.svg#a"/>'), `2:1 ${elsewhere}`],
  ['a use of a web address', svg('<use xlink:href="https://example.org/a.svg#a"/>'), `2:1 ${elsewhere}`],
  ['a use of code', svg('<use href=" javascript:alert(1)"/>'), `2:1 ${elsewhere}`],
  [
    'a fill from elsewhere',
    svg('<rect width="9" height="9" fill="url(https://example.org/a#b)"/>'),
    `2:1 ${elsewhere}`,
  ],
  [
    'a fill from elsewhere in quotes',
    svg(`<rect width="9" height="9" style="fill:url( 'a.svg#b')"/>`),
    `2:1 ${elsewhere}`,
  ],
  ['a style sheet from elsewhere', svg('<style>@import "a.css";</style>'), `2:1 ${elsewhere}`],
  ['a typeface from elsewhere', svg('<style>@font-face{src:url(a.woff)}</style>'), `2:1 ${elsewhere}`],
  [
    'a named style sheet',
    `<?xml-stylesheet href="a.css"?>${svg(box)}`,
    '1:31 The file asks for a style sheet in another file.',
  ],
  [
    'rules for some screens',
    svg('<style>@media (width > 9px){rect{fill:red}}</style>'),
    '2:1 The style sheet in the picture has an @media, which is not understood.',
  ],
  [
    'a style sheet for print',
    svg('<style media="print">rect{fill:red}</style>'),
    '2:1 The style sheet in the picture is for some screens alone.',
  ],
  [
    'an odd selector',
    svg('<style>rect:hover{fill:red}</style>'),
    '2:1 The style sheet in the picture has the selector "rect:hover", which is not understood.',
  ],
  ['a link', svg('<a href="#b"><rect width="9" height="9"/></a>'), '2:1 A link in a picture cannot be followed.'],
  ['movement', svg('<rect width="9" height="9"><animate attributeName="x"/></rect>'), `2:28 ${moves}`],
  ['a set', svg('<rect width="9" height="9"><set attributeName="href" to="javascript:x"/></rect>'), `2:28 ${moves}`],
  [
    'entities',
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`,
    '1:32 The file begins with declarations of its own (a DOCTYPE with entities).',
  ],
  [
    'an entity that nothing declares',
    svg('<text>&a;</text>'),
    '2:9 The file breaks the rules of XML here: undefined entity.',
  ],
  [
    'a tag that is not closed',
    '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
    '1:49 The file breaks the rules of XML here: unexpected close tag.',
  ],
  ['a page of HTML', '<html><body/></html>', '1:1 The file is not an SVG picture: it begins with "html".'],
  ['nothing', '', '1:1 The file is not an SVG picture.'],
  ['a filter', svg('<rect width="9" height="9" filter="url(#f)"/>'), '2:1 A filter (a blur, a shadow) is not drawn.'],
  ['a mask', svg('<rect width="9" height="9" style="mask:url(#m)"/>'), '2:1 A mask is not drawn.'],
  [
    'an arrow head that is not there',
    svg('<path d="M0 0L9 9" marker-end="url(#m)"/>'),
    '2:1 The picture refers to "#m", which is not in it.',
  ],
  [
    'an arrow head that is none',
    svg(`<g id="m">${box}</g><path d="M0 0L9 9" marker-end="url(#m)"/>`),
    '2:43 The mark "url(#m)" on a line is not understood.',
  ],
  [
    'a mark on itself',
    svg('<marker id="m"><path d="M0 0L9 9" marker-end="url(#m)"/></marker><path d="M0 0L9 9" marker-end="url(#m)"/>'),
    '2:16 The picture uses "#m" inside itself.',
  ],
  [
    'marks on marks without end',
    svg(`${[1, 2, 3, 4, 5, 6].map(markedByLast).join('')}<path d="M0 0h1h1" marker-mid="url(#m6)"/>`),
    '1:1 The picture has more than 300,000 steps in its lines.',
  ],
  [
    'a pattern with letters',
    svg(
      '<pattern id="p" width="1" height="1"><text y="9">a</text></pattern><rect width="9" height="9" fill="url(#p)"/>',
    ),
    '2:1 Letters in a pattern are not drawn.',
  ],
  [
    'a pattern with a picture in it',
    svg('<pattern id="p" width="1" height="1"><image/></pattern><rect width="9" height="9" fill="url(#p)"/>'),
    '2:38 The picture has another picture in it, made of pixels.',
  ],
  [
    'a pattern that is filled with itself',
    svg(
      '<pattern id="p" width="1" height="1"><path d="M0 0h9v9z" fill="url(#p)"/></pattern><rect width="9" height="9" fill="url(#p)"/>',
    ),
    '2:38 The picture uses "#p" inside itself.',
  ],
  [
    'a pattern of dust',
    svg(
      '<pattern id="p" width=".001" height=".001"><path d="M0 0h9v9z"/></pattern><rect width="9" height="9" fill="url(#p)"/>',
    ),
    '2:1 A pattern is repeated more often than can be seen.',
  ],
  [
    'a pattern that fetches, even one that nothing is filled with',
    svg('<pattern id="p" href="https://example.org/#p"/><rect width="9" height="9"/>'),
    '2:1 The picture takes something from another file or address.',
  ],
  ['what is not there', svg('<use href="#none"/>'), '2:1 The picture refers to "#none", which is not in it.'],
  [
    'a use of itself',
    svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    '2:11 The picture uses "#b" inside itself.',
  ],
  [
    'a clip in itself',
    svg(
      '<clipPath id="c" clip-path="url(#c)"><rect width="9" height="9"/></clipPath><rect width="9" height="9" clip-path="url(#c)"/>',
    ),
    '2:1 The clip "url(#c)" is not understood.',
  ],
  [
    'letters along a curve',
    svg('<text><textPath href="#p">x</textPath></text>'),
    '2:7 Letters along a curve are not drawn.',
  ],
  ['letters with an outline', svg('<text y="9" stroke="red">x</text>'), '2:1 Letters with an outline are not drawn.'],
  [
    'underlined letters',
    svg('<text y="9" text-decoration="underline">x</text>'),
    '2:1 Letters that are underlined or struck are not drawn.',
  ],
  ['turned letters', svg('<text y="9" rotate="30">x</text>'), '2:1 Letters that are turned one by one are not drawn.'],
  ['Hebrew letters', svg('<text y="9">שלום</text>'), '2:1 Writing from right to left is not drawn.'],
  [
    'a fading gradient',
    svg(
      '<linearGradient id="g"><stop stop-opacity="0"/><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#g)"/>',
    ),
    '2:1 A gradient that fades into nothing is not drawn.',
  ],
  ['an unknown element', svg('<mesh/>'), '2:1 The picture has an element "mesh" in it, which is not understood.'],
  [
    'an unknown attribute',
    svg('<rect width="9" height="9" wobble="3"/>'),
    '2:1 The picture has "wobble" on a "rect", which is not understood.',
  ],
  [
    'an unknown property',
    svg('<rect width="9" height="9" style="wobble:3"/>'),
    '2:1 The picture uses the property "wobble", which is not understood.',
  ],
  ['an unknown colour', svg('<rect width="9" height="9" fill="bleu"/>'), '2:1 The colour "bleu" is not understood.'],
  ['an unknown length', svg('<rect width="9 parrots" height="9"/>'), '2:1 The length "9 parrots" is not understood.'],
  [
    'an unknown transform',
    svg('<g transform="wobble(3)"><rect width="9" height="9"/></g>'),
    '2:1 The transform "wobble(3)" is not understood.',
  ],
  [
    'a path that breaks off',
    svg('<path d="M0 0L9 9 8"/>'),
    '2:1 A path breaks off at "8", which is no step of a path.',
  ],
  [
    'no size',
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    '1:1 The picture does not say how large it is.',
  ],
  [
    'no end of size',
    '<svg xmlns="http://www.w3.org/2000/svg" width="1e6" height="9"/>',
    '1:1 The picture is more than 20,000 pixels wide or high.',
  ],
  ['nothing to see', svg('<g/>'), '1:1 There is nothing to be seen in the picture.'],
]

describe('a picture in SVG is refused, with the place and a reason, for', () => {
  it.each(refused)('%s', (_, file, told) => {
    const read = readMade(file)
    expect(read.told).toContain(told)
    expect(read.drawing).toBeUndefined()
  })

  it('more elements than anybody draws', () => {
    expect(readMade(svg('<g/>'.repeat(20_001))).told).toEqual(['2:79997 The picture has more than 20,000 elements.'])
  })

  it('elements in one another without end', () => {
    expect(readMade(svg('<g>'.repeat(5000))).told).toEqual(['2:298 Elements stand in one another more than 100 deep.'])
  })

  it('a few lines that unfold into millions', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `<g id="l${at + 1}">${`<use href="#l${at}"/>`.repeat(10)}</g>`)
    const began = performance.now()
    const { told, drawing } = readMade(
      svg(`<defs><path id="l0" d="M0 0L9 9"/>${levels.join('')}</defs><use href="#l12"/>`),
    )
    expect(told).toEqual(['1:1 The picture has more than 300,000 steps in its lines.'])
    expect(drawing).toBeUndefined()
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('a compressed file, and one in another encoding', () => {
    expect(readMade(gzipSync(svg(box))).told).toEqual(['The picture is a compressed SVG.'])
    expect(readMade(Buffer.from(svg('<text>é</text>'), 'latin1')).told[0]).toMatch(/^2:7 A letter here is not in UTF-8/)
  })

  it('twenty reasons at most, each once', () => {
    const odd = Array.from({ length: 30 }, (_, at) => `<rect wobble${at}="1"/><rect wobble${at}="1"/>`).join('')
    expect(readMade(svg(odd)).told).toHaveLength(20)
  })
})

describe('what an officer typed', () => {
  it('is written as letters and never as marks', () => {
    const written = writeSvg(drawn('<text y="9">&lt;script&gt;alert(1)&lt;/script&gt; &amp; "<![CDATA[<b>]]></text>'))
    expect(written).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; "&lt;b&gt;')
    expect(written.match(/<[a-z]+/g)).toEqual(['<svg', '<text', '<tspan'])
  })

  it('leaves nothing of itself in what is written: no names, comments or notes of programs', () => {
    const noted = `<!-- secret --><?secret secret?><title>secret</title><desc>secret</desc><metadata>secret</metadata>
      <secret xmlns="urn:secret">secret</secret><rect id="secret" class="secret" data-secret="secret" xmlns:s="urn:s" s:secret="secret" width="9" height="9"/>`
    expect(writeSvg(drawn(noted))).not.toContain('secret')
    expect(writeSvg(drawn(noted))).toContain('<path')
  })
})
