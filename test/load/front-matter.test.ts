import { describe, expect, it } from 'vitest'
import { editionPath, loadFiles, sayPlace } from './made-content.ts'

const file = 'sections/aims.md'

async function wrongWith(source: string) {
  const { problems } = await loadFiles({ [`${editionPath}/${file}`]: source })
  return problems
}

const ok = 'title: Aims\n'

/** A name, what the file is, and what is said first. */
const refused: readonly (readonly [name: string, source: string, says: string])[] = [
  [
    'code after js',
    `---js\n{title: (globalThis.ran = true)}\n---\n`,
    `${file}:1:1 After the three hyphens stands "js".`,
  ],
  ['code after javascript', '---javascript\n{}\n---\n', `${file}:1:1 After the three hyphens stands "javascript".`],
  ['jsLegacy', '---jsLegacy\n{}\n---\n', `${file}:1:1 After the three hyphens stands "jsLegacy".`],
  ['node', '---node\n{}\n---\n', `${file}:1:1 After the three hyphens stands "node".`],
  ['coffee', '---coffee\na: 1\n---\n', `${file}:1:1 After the three hyphens stands "coffee".`],
  ['constructor', '---constructor\na: 1\n---\n', `${file}:1:1 After the three hyphens stands "constructor".`],
  ['toString', '---toString\na: 1\n---\n', `${file}:1:1 After the three hyphens stands "toString".`],
  ['JSON', '---json\n{"title": "x"}\n---\n', `${file}:1:1 After the three hyphens stands "json".`],
  ['JSON without its name', '---{\n"title": "x"}\n---\n', `${file}:1:1 After the three hyphens stands "{".`],
  ['TOML', '+++\ntitle = "x"\n+++\n', `${file}:1:1 The file has no fields: its first line is not three hyphens.`],
  ['yaml by name', `---yaml\n${ok}---\n`, `${file}:1:1 After the three hyphens stands "yaml".`],
  ['an empty file', '', `${file}:1:1 The file is empty.`],
  ['a blank file', ' \n\n', `${file}:1:1 The file is empty.`],
  ['text only', '# Aims\n', `${file}:1:1 The file has no fields: its first line is not three hyphens.`],
  ['no closing line', '---\ntitle: Aims\n\n# One\n', `${file}:1:1 The fields are not closed.`],
  ['an indented closing line', `---\n${ok} ---\ntext\n`, `${file}:3:1 The fields are not closed.`],
  [
    'four hyphens',
    `----\n${ok}----\n`,
    `${file}:1:1 The line before the fields is not exactly three hyphens in the first line of the file.`,
  ],
  [
    'words after the closing line',
    `---\n${ok}--- end\n`,
    `${file}:3:1 The line after the fields is "--- end", not exactly three hyphens.`,
  ],
  [
    'four hyphens at the end',
    `---\n${ok}----\ntext\n`,
    `${file}:3:1 The line after the fields is "----", not exactly three hyphens.`,
  ],
  [
    'an indented opening line',
    ` ---\n${ok}---\n`,
    `${file}:1:1 The line before the fields is not exactly three hyphens in the first line of the file.`,
  ],
  [
    'an empty line first',
    `\n---\n${ok}---\n`,
    `${file}:2:1 The line before the fields is not exactly three hyphens in the first line of the file.`,
  ],
  [
    'a comment after the opening line',
    `--- # c\n${ok}---\n`,
    `${file}:1:1 The line before the fields is not exactly three hyphens in the first line of the file.`,
  ],
  ['no fields between the lines', '---\n---\ntext\n', `${file}:1:1 The front matter is empty.`],
  ['only a comment', '---\n# title: x\n---\ntext\n', `${file}:1:1 The front matter is empty.`],
  [
    'a paragraph between two rules',
    '---\nJust some words\n---\n',
    `${file}:2:1 The front matter is not made of fields.`,
  ],
  ['a list', '---\n- one\n---\n', `${file}:2:1 The front matter is not made of fields.`],
  ['a tab', '---\ntitle: Aims\n\twas: x\n---\n', `${file}:3:1 The line begins with a tab.`],
  [
    'a colon in a value',
    '---\ntitle: Aims: ours\n---\n',
    `${file}:2:12 This line cannot be read as a field and its value.`,
  ],
  ['a field twice', `---\n${ok}${ok}---\n`, `${file}:3:1 The field "title" stands twice; the first is in line 2.`],
  ['a second document', `---\n${ok}...\nmore: 1\n---\n`, `${file}:3:1 The front matter has a second beginning.`],
  ['a tag', '---\ntitle: !!js/function x\n---\n', `${file}:2:8 A value cannot begin with an exclamation mark.`],
  ['a star', '---\ntitle: *aims\n---\n', `${file}:2:8 A value cannot begin with a star.`],
  ['an ampersand', '---\ntitle: &aims Aims\n---\n', `${file}:2:8 A value cannot begin with an ampersand.`],
  [
    'a quote that is not closed',
    '---\ntitle: "Aims\nwas: x\n---\ntext\n',
    `${file}:2:8 A value begins with a double quote that is not closed.`,
  ],
  [
    'a bracket that is not closed',
    '---\ntitle: [Aims\n---\n',
    `${file}:2:8 A value begins with a bracket that is not closed.`,
  ],
  [
    'a backslash in double quotes',
    '---\ntitle: "C:\\Quality"\n---\n',
    `${file}:2:12 There is a backslash between double quotes.`,
  ],
  ['a line that is no field', '---\ntitle: Aims\nwas\n---\n', `${file}:3:4 A colon is missing here.`],
  ['the sign of a template', '---\ntitle: {{ x }}\n---\n', `${file}:2:8 A value cannot begin with a curly bracket.`],
  ['a list as a name', '---\n? [a]\n: b\n---\n', `${file}:2:3 A field has no name here.`],
  ['__proto__', `---\n${ok}__proto__:\n  x: 1\n---\n`, `${file}:3:1 There is no field "__proto__" here.`],
  ['constructor as a field', `---\n${ok}constructor: x\n---\n`, `${file}:3:1 There is no field "constructor" here.`],
  ['a merge key', `---\n${ok}<<: x\n---\n`, `${file}:3:1 There is no field "<<" here.`],
  [
    'a hidden character behind an escape',
    '---\ntitle: "A\\u202Eims"\n---\n',
    `${file}:2:8 A backslash between double quotes makes a mark that changes the direction of writing (U+202E) and cannot be seen.`,
  ],
  [
    'settings of a generator',
    `---\n${ok}permalink: ../x.html\n---\n`,
    `${file}:3:1 There is no field "permalink" here.`,
  ],
]

describe('front matter', () => {
  it.each(refused)('with %s is refused with its line', async (_, source, says) => {
    const problems = await wrongWith(source)
    expect(problems.map(sayPlace)[0]).toBe(says)
    expect(problems.every((problem) => problem.hint !== undefined)).toBe(true)
  })

  it('runs no code, whatever it is called', async () => {
    await wrongWith('---js\n{title: (globalThis.ran = true)}\n---\n')
    expect('ran' in globalThis).toBe(false)
  })

  it.each([
    [
      'aliases by the billion',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`).join('\n')}`,
    ],
    ['a circle', 'a: &a [*a]'],
    ['20,000 levels', `a: ${'['.repeat(20_000)}`],
    [
      '20,000 levels of fields',
      Array.from({ length: 20_000 }, (_, at) => `${' '.repeat(at)}a:`)
        .slice(0, 1500)
        .join('\n'),
    ],
    ['50,000 fields', Array.from({ length: 50_000 }, (_, at) => `f${at}: 1`).join('\n')],
  ])('with %s gives one problem and not an explosion', async (_, fields) => {
    const problems = await wrongWith(`---\ntitle: Aims\n${fields}\n---\n`)
    expect(problems).toHaveLength(1)
  })

  it('is read as text: no day, number or yes becomes something else', async () => {
    const { library, problems } = await loadFiles({
      [`${editionPath}/sections/aims.md`]: '---\ntitle: 012\n---\n',
      'ford/cypp/plan.md': '---\ntitle: no\nshort: 2014-02-30\n---\n',
      'site.md': '---\ntitle: 0x1F\naddress: https://example.org\nlanguage: en-GB\nnotice: ~\n---\n',
    })
    expect(problems).toEqual([])
    expect(library?.plans[0]?.editions[0]?.sections[0]?.title).toBe('012')
    expect([library?.plans[0]?.title, library?.plans[0]?.short]).toEqual(['no', '2014-02-30'])
    expect([library?.site.title, library?.site.notice]).toEqual(['0x1F', '~'])
  })

  it('takes template signs and markup in a title as they are typed', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what is typed
    const title = '{{ x }} {% y %} <% z %> ${w} <b onclick="a()">&amp;</b>'
    const { library, problems } = await loadFiles({ 'ford/cypp/plan.md': `---\ntitle: '${title}'\n---\n` })
    expect(problems).toEqual([])
    expect(library?.plans[0]?.title).toBe(title)
  })

  it('keeps comments of its own and values over several lines', async () => {
    const { library, problems } = await loadFiles({
      'ford/cypp/plan.md': '---\n# the name\ntitle: >-\n  Plan for\n  Children\nshort: "CYPP"\n---\n',
    })
    expect(problems).toEqual([])
    expect(library?.plans[0]?.title).toBe('Plan for Children')
  })

  it('says when words after a number sign would be lost', async () => {
    const problems = await wrongWith('---\ntitle: Priority # 2\n---\n')
    expect(problems.map(sayPlace)).toEqual(['sections/aims.md:2:17 The words after # are left out: "# 2".'])
  })

  it('gives every wrong field in one run, each at its value', async () => {
    const { problems } = await loadFiles({
      [`${editionPath}/edition.md`]:
        '---\ntitle:\nkind: plann\nstatus: [published]\nperiod: 2017 to 2014\npublishd: 2014\nsections: aims\n---\n',
    })
    expect(problems.map(sayPlace)).toEqual([
      'edition.md:2:1 "title" has no value.',
      'edition.md:3:7 "kind" cannot be "plann".',
      'edition.md:4:9 "status" has a list where one value is wanted.',
      'edition.md:5:9 "period" ends before it begins: 2014 is before 2017.',
      'edition.md:6:1 There is no field "publishd" here.',
      'edition.md:7:11 "sections" wants a list.',
    ])
    expect(problems.map((problem) => problem.hint)).toEqual([
      'Write a text, or take the line out.',
      'Did you mean "plan"? It can be plan, review, refresh or consultation.',
      'Write draft, consultation, approved, published or withdrawn. Text that begins with a bracket or a hyphen needs double quotes.',
      'Write the earlier day first: 2014 to 2017.',
      'Did you mean "published"?',
      'Write each item on a line of its own, beginning with a hyphen: - aims',
    ])
  })
})
