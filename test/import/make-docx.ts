import { strToU8, type Zippable, zipSync } from 'fflate'

/*
 * Word documents made by hand: pieces of their XML as text, so that a test shows what Word itself would have written.
 */

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly header?: string
  /** By id: what its type ends in, and its target; outside of the file where it is an address. */
  readonly relations?: { readonly [id: string]: readonly [kind: string, target: string] }
  /** Further parts by their names. */
  readonly parts?: { readonly [name: string]: string | Uint8Array }
}

export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  return zipOf(docxParts(body, parts))
}

export function docxParts(body: string, parts: DocxParts = {}): { readonly [name: string]: string | Uint8Array } {
  const own = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header'] as const
  const given = own.filter((name) => parts[name] !== undefined || name === 'styles')
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    comments: 'comments',
    header: 'hdr',
  }
  const relations = [
    ...given.map((name) => relation(`own-${name}`, name, `${name}.xml`)),
    ...Object.entries(parts.relations ?? {}).map(([id, [kind, target]]) => relation(id, kind, target)),
  ]
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsPart([relation('main', 'officeDocument', 'word/document.xml')]),
    'word/document.xml': `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsPart(relations),
    ...Object.fromEntries(
      given.map((name) => [
        `word/${name}.xml`,
        `<w:${roots[name]} ${namespaces}>${name === 'styles' ? usualStyles : ''}${parts[name] ?? ''}</w:${roots[name]}>`,
      ]),
    ),
    ...parts.parts,
  }
}

export function zipOf(parts: { readonly [name: string]: string | Uint8Array }): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return zipSync(Object.fromEntries(bytes) as Zippable, { mtime: '2020-01-01' })
}

/** What any part of Word's own begins and ends with: `wordPart('c:chartSpace', …)`. */
export function wordPart(root: string, inside: string): string {
  return `<${root} ${namespaces}>${inside}</${root}>`
}

function relationsPart(relations: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
}

function relation(id: string, kind: string, target: string): string {
  const outside = /^[a-z]+:/i.test(target) ? ' TargetMode="External"' : ''
  return `<Relationship Id="${id}" Type="${types}/${kind}" Target="${xml(target)}"${outside}/>`
}

const usualStyles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3, 4, 5, 6].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  ),
  ...['Title', 'Caption', 'Quote', 'TOC1'].map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name === 'TOC1' ? 'toc 1' : name.toLowerCase()}"/></w:style>`,
  ),
  '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('')

export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A run of words; `how` is what its properties say, such as `<w:b/>`. */
export function r(text: string, how = ''): string {
  return `<w:r>${how === '' ? '' : `<w:rPr>${how}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
}

/** A paragraph of words or of runs; `how` is what its properties say. */
export function p(inside: string, how = ''): string {
  return `<w:p>${how === '' ? '' : `<w:pPr>${how}</w:pPr>`}${inside.startsWith('<') ? inside : r(inside)}</w:p>`
}

export function h(level: number, text: string): string {
  return p(text, style(`Heading${level}`))
}

export function style(id: string): string {
  return `<w:pStyle w:val="${id}"/>`
}

export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** Tables of words: a row for each list of cells. A cell that is XML is its inside. */
export function tbl(...rows: readonly (readonly string[])[]): string {
  const cell = (inside: string) => `<w:tc>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A list of numbering.xml: its levels as format and text, `['decimal', '%1.']`, with more of their XML after. */
export function abstractNum(
  id: number,
  ...levels: readonly (readonly [format: string, text: string, more?: string])[]
): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, more = ''], at) =>
        `<w:lvl w:ilvl="${at}">${more.includes('<w:start ') ? '' : '<w:start w:val="1"/>'}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${xml(text)}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`
}

export function num(id: number, abstract: number, inside = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${inside}</w:num>`
}

export function picture(id: string, alternative: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${xml(alternative)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

export function textBox(inside: string): string {
  const box = `<w:txbxContent>${inside}</w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

/** A complex field: its code, and what it printed last. */
export function field(code: string, result: string): string {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${sign('begin')}<w:r><w:instrText xml:space="preserve">${xml(code)}</w:instrText></w:r>${sign('separate')}${result}${sign('end')}`
}

/** The smallest whole PNG. */
export const png: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
