import { describe, expect, it } from 'vitest'
import { aims, editionPath, type Files, problemsIn, sayPlace } from './made-content.ts'

const section = (source: string): Files => ({ [`${editionPath}/sections/aims.md`]: source })
const edition = (line: string): Files => ({
  [`${editionPath}/edition.md`]: `---\ntitle: Plan 2014\nkind: plan\nstatus: published\n${line}\n---\n`,
})
const period = (line: string) => edition(`period: 2014 to 2017\n${line}`)
const figures = (text: string): Files => ({ 'ford/cypp/readings.csv': text })
const head = 'indicator,area,period,value,status,note\n'
const at = 'sections/aims.md'

/** What an officer would do, the files, and each problem with its place and its way out. */
const mistakes: readonly [name: string, files: Files, ...says: string[]][] = [
  [
    'the curly quotes of Word round a value',
    section('---\ntitle: “Aims: ours”\n---\n'),
    `${at}:2:8 Round this value stand the curly quotes of Word. Type straight ones: ".`,
  ],
  [
    'an apostrophe between single quotes',
    section("---\ntitle: 'Children's aims'\n---\n"),
    `${at}:2:17 The single quote ends the value here. Put the whole value in double quotes.`,
  ],
  [
    'no space after the colon',
    section('---\ntitle:Aims\n---\n'),
    `${at}:2:6 There is no space after the colon. Put one there: title: Aims`,
  ],
  [
    'no space after the colon, among other fields',
    section('---\ntitle:Aims\nwas: x y\n---\n'),
    `${at}:2:6 There is no space after the colon. Put one there: title: Aims`,
    `${at}:3:6 "x y" cannot be an id (was). Write x-y.`,
  ],
  [
    'a percent sign as a value',
    section('---\ntitle: %\n---\n'),
    `${at}:2:8 A value cannot begin with %. Put it in double quotes: title: "%"`,
  ],
  [
    'a name with a capital',
    section('---\nTitle: Aims\n---\n'),
    `${at}:2:1 There is no field "Title" here. Did you mean "title"?`,
  ],
  [
    'a period with a hyphen',
    edition('period: 2014-2017\nsections: [aims]'),
    'edition.md:5:9 "2014-2017" (period) is not written as days are. Write 2014 to 2017.',
  ],
  [
    'a period with a dash of Word',
    edition('period: 2014 – 2017\nsections: [aims]'),
    'edition.md:5:9 "2014 – 2017" (period) is not written as days are. Write 2014 to 2017.',
  ],
  [
    'a day in words',
    period('published: 31 March 2014\nsections: [aims]'),
    'edition.md:6:12 "31 March 2014" (published) is not written as days are. Write 2014-03-31.',
  ],
  [
    'a day with an hour',
    period('published: 2014-03-31 12:00\nsections: [aims]'),
    'edition.md:6:12 "2014-03-31 12:00" (published) is not written as days are. Write 2014-03-31.',
  ],
  [
    'days in words',
    period('consulted: 1 May 2014 to 30 June 2014\nsections: [aims]'),
    'edition.md:6:12 "1 May 2014 to 30 June 2014" (consulted) is not written as days are. Write 2014-05-01 to 2014-06-30.',
  ],
  [
    'commas in place of a list',
    period('sections: aims, more'),
    'edition.md:6:11 "sections" wants a list. Write each item on a line of its own, beginning with a hyphen: - aims',
  ],
  [
    'no space after a hyphen',
    period('sections:\n  -aims'),
    'edition.md:7:3 "sections" wants a list. Put a space after each hyphen: - aims',
  ],
  [
    'a plan that supersedes what there is not',
    period('supersedes: 2011-2014\nsections: [aims]'),
    'edition.md:6:13 The plan has no edition "2011-2014". It has no other edition: take the line out.',
  ],
  [
    'a list with the bullets of Word',
    aims('We will:\n\n•\tlisten\n•\tact\n'),
    `${at}:6:1 This line begins with a bullet of Word, which makes no list. Begin each item with a hyphen and a space: - listen`,
  ],
  [
    'a list with middle dots',
    aims('·       listen\n·       act\n'),
    `${at}:4:1 This line begins with a bullet of Word, which makes no list. Begin each item with a hyphen and a space: - listen`,
  ],
  [
    'a table as Word puts it on the clipboard',
    aims('Year\tPlaces\n2014\t20\n'),
    `${at}:4:5 Words are parted by a tab, which looks like a table of Word. Make a table of it: | Year | Places |`,
  ],
  [
    'a heading in bold',
    aims('**Our three aims**\n\nFirst.\n'),
    `${at}:4:1 Warning: The whole paragraph is bold, like a heading. If it is one, write ## Our three aims`,
  ],
  [
    'a link the wrong way round',
    aims('See (the plan)[https://example.org/plan].\n'),
    `${at}:4:5 The brackets of this link are the wrong way round. Write [the plan](https://example.org/plan)`,
  ],
  [
    'an address that is no link',
    aims('See https://example.org/plan for more, or <https://example.org>.\n'),
    `${at}:4:5 Warning: This address is not a link. Write <https://example.org/plan>, or words and the address: [the report](https://example.org/plan).`,
  ],
  [
    'a link to a file',
    aims('See [aims](aims.md).\n'),
    `${at}:4:5 The link "aims.md" is the name of a file. Write aims, without .md.`,
  ],
  [
    'a link to a file whose name is mistyped',
    aims('See [aims](../sections/amis.md).\n'),
    `${at}:4:5 A link leads to the file "../sections/amis.md", and the edition 2014-2017 has no "amis". Did you mean "aims"? Write it without .md.`,
  ],
  [
    'a picture that is not there, and has no words',
    aims('![](pictures/map.png)\n'),
    `${at}:4:1 The picture has no words for those who cannot see it. Say in the square brackets what it shows: ![A map of the six districts](pictures/map.png).`,
    `${at}:4:1 There is no picture "pictures/map.png" that can be shown. Put the file into the folder pictures of the edition.`,
  ],
  [
    'a picture that cannot be shown, told once where it fails and not again where it stands',
    { ...aims('![A map](pictures/map.png)\n'), 'ford/cypp/2014-2017/pictures/map.png': 'no picture' },
    'pictures/map.png The file is not a whole PNG or JPEG picture. Export the picture again, as PNG or JPEG; or as a plain SVG, under a name that ends in .svg.',
  ],
  [
    'two versions that git could not join',
    aims('<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> theirs\n'),
    `${at}:4:1 Two versions of these lines stand here, which git could not join. Choose one, and take out the other and the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
  ],
  [
    'figures with semicolons, as Excel saves them elsewhere',
    figures(`${head.replaceAll(',', ';')}x;;2014;4,5;;\n`),
    'ford/cypp/readings.csv:1:1 The cells are parted by semicolons. Save the file again as CSV with commas: in Excel, CSV UTF-8 (comma delimited).',
  ],
  [
    'figures with tabs',
    figures(`${head.replaceAll(',', '\t')}x\t\t2014\t4.5\t\t\n`),
    'ford/cypp/readings.csv:1:1 The cells are parted by tabs. Save the file again as CSV with commas: in Excel, CSV UTF-8 (comma delimited).',
  ],
  ['empty rows that Excel leaves', figures(`${head},,,,,\n`)],
  [
    'a figure with a comma',
    { ...figures(`${head}absence,England,2014,"4,500",,\n`), ...indicator() },
    'ford/cypp/readings.csv:2:23 "4,500" is not a number (value). Write digits with a point for decimals and nothing else: 2590 or 93.7, not 2,590 or 93.7%.',
  ],
]

function indicator(): Files {
  return { [`${editionPath}/indicators/absence.md`]: '---\ntitle: Absence\nunit: "%"\nbetter: lower\n---\n' }
}

describe('an officer is helped with', () => {
  it.each(mistakes.map(([name, files, ...says]) => ({ name, files, says })))('$name', async ({ files, says }) => {
    const problems = await problemsIn(files)
    const said = problems.map((problem) => {
      const place = sayPlace({ ...problem, message: '' })
      return `${place}${problem.level === 'warning' ? 'Warning: ' : ''}${problem.message} ${problem.hint}`
    })
    expect(said).toEqual(says)
  })
})
