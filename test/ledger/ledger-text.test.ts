import { describe, expect, it } from 'vitest'
import { ledgerFrom } from '../../src/ledger/ledger-from.ts'
import { ledgerText } from '../../src/ledger/ledger-text.ts'
import { aims } from '../load/made-content.ts'
import { libraryWith, published } from './publish-files.ts'

const file = 'ledger/ford/cypp/2014-2017.json'
const text = 'One child.[^a]\n\n- Two\n- Three\n\n## Four\n\n[[indicators]]\n\n[^a]: Five.'

async function written(): Promise<string> {
  return String((await published(aims(text)))[file])
}

describe('the text of a ledger', () => {
  it('has a line for each block, so that git shows what changed', async () => {
    const lines = (await written()).split('\n')
    const from = lines.findIndex((line) => line.includes('"kind":"section"'))
    expect(lines.slice(from, from + 14).map((line) => line.replaceAll(/"[0-9a-f]{12}"/g, '"print"'))).toEqual([
      '    {"kind":"section","id":"aims","title":"Aims","facts":{"title":"print"},"blocks":[',
      '      ["paragraph","p1","print","fwdwgf"],',
      '      ["list","l1","print","0w3o21",[',
      '        ["item","l1-i1","print","o21"],',
      '        ["item","l1-i2","print","0w3"]',
      '      ]],',
      '      ["heading","four","print","951"],',
      '      ["data","four-data1","print",""]',
      '    ],"notes":[',
      '      ["note-a","print"]',
      '    ]}',
      '  ],',
      '  "withdrawn": [],',
      '  "addresses": [',
    ])
  })

  it('is read as it was written', async () => {
    const before = await published(aims(text))
    const { ledger } = await libraryWith({ ...before, ...aims('- Two\n- Three\n\n## Four') })
    expect(ledger).toHaveLength(1)
    expect(ledgerText(ledger[0]!)).toBe(before[file])
    const twice = await published({ ...before, ...aims('- Two\n- Three\n\n## Four') })
    expect(twice[file]).toContain('"former":[\n      {"id":"p1","before":"l1"}')
    expect(ledgerText(ledgerFrom(String(twice[file]), file)!)).toBe(twice[file])
  })

  it.each<[string, RegExp, string]>([
    ['a kind that there is not', /"paragraph","p1"/, '"verse","p1"'],
    ['a block without a kind', /"paragraph","p1"/, '"p1"'],
    ['a block without a sketch', /("p1","[0-9a-f]{12}"),"\w*"/, '$1'],
    ['a sketch with a character too many', /("p1","[0-9a-f]{12}","\w*)"/, '$10"'],
    ['a sketch that does not rise', /("p1","[0-9a-f]{12}",")\w*"/, '$1002001"'],
    ['a list with more to it', /("l1-i2","[0-9a-f]{12}","\w*"\]\s*\])/, '$1,1'],
    ['a paragraph with items', /("p1","[0-9a-f]{12}","\w*")/, '$1,[]'],
    ['a list without items', /("l1","[0-9a-f]{12}","\w*"),\[[^\]]*\],[^\]]*\]\s*\]/, '$1'],
    ['an item by itself', /"paragraph","p1"/, '"item","p1"'],
    ['a list of paragraphs', /"item","l1-i1"/, '"paragraph","l1-i1"'],
    ['a note with more to it', /("note-a","[0-9a-f]{12}")/, '$1,1'],
    ['a note without a print', /"note-a","[0-9a-f]{12}"/, '"note-a"'],
    ['blocks that are no list', /"blocks":\[/, '"blocks":{},"was":['],
  ])('is refused with %s', async (_, from, to) => {
    const right = await written()
    expect(ledgerFrom(right, file)).toBeDefined()
    const wrong = right.replace(from, to)
    expect(() => JSON.parse(wrong)).not.toThrow()
    expect(wrong).not.toBe(right)
    expect(ledgerFrom(wrong, file)).toBeUndefined()
  })
})
