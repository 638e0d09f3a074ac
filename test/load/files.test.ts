import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { editionPath, type Files, loadFiles, png, sayPlace } from './made-content.ts'

async function say(files: Files, before?: (folder: string) => void) {
  return (await loadFiles(files, before)).problems.map(sayPlace)
}

const entry = '---\ntitle: X\n---\n'

describe('the content folder', () => {
  it('may hold no more than it must', async () => {
    const { library, problems } = await loadFiles({})
    expect(problems).toEqual([])
    expect(library?.plans.map((plan) => plan.editions.map((edition) => edition.id))).toEqual([['2014-2017']])
  })

  it('is missed when it is not there', async () => {
    const { loadLibrary } = await import('../../src/load/load-library.ts')
    const { library, problems } = await loadLibrary('/nowhere/at all')
    expect(library).toBeUndefined()
    expect(problems[0]?.message).toBe('There is no content folder "/nowhere/at all".')
  })

  it.each<readonly [string, Files, string]>([
    ['site.md', { 'site.md': undefined }, 'site.md The content folder has no file site.md.'],
    ['authority.md', { 'ford/authority.md': undefined }, 'ford/authority.md The authority has no file authority.md.'],
    ['plan.md', { 'ford/cypp/plan.md': undefined }, 'ford/cypp/plan.md The plan has no file plan.md.'],
    ['edition.md', { [`${editionPath}/edition.md`]: undefined }, 'edition.md The edition has no file edition.md.'],
    [
      'an edition',
      { [`${editionPath}/edition.md`]: undefined, [`${editionPath}/sections/aims.md`]: undefined },
      'ford/cypp/plan.md The plan has no editions.',
    ],
  ])('without %s says what is missing', async (_, files, says) => {
    expect(await say(files)).toEqual([says])
  })

  it.each<readonly [string, string, string]>([
    ['a program beside the entries', 'sections/aims.11tydata.js', 'Files here end in .md.'],
    ['a template', 'sections/page.njk', 'Files here end in .md.'],
    ['data', 'plan.json', 'A file of this name has no place here.'],
    ['another format', 'sections/aims.docx', 'Files here end in .md.'],
    ['a WebP', 'pictures/map.webp', 'Files here end in .png, .jpg or .svg.'],
    ['no ending', 'sections/aims', 'Files here end in .md.'],
    ['an ending in capitals', 'sections/later.MD', 'Files here end in .md.'],
    ['a folder of no kind', 'notes/x.md', 'An edition has no folder of this name.'],
    ['a folder in a folder', 'sections/more/x.md', 'There are only files here, no folders.'],
    ['capitals', 'sections/Aims.md', 'The file cannot be called "Aims.md".'],
    ['a space', 'sections/our aims.md', 'The file cannot be called "our aims.md".'],
    ['markup', 'sections/<b>.md', 'The file cannot be called "<b>.md".'],
    ['other letters', 'sections/漢字.md', 'The file cannot be called "漢字.md".'],
    ['an accent', 'sections/café.md', 'The file cannot be called "café.md".'],
    ['the same with the accent apart', 'sections/cafe\u0301.md', 'The file cannot be called "cafe\u0301.md".'],
    ['an underscore', 'sections/_headers.md', 'The file cannot be called "_headers.md".'],
    ['a percent sign', 'sections/%2e%2e.md', 'The file cannot be called "%2e%2e.md".'],
    ['a dot in front', 'sections/.hidden.md', 'The file cannot be called ".hidden.md".'],
    ['only an ending', 'sections/.md', 'The file cannot be called ".md".'],
    ['81 letters', `sections/${'a'.repeat(81)}.md`, `The file cannot be called "${'a'.repeat(81)}.md".`],
    ['a hyphen in front', 'sections/-rf.md', 'The file cannot be called "-rf.md".'],
  ])('refuses a file with %s', async (_, path, says) => {
    const { problems } = await loadFiles({ [`${editionPath}/${path}`]: entry })
    expect(problems.map((problem) => problem.message)).toEqual([says])
    expect(problems[0]?.place.file.startsWith(editionPath)).toBe(true)
    expect(problems[0]?.hint).toBeTruthy()
  })

  it('proposes a name that would do', async () => {
    const { problems } = await loadFiles({ [`${editionPath}/sections/Our Aims (new).md`]: entry })
    expect(problems[0]?.hint).toContain('Call it our-aims-new.md.')
  })

  it('refuses folders of authorities, plans and editions with odd names', async () => {
    expect(
      await say({ 'Ford/authority.md': entry, 'ford/CYPP/plan.md': entry, 'ford/cypp/2014–2017/edition.md': entry }),
    ).toEqual([
      'Ford The folder cannot be called "Ford".',
      'ford/CYPP The folder cannot be called "CYPP".',
      'ford/cypp/2014–2017 The folder cannot be called "2014–2017".',
    ])
  })

  it('passes over what systems leave behind', async () => {
    expect(
      await say({
        '.DS_Store': 'x',
        'ford/Thumbs.db': 'x',
        '.git/config': 'x',
        [`${editionPath}/sections/~$aims.docx`]: 'x',
      }),
    ).toEqual([])
  })

  it('follows no link, to a file or to a folder', async () => {
    const links = (folder: string) => {
      symlinkSync('/etc/passwd', join(folder, editionPath, 'sections/secret.md'))
      symlinkSync('.', join(folder, editionPath, 'sections/loop'))
      symlinkSync('/', join(folder, 'root'))
      symlinkSync('aims.md', join(folder, editionPath, 'sections/again.md'))
    }
    expect(await say({}, links)).toEqual([
      'sections/again.md This is a link to another file or folder.',
      'sections/loop This is a link to another file or folder.',
      'sections/secret.md This is a link to another file or folder.',
      'root This is a link to another file or folder.',
    ])
  })

  it('reads a file under two hard links twice, since nothing leads out of the folder by them', async () => {
    const link = (folder: string) => {
      mkdirSync(join(folder, editionPath, 'partners'))
      writeFileSync(join(folder, editionPath, 'partners/council.md'), entry)
      linkSync(join(folder, editionPath, 'partners/council.md'), join(folder, editionPath, 'partners/council-2.md'))
    }
    const { library, problems } = await loadFiles({}, link)
    expect(problems).toEqual([])
    expect(library?.plans[0]?.editions[0]?.partners.map((partner) => partner.id)).toEqual(['council', 'council-2'])
  })
})

describe('pictures', () => {
  const figure = { [`${editionPath}/sections/aims.md`]: '---\ntitle: Aims\n---\n![Two squares](pictures/map.png)\n' }
  const jpeg = Uint8Array.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 30, 0, 40, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xd9,
  ])

  it('give figures their size', async () => {
    const { library, problems } = await loadFiles({
      ...figure,
      [`${editionPath}/pictures/map.png`]: png(),
      [`${editionPath}/pictures/photo.jpg`]: jpeg,
    })
    expect(problems).toEqual([])
    expect(library?.plans[0]?.editions[0]?.sections[0]?.text.blocks).toEqual([
      {
        kind: 'figure',
        id: 'f1',
        line: 4,
        file: `${editionPath}/pictures/map.png`,
        width: 2,
        height: 2,
        alternative: 'Two squares',
      },
    ])
    const photo = library?.pictures.get(`${editionPath}/pictures/photo.jpg`)
    expect([photo?.type, photo?.width, photo?.height]).toEqual(['jpeg', 40, 30])
  })

  it('in SVG are written anew, and kept as they are for the next edition', async () => {
    const typed =
      '<!-- mine --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40.4 30"><path d="M0 0h9"\n stroke="red"/></svg>'
    const { library, problems } = await loadFiles({
      [`${editionPath}/sections/aims.md`]: '---\ntitle: Aims\n---\n![Two squares](pictures/map.svg)\n',
      [`${editionPath}/pictures/map.svg`]: typed,
    })
    expect(problems).toEqual([])
    expect(library?.plans[0]?.editions[0]?.sections[0]?.text.blocks).toMatchObject([{ width: 40, height: 30 }])
    const picture = library?.pictures.get(`${editionPath}/pictures/map.svg`)
    if (picture?.type !== 'svg') throw new Error('no drawing')
    expect(new TextDecoder().decode(picture.original)).toBe(typed)
    expect(new TextDecoder().decode(picture.bytes)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40.4" height="30" viewBox="0 0 40.4 30">\n<path d="M0 0L9 0" stroke="#ff0000"/>\n</svg>\n',
    )
  })

  it('in SVG that are refused are told at their own line', async () => {
    const { problems } = await loadFiles({
      [`${editionPath}/pictures/map.svg`]: '<svg xmlns="http://www.w3.org/2000/svg">\n  <script/>\n</svg>',
    })
    expect(problems.map(sayPlace)).toContain(
      'pictures/map.svg:2:3 The picture has a script in it. A picture cannot run anything.',
    )
  })

  it.each<readonly [string, Uint8Array, string]>([
    ['cut off', png().subarray(0, 50), 'The file is not a whole PNG or JPEG picture.'],
    ['too large to unpack', png(8000, 6000), 'The picture has 8000 by 6000 pixels, more than 40 million.'],
    ['of another type', jpeg, 'The picture is a JPEG, which its name does not say.'],
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'The file is not a whole PNG or JPEG picture.',
    ],
    ['without size', png(0, 0), 'The file is not a whole PNG or JPEG picture.'],
    ['empty', new Uint8Array(), 'The file is not a whole PNG or JPEG picture.'],
  ])('that are %s are refused', async (_, bytes, says) => {
    const { problems } = await loadFiles({ [`${editionPath}/pictures/map.png`]: bytes })
    expect(problems.map((problem) => problem.message)).toEqual([says])
  })
})

describe('large input', () => {
  it.each<readonly [string, string, number]>([
    ['a line of 1.9 MB', 'word '.repeat(380_000), 0],
    ['20,000 quotes', `${'>'.repeat(20_000)} x`, 1],
    ['20,000 stars', '*a '.repeat(20_000), 0],
    ['19,000 brackets', '['.repeat(19_000), 0],
    ['19,000 links that begin', '[a]('.repeat(19_000), 0],
    ['lists in lists', Array.from({ length: 500 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n'), 1],
    ['5,000 headings', '## One\n\n'.repeat(5_000), 0],
    ['a table of 1 MB', `Table: Big\n\n| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(100_000)}`, 1],
    ['20,000 columns', `Table: Wide\n\n|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n|${'1|'.repeat(20_000)}\n`, 1],
    [
      'many cells from few letters',
      `Table: Short\n\n|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n${'|\n'.repeat(1_000)}`,
      1,
    ],
    ['boxes in boxes', `${'::: note\n'.repeat(2_000)}`, 1],
    ['a million spaces in a box', `::: note${' '.repeat(1_000_000)}x\n:::`, 0],
    ['a million spaces in a heading', `## a${' '.repeat(1_000_000)}{#b`, 0],
    ['marks of notes without end', '[^'.repeat(500_000), 1],
    ['places for data without end', '[[a '.repeat(200_000), 1],
    ['19,000 unknown sources', '[W9] '.repeat(19_000), 1],
    ['a line of hyphens that is none', `a|\n|${'-'.repeat(500_000)}x`, 0],
    ['an address of dots', `[a]: ${'.'.repeat(500_000)} x`, 1],
    ['a list of half lines', '[\n'.repeat(300_000), 1],
    ['20,000 struck-out signs', '~~a '.repeat(20_000), 1],
    ['9,000 footnotes', Array.from({ length: 9_000 }, (_, at) => `x[^${at}]\n\n[^${at}]: y\n`).join('\n'), 0],
  ])(
    'such as %s is read or refused in good time',
    async (_, text, errors) => {
      const { problems } = await loadFiles({ [`${editionPath}/sections/aims.md`]: `---\ntitle: Aims\n---\n${text}` })
      expect(problems.length > 0 ? 1 : 0).toBe(errors)
    },
    10_000,
  )

  it.each([
    ['empty lines', `title: x\n${'\n'.repeat(1_000_000)}`],
    ['spaces in a value', `title: "a${' '.repeat(1_000_000)}b"`],
    ['a name without end', `${'a'.repeat(1_000_000)}: x`],
    ['a value without end', `title: x\norder: ${'1'.repeat(1_000_000)}`],
    ['brackets', `title: ${'['.repeat(1_000_000)}`],
    ['quotes', `title: ${'"'.repeat(1_000_000)}`],
  ])(
    'in front matter, such as %s, is read or refused in good time',
    async (_, fields) => {
      const { problems } = await loadFiles({ [`${editionPath}/sections/aims.md`]: `---\n${fields}\n---\n` })
      for (const { message } of problems) expect(message.length).toBeLessThan(500)
    },
    10_000,
  )

  it('of more than 2 MB is refused unread', async () => {
    expect(await say({ [`${editionPath}/sections/aims.md`]: new Uint8Array(5 * 1024 * 1024).fill(97) })).toEqual([
      'sections/aims.md The file has 5.0 MB; the most is 2.0 MB.',
    ])
  })
})
