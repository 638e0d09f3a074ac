import { describe, expect, it } from 'vitest'
import { checkLibrary } from '../../src/check/checks.ts'
import { aims, editionPath, type Files, loadFiles, sayPlace, usual } from '../load/made-content.ts'
import { published } from './publish-files.ts'

const indicator = (target: string) => ({
  [`${editionPath}/indicators/health.md`]: `---\ntitle: Health\nunit: "%"\nbetter: higher\ntargets:\n  - { period: 2015, value: ${target} }\n---\nIt counts.\n`,
})
const first: Files = { ...aims('One.\n\nTwo.\n\nThree.'), ...indicator('22') }
const edition = (more: string, fields = usual[`${editionPath}/edition.md`] as string): Files => ({
  [`${editionPath}/edition.md`]: fields.replace(/---\n$/, `${more}---\n`),
})
const note = (entry: string, text = 'Corrected.') =>
  `changes:\n  - day: 2026-11-29\n    kind: minor\n    text: ${text}\n${entry === '' ? '' : `    entry: ${entry}\n`}`

/** What loading and checking say of published content that was changed. */
async function said(change: Files, before: Files = first): Promise<readonly string[]> {
  const { library, problems } = await loadFiles({ ...(await published(before)), ...change })
  return [...problems, ...checkLibrary(library!)].map((problem) => `${problem.level} ${sayPlace(problem)}`)
}

const corrected = 'warning edition.md:10:3 The edition was corrected since it was fixed on 28 November 2026.'

describe('published content', () => {
  it('has nothing wrong with it as it was published', async () => {
    expect(await said({})).toEqual([])
  })

  it.each<[what: string, change: Files, told: readonly string[], before?: Files]>([
    [
      'a reworded paragraph',
      aims('One.\n\nTwo!\n\nThree.'),
      [
        'sections/aims.md:6:1 This was published on 28 November 2026 and says something else now: a paragraph of its text.',
      ],
    ],
    [
      'a paragraph that was put in and one that was taken out',
      aims('Before.\n\nOne.\n\nTwo.'),
      [
        'sections/aims.md:4:1 This was published on 28 November 2026 and says something else now: 2 paragraphs of its text.',
      ],
    ],
    [
      'a paragraph that was moved',
      aims('Three.\n\nOne.\n\nTwo.'),
      [
        'sections/aims.md:4:1 This was published on 28 November 2026 and says something else now: a paragraph of its text.',
      ],
    ],
    [
      'a paragraph that was moved with its note',
      aims('Three.[^b]\n\nOne.[^a]\n\nTwo.\n\n[^a]: A.\n\n[^b]: B.'),
      [
        'sections/aims.md:4:1 This was published on 28 November 2026 and says something else now: a paragraph of its text.',
      ],
      aims('One.[^a]\n\nTwo.\n\nThree.[^b]\n\n[^a]: A.\n\n[^b]: B.'),
    ],
    [
      'a paragraph that was moved and reworded among others, one of which is new',
      aims('Three!\n\nOne.\n\nHalf.\n\nTwo.'),
      [
        'sections/aims.md:4:1 This was published on 28 November 2026 and says something else now: 2 paragraphs of its text.',
      ],
    ],
    [
      'another target',
      indicator('20'),
      [
        'indicators/health.md:6:3 This was published on 28 November 2026 and says something else now: the field targets.',
      ],
    ],
    [
      'another title and period',
      {
        [`${editionPath}/edition.md`]: String(usual[`${editionPath}/edition.md`])
          .replace('Plan 2014', 'A plan')
          .replace('2014 to 2017', '2014 to 2018'),
      },
      ['edition.md:2:8 This was published on 28 November 2026 and says something else now: the fields title, period.'],
    ],
    [
      'an entry that is not there any more',
      { [`${editionPath}/indicators/health.md`]: undefined },
      ['edition.md:1:1 The indicator "health" was published on 28 November 2026 and is not in the edition any more.'],
    ],
    [
      'an entry that came',
      { [`${editionPath}/priorities/new.md`]: '---\ntitle: New\n---\n' },
      ['priorities/new.md:1:1 This priority came after the edition was published on 28 November 2026.'],
    ],
    [
      'a draft',
      {
        [`${editionPath}/edition.md`]: String(usual[`${editionPath}/edition.md`])
          .replace('status: published', 'status: draft')
          .replace('published: 2014-07\n', ''),
      },
      [
        'edition.md:2:1 This was published on 28 November 2026 and says something else now: the field published.',
        'edition.md:4:9 The edition was published on 28 November 2026, so it is no draft.',
      ],
    ],
  ])('is held to its words: %s is told', async (_, change, told, before) => {
    expect(await said(change, before)).toEqual(told.map((each) => `error ${each}`))
  })

  it('may be corrected with a note of change, which is to be published', async () => {
    const change = { ...aims('One.\n\nTwo!\n\nThree.'), ...edition(note('aims')) }
    expect(await said(change)).toEqual([corrected])
    expect(await said({}, { ...(await published(first)), ...change })).toEqual([])
  })

  it('wants a note for each correction and each entry', async () => {
    const once = { ...(await published(first)), ...aims('One.\n\nTwo!\n\nThree.'), ...edition(note('aims')) }
    expect((await said(aims('One.\n\nTwo again.\n\nThree.'), once))[0]).toContain('error sections/aims.md:6:1')
    expect((await said({ ...indicator('20'), ...edition(note('aims')) }))[0]).toContain(
      'error indicators/health.md:6:3',
    )
    expect(await said({ ...indicator('20'), ...edition(note('')) })).toEqual([corrected])
  })

  it('may lose an entry with a note, or give it another name', async () => {
    const gone = { [`${editionPath}/indicators/health.md`]: undefined }
    expect(await said({ ...gone, ...edition(note('health')) })).toEqual([corrected])
    const renamed = {
      [`${editionPath}/indicators/good-health.md`]: String(Object.values(indicator('22'))[0]).replace(
        '---\n',
        '---\nwas: health\n',
      ),
    }
    expect(await said({ ...gone, ...renamed })).toEqual([])
  })

  it('tells of an edition whose folder is gone', async () => {
    const files = {
      ...(await published(first)),
      ...Object.fromEntries(
        Object.keys({ ...usual, ...first })
          .filter((path) => path.startsWith(editionPath))
          .map((path) => [path, undefined]),
      ),
      'ford/cypp/2018-2021/edition.md':
        '---\ntitle: Plan 2018\nkind: plan\nstatus: published\nperiod: 2018 to 2021\n---\n',
    }
    const { library } = await loadFiles(files)
    expect(checkLibrary(library!).map(sayPlace)).toEqual([
      'ledger/ford/cypp/2014-2017.json:1:1 The edition "Plan 2014" was published on 28 November 2026 and is not in the content any more.',
    ])
  })

  it('may say what came of it: consultations, decisions, partners, how far actions are', async () => {
    const files = {
      [`${editionPath}/decisions/board.md`]: '---\ntitle: Approval\nboard: Board\nresult: approved\n---\n',
      [`${editionPath}/partners/police.md`]: '---\ntitle: Police\n---\n',
    }
    expect(await said(files)).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['something else', '{"format":"planpress-ledger/1"}\n'],
    ['a mistyped file', 'no JSON'],
  ])('has a ledger that is not written by hand: %s', async (_, text) => {
    expect(await said({ 'ledger/ford/cypp/2014-2017.json': text })).toEqual([
      'error ledger/ford/cypp/2014-2017.json:1:1 The ledger of this edition is not as npm run publish wrote it.',
    ])
  })

  it('has no ledger that leads out of its plan', async () => {
    const file = 'ledger/ford/cypp/2014-2017.json'
    const ledger = String((await published(first))[file])
    for (const address of [
      '/ford/cypp/../../etc/',
      '/other/cypp/',
      '/ford/cypp/x',
      '/ford/cypp/<script>/',
      'https://example.org/',
    ])
      expect(await said({ [file]: ledger.replace('"/ford/cypp/"', JSON.stringify(address)) }), address).toHaveLength(1)
  })
})
