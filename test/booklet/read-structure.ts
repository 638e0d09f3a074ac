import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A dictionary, array or value as qpdf writes it in JSON; `12 0 R` stands for the object 12. */
type Value = string | number | null | { readonly [key: string]: Value } | readonly Value[]

/**
 * The text under the second part of a file's structure, which holds the document, as other programs read it: the tree by qpdf, the letters of each marked
 * stretch by pdf.js. Elements inside a line of text join it; all others stand apart.
 */
export async function textInStructure(path: string): Promise<string> {
  const objects = objectsIn(path)
  const find = (value: Value | undefined): Value =>
    typeof value === 'string' && / R$/.test(value) ? find(objects.get(value)) : (value ?? null)
  const texts = await textsOfMarks(path)
  let last: string | undefined
  const textOn = (page: string | undefined, mark: number): string => {
    // pdf.js leaves out the space at the end of a page.
    const overleaf = last !== undefined && last !== page
    last = page
    return `${overleaf ? ' ' : ''}${texts.get(`${page} ${mark}`) ?? ''}`
  }
  const under = (element: Value, page: string | undefined): string => {
    if (typeof element === 'number') return textOn(page, element)
    const { S, K, Pg, MCID, Type } = find(element) as { readonly [key: string]: Value }
    if (Type === '/OBJR' || S === '/Figure') return ''
    const home = typeof Pg === 'string' ? Pg : page
    if (typeof MCID === 'number') return textOn(home, MCID)
    const children = find(K)
    const text = (Array.isArray(children) ? children : children === null ? [] : [children])
      .map((child) => under(child, home))
      .join('')
    return ['/Span', '/Link', '/Code'].includes(String(S)) ? text : ` ${text} `
  }
  const root = find([...objects.values()].find((value) => typeOf(value) === '/StructTreeRoot')) as { readonly K: Value }
  const [document] = find(root.K) as readonly Value[]
  const { K } = find(document) as { readonly K: readonly Value[] }
  return under(K[1] ?? null, undefined)
}

function typeOf(value: Value): Value | undefined {
  return typeof value === 'object' && value !== null && 'Type' in value ? value.Type : undefined
}

function objectsIn(path: string): ReadonlyMap<string, Value> {
  const json = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', path], { encoding: 'utf8', maxBuffer: 2 ** 30 })
  const [, objects] = JSON.parse(json).qpdf as [unknown, { readonly [key: string]: { value?: Value } }]
  return new Map(
    Object.entries(objects).map(([key, { value }]) => [key.replace('obj:', ''), withoutSlashes(value ?? null)]),
  )
}

/** Names begin with a stroke as values, and keys lose it. */
function withoutSlashes(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutSlashes)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Value }).map(([key, inner]) => [
      key.slice(1),
      withoutSlashes(inner),
    ]),
  )
}

/** By page object and number. */
async function textsOfMarks(path: string): Promise<ReadonlyMap<string, string>> {
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 })
  const pdf = await task.promise
  const texts = new Map<string, string>()
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const home = page.ref ? `${page.ref.num} ${page.ref.gen} R` : ''
    const open: (string | undefined)[] = []
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    for (const item of items) {
      if ('str' in item) {
        const key = open.findLast((each) => each !== undefined)
        if (key !== undefined) texts.set(key, `${texts.get(key) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id === undefined ? undefined : `${home} ${/mc(\d+)$/.exec(item.id)?.[1]}`)
    }
    page.cleanup()
  }
  await task.destroy()
  return texts
}
