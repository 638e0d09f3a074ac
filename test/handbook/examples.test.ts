import { describe, expect, it } from 'vitest'
import { checkLibrary } from '../../src/check/checks.ts'
import { fixedEdition } from '../../src/ledger/fixed-edition.ts'
import { ledgerFile } from '../../src/ledger/ledger-file.ts'
import { ledgerText } from '../../src/ledger/ledger-text.ts'
import { folderOf } from '../../src/model/entries.ts'
import { editionPath, type Files, loadFiles, problemsIn } from '../load/made-content.ts'
import { examplesIn, sections } from './handbook-text.ts'

/** The file that each whole example is of, by what is said before it. */
function exampleFiles(): { readonly [file: string]: string } {
  const examples = [...sections.keys()].flatMap((section) =>
    examplesIn(section).flatMap(({ format, text, before }) => {
      const file = /`([\w/-]+\.md)`:\n+$/.exec(before)?.[1]
      return format === 'yaml' && file !== undefined ? [[file, text] as const] : []
    }),
  )
  return Object.fromEntries(examples)
}

describe('the example files of the handbook', () => {
  const files = exampleFiles()

  it('are one of each kind', () => {
    expect(Object.keys(files)).toContain('edition.md')
    for (const folder of Object.values(folderOf))
      expect(
        Object.keys(files).some((file) => file.startsWith(`${folder}/`)),
        folder,
      ).toBe(true)
  })

  it('make one edition that has nothing wrong with it, with the figures', async () => {
    const figures = examplesIn('figures').find(({ format }) => format === 'csv')!.text
    const inEdition = Object.entries(files).map(([file, text]) => [`averleigh/cypp/2024-2027/${file}`, text])
    const other = inEdition.map(([path, text]) => [path!.replace('2024-2027', '2021-2024'), text!] as const)
    const before = other.map(([path, text]) => [
      path,
      path.endsWith('edition.md')
        ? text
            .replace(/^supersedes: .*\n/m, '')
            .replace('2024-04 to 2027-03', '2021-04 to 2024-03')
            .replace('drafted: 2023-09', 'drafted: 2020-09')
        : text,
    ])
    const { library, problems } = await loadFiles({
      ...Object.fromEntries([...inEdition, ...before]),
      'averleigh/authority.md': '---\ntitle: Averleigh\nshort: Averleigh\nlanguage: en-GB\nrecord: own\n---\n',
      'averleigh/cypp/plan.md': '---\ntitle: Plan\n---\n',
      'averleigh/cypp/readings.csv': figures,
    })
    expect([...problems, ...checkLibrary(library!)]).toEqual([])
  })
})

describe('what the handbook shows as typed and as it looks', () => {
  const examples = examplesIn('writing').filter(({ format }) => format === 'markdown')

  it('is typed twice, word for word', () => {
    expect(examples.length).toBeGreaterThan(12)
    for (const { text, after } of examples) expect(after.slice(0, text.length + 2)).toBe(`\n\n${text}`)
  })
})

const aims = `${editionPath}/sections/aims.md`
const indicator = '---\ntitle: Injuries\nunit: children\nbetter: lower\n---\n'

/** The usual content with what an example of a mistake has typed into the place that it is about. */
function spoiled({ format, text }: { readonly format: string; readonly text: string }): Files {
  if (format === 'markdown') return { [aims]: `---\ntitle: Aims\n---\n${text}` }
  if (format === 'csv')
    return { 'ford/cypp/readings.csv': text, [`${editionPath}/indicators/road-injuries.md`]: indicator }
  const name = text.split(':')[0]!
  const usual = ['title: Plan 2014', 'kind: plan', 'status: published', 'period: 2014 to 2017', 'sections: [aims]']
  const lines = usual.map((line) => (line.startsWith(`${name}:`) ? text.trimEnd() : line))
  return {
    [`${editionPath}/edition.md`]: `---\n${[...lines, ...(lines.includes(text.trimEnd()) ? [] : [text.trimEnd()])].join('\n')}\n---\n`,
  }
}

async function saidOf(files: Files): Promise<readonly string[]> {
  return (await problemsIn(files)).map(({ message, hint }) => `${message} ${hint}`)
}

describe('a mistake that the handbook shows', () => {
  const all = examplesIn('mistakes')
  const pairs = all.flatMap((example, at) => {
    const said = all[at + 1]
    return example.format !== 'text' && said?.format === 'text' ? [{ example, said: said.text.trim() }] : []
  })

  it.each(pairs.map(({ example, said }) => ({ typed: example.text.trim(), example, said })))(
    'gets the message that it says: $typed',
    async ({ example, said }) => expect(await saidOf(spoiled(example))).toContain(said),
  )

  it('is each but the first, which shows a whole message, and three that need more than a line', () => {
    expect(pairs.length).toBeGreaterThan(18)
    expect(all.filter(({ format }) => format === 'text').length - pairs.length).toBe(4)
  })

  it('gets its message where Git has left two versions', async () => {
    const [said] = await saidOf({ [aims]: '---\ntitle: Aims\n---\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> theirs\n' })
    expect(sections.get('mistakes')).toContain(said)
  })

  it('gets its message where published words or files are others', async () => {
    const edition =
      '---\ntitle: Plan 2014\nkind: plan\nstatus: published\nperiod: 2014 to 2017\nsections: [aims, money]\n---\n'
    const before = {
      [`${editionPath}/edition.md`]: edition,
      [`${editionPath}/sections/money.md`]: '---\ntitle: Money\n---\nIt costs much.\n',
    }
    const { library } = await loadFiles(before)
    const [plan] = library!.plans
    const fixed = fixedEdition(plan!, plan!.editions[0]!, [], '2024-06-03')
    const ledger = { [ledgerFile(fixed)]: ledgerText(fixed) }
    const reworded = await saidOf({ ...before, ...ledger, [aims]: '---\ntitle: Aims\n---\nOther words.\n' })
    const renamed = await saidOf({
      ...ledger,
      [`${editionPath}/edition.md`]: edition.replace('money', 'funding'),
      [`${editionPath}/sections/funding.md`]: before[`${editionPath}/sections/money.md`]!,
    })
    expect(sections.get('mistakes')).toContain(reworded[0])
    expect(renamed.some((said) => sections.get('mistakes')!.includes(`${said}\n`))).toBe(true)
  })
})
