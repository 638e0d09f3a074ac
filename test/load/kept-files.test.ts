import { describe, expect, it } from 'vitest'
import { checkLibrary } from '../../src/check/checks.ts'
import type { KeptFiles } from '../../src/load/kept-files.ts'
import { aims, editionPath, type Files, loadFiles, png } from './made-content.ts'

/** The content as it is edited, one state after another. */
const states: readonly (readonly [name: string, files: Files])[] = [
  ['as it was', {}],
  ['with a link that leads nowhere', aims('See [x](none) and [[indicators]].')],
  ['with the same beside another mistake', { ...aims('See [x](none).'), 'ford/cypp/plan.md': '---\ntitle: [\n---\nx' }],
  ['with an abbreviation', { ...aims('The PCT.'), 'glossary.md': '---\ntitle: G\nabbreviations: []\n---\n' }],
  [
    'with its expansion in another file',
    {
      ...aims('The PCT.'),
      'glossary.md': '---\ntitle: G\nabbreviations:\n  - short: PCT\n    long: Primary Care Trust\n---\n',
    },
  ],
  ['with a source', aims('So it was. [W1]')],
  [
    'with another source',
    {
      ...aims('So it was. [W1]'),
      'ford/authority.md': '---\ntitle: Ford\nshort: Ford\nlanguage: en-GB\nrecord: own\n---\n',
    },
  ],
  ['with a picture', { ...aims('![A map](pictures/map.png)'), [`${editionPath}/pictures/map.png`]: png(20, 30) }],
  ['with a larger one', { ...aims('![A map](pictures/map.png)'), [`${editionPath}/pictures/map.png`]: png(40, 30) }],
  ['without it', aims('![A map](pictures/map.png)')],
  ['with an authority that cannot be read', { ...aims('So it was. [W9]'), 'ford/authority.md': 'nothing' }],
  ['with an empty file', { [`${editionPath}/sections/aims.md`]: '' }],
]

describe('what was read before', () => {
  it('changes nothing of what is read, whatever was edited in between', async () => {
    const kept: KeptFiles = new Map()
    for (const [name, files] of [...states, ...[...states].reverse()])
      expect([name, await read(files, kept)]).toEqual([name, await read(files)])
  })

  it('is the very same value where nothing was edited', async () => {
    const kept: KeptFiles = new Map()
    const [first, second] = [await loadFiles({}, undefined, kept), await loadFiles({}, undefined, kept)]
    const section = (loaded: typeof first) => loaded.library?.plans[0]?.editions[0]?.sections[0]?.text
    expect(section(first)).toBeDefined()
    expect(section(second)).toBe(section(first))
  })
})

async function read(files: Files, kept?: KeptFiles) {
  const { library, problems, sources } = await loadFiles(files, undefined, kept)
  const { places: _, ...rest } = library!
  return { rest, problems: [...problems, ...checkLibrary(library!)], sources }
}
