import type { EditionDocument } from '../../src/document/document.ts'
import type { Library } from '../../src/model/library.ts'
import { contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { type FoundEdition, findEdition, planOption } from '../command/find-edition.ts'
import { libraryFor } from '../command/library-for.ts'
import { todayOption } from '../command/today.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given, Verb } from '../command/verb.ts'

export const compare: Verb = {
  name: 'compare',
  summary: 'Tell what changed from one edition to another, or what became of a draft.',
  operands: 'A B [C]',
  count: [2, 3],
  description: `
Editions are written derby/cypp/2006-2008, or by their id alone with --plan. A is what the reader comes from.

With three editions B is a draft that was put to the public: A is the edition that was in force then, C the one that
was adopted. For each change that B proposed it is told whether C keeps it as drafted, changed it again or withdrew it,
and what C changed that B had not proposed.

In the terminal [-words that went-] and {+words that came+} are marked; colour is added where the terminal shows it, unless
NO_COLOR is set. The form of the JSON is told in the README.

A fact check is one page (HTML) to mail to a partner, who needs no account and no network: whoever opens it says of each
change whether it is right, and saves the answers as a table (CSV) to mail back. What changed in form, number or link only
is not asked. With --partner only what concerns one partner is asked: its own entry, what it leads, and what names it.`,
  options: {
    format: {
      value: 'FORMAT',
      among: ['text', 'markdown', 'json', 'fact-check'],
      does: 'text for a terminal (as when not given), markdown for a paper, fact-check for a partner.',
    },
    partner: { value: 'ID', does: 'In a fact check, only what concerns this partner.' },
    stat: { does: 'Only how much changed, by kind and by section.' },
    ...planOption,
    ...contentOption,
    ...todayOption,
  },
  examples: [
    { command: 'compare -- derby/cypp/2006-2008 derby/cypp/2015-2018', does: 'Tell what changed between the two.' },
    { command: 'compare -- --plan derby/cypp 2006-2008 2015-2018 --stat', does: 'Tell how much, section by section.' },
    {
      command: '--silent compare -- --plan derby/cypp 2006-2008 2015-2018 --format markdown > changes.md',
      does: 'Write it down for a paper to a board.',
    },
    {
      command: '--silent compare -- --plan derby/cypp 2006-2008 2015-2018 --format fact-check > check.html',
      does: 'Make the page that asks a partner whether the changes are right.',
    },
    {
      command: 'compare -- --plan averleigh/cypp 2014-2017 2017-consultation 2018-2021',
      does: 'Tell what became of a consultation draft.',
    },
  ],
  run,
}

async function run(given: Given): Promise<ExitCode> {
  refuseMixed(given)
  const asked = await libraryFor(given)
  if (asked === undefined) return exitCode.content
  const { library, today } = asked
  const found = given.operands.map((name) => findEdition(library, name, given))
  const { documentOf } = await import('../../src/document/document-of.ts')
  const documents = found.map(({ plan, edition }) => documentOf(library, plan, edition, today))
  process.stdout.write(await told(library, documents, found, given))
  return exitCode.done
}

/** Throws for options that have nothing to say to each other. */
function refuseMixed({ operands, values, switches }: Given): void {
  const factCheck = values.get('format') === 'fact-check'
  if (values.has('partner') && !factCheck)
    throw new UsageError('--partner is for fact checks', 'Add --format fact-check.')
  if (factCheck && switches.has('stat'))
    throw new UsageError('a fact check asks about every change', 'Leave out --stat, or choose another --format.')
  if (factCheck && operands.length > 2)
    throw new UsageError('a fact check is of two editions', 'Name the one that readers come from and the new one.')
}

/** Whether the first edition of a plan is named after the second: the website compares the two the other way about. */
function goesBackwards([older, newer]: readonly FoundEdition[]): boolean {
  const { editions } = newer!.plan
  return older!.plan === newer!.plan && editions.indexOf(older!.edition) > editions.indexOf(newer!.edition)
}

async function told(
  library: Library,
  documents: readonly EditionDocument[],
  found: readonly FoundEdition[],
  given: Given,
): Promise<string> {
  const [older, draftOrNewer, adopted] = documents
  const { comparer } = await import('../../src/build/comparer.ts')
  const site = library.site.address
  const stat = given.switches.has('stat')
  const format = given.values.get('format') ?? 'text'
  const changesBetween = comparer()
  if (adopted !== undefined) {
    const { sayThreeWay } = await import('../compare/say-three-way.ts')
    return sayThreeWay(
      changesBetween,
      { older: older!, draft: draftOrNewer!, adopted },
      { format, stat, site, colour: hasColour() },
    )
  }
  const changes = changesBetween(older!, draftOrNewer!)
  const { comparisonPage, pageBackwards } = await import('../../src/data/comparison-page.ts')
  const page = goesBackwards(found) ? pageBackwards(changes, site) : comparisonPage(changes, site)
  if (format === 'markdown') {
    const { changesMarkdown } = await import('../../src/data/changes-markdown.ts')
    return changesMarkdown(changes, site, { stat, page })
  }
  if (format === 'fact-check') {
    const { sayFactCheck } = await import('../compare/say-fact-check.ts')
    return sayFactCheck(changes, { site, page, found, partner: given.values.get('partner') })
  }
  if (format === 'json') {
    const { changesJson } = await import('../../src/data/changes-json.ts')
    const whole = changesJson(changes, site, page)
    const { $schema, changes: list, ledger, ...counts } = whole
    return `${JSON.stringify(stat ? counts : whole, undefined, 2)}\n`
  }
  const { changesText } = await import('../../src/data/changes-text.ts')
  return changesText(changes, { stat, colour: hasColour() })
}

/** Whether the terminal shows colour and the reader wants it (https://no-color.org). */
function hasColour(): boolean {
  const { NO_COLOR = '', TERM } = process.env
  return process.stdout.isTTY === true && NO_COLOR === '' && TERM !== 'dumb'
}
