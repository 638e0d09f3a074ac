import { resolve } from 'node:path'
import { copies } from '../../src/booklet/frame/themes.ts'
import { didYouMean } from '../../src/did-you-mean.ts'
import type { EditionDocument, Part } from '../../src/document/document.ts'
import { bookletUrl } from '../../src/urls.ts'
import { contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { findEdition, planOption } from '../command/find-edition.ts'
import { libraryFor } from '../command/library-for.ts'
import { todayOption } from '../command/today.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given, Verb } from '../command/verb.ts'

export const booklet: Verb = {
  name: 'booklet',
  summary: 'Make the PDF of one edition, for reading or for a press.',
  operands: 'EDITION',
  count: [1, 1],
  description: `
EDITION is written derby/cypp/2006-2008; handbook is the handbook for officers. The PDF is made from the same text as the
website and put into the folder we are in, or into --out. Draft editions are made too.`,
  options: {
    copy: { value: 'COPY', among: [...copies, 'all'], does: 'The kind of copy; a4 when not given.' },
    since: {
      value: 'EDITION',
      does: 'What changed since another edition, both texts set as one.',
    },
    progress: { value: 'PERIOD', does: 'The progress report of a quarter or a year, such as 2019/20-Q2.' },
    'cover-report': { does: 'The paper of a few pages that asks a board to approve the edition.' },
    part: { value: 'ID', does: 'One section, priority or other entry alone.' },
    'without-appendices': { does: 'Leave the appendices out.' },
    out: { value: 'DIR', does: 'The folder to put it into.' },
    ...planOption,
    ...contentOption,
    ...todayOption,
  },
  examples: [
    { command: 'booklet -- derby/cypp/2006-2008', does: 'Make the A4 reading copy.' },
    { command: 'booklet -- derby/cypp/2006-2008 --copy a5-booklet', does: 'Make a booklet to print on A4 and fold.' },
    { command: 'booklet -- derby/cypp/2016-2017 --since 2015-2018', does: 'Make a redline of what changed.' },
    { command: 'booklet -- derby/cypp/2006-2008 --copy all --out ~/print', does: 'Make every kind of copy.' },
    { command: 'booklet -- handbook --copy a5-booklet', does: 'Make the handbook for officers, to fold.' },
  ],
  run,
}

const handbook = 'handbook'

async function run(given: Given): Promise<ExitCode> {
  const asked = await libraryFor(given)
  if (asked === undefined) return exitCode.content
  const { library, today } = asked
  const { documentToMake, handbookToMake } = await import('../booklet/document-to-make.ts')
  const { bookletOf } = await import('../../src/booklet/make-booklet.ts')
  const { readFonts } = await import('../../src/booklet/fonts/read-fonts.ts')
  const { jobOf } = await import('../../src/build/booklet-orders.ts')
  const { replaceFile } = await import('../../src/output/replace-file.ts')
  const wanted = given.operands[0]!
  const { document, name, of } =
    wanted === handbook
      ? await handbookToMake(library, given)
      : documentToMake(library, findEdition(library, wanted, given), given, today)
  const parts = partsToMake(document, given)
  const copy = given.values.get('copy') ?? 'a4'
  const fonts = readFonts()
  for (const each of copies.filter((one) => copy === 'all' || one === copy)) {
    const { site, pictures } = jobOf(of, document, each)
    const pdf = await bookletOf(document, {
      copy: each,
      fonts,
      site,
      pictures,
      ...(parts === undefined ? {} : { parts }),
    })
    const file = resolve(given.values.get('out') ?? '.', fileName(document, name, each, given.values.get('part')))
    replaceFile(file, pdf)
    process.stdout.write(`Made ${file} (${Math.ceil(pdf.byteLength / 1000)} KB)\n`)
  }
  return exitCode.done
}

function partsToMake(document: EditionDocument, given: Given): ((part: Part) => boolean) | undefined {
  const wanted = given.values.get('part')
  if (wanted === undefined)
    return given.switches.has('without-appendices') ? (part) => part.appendix === undefined : undefined
  const ids = document.parts.map((part) => part.id)
  if (!ids.includes(wanted))
    throw new UsageError(
      `the edition has no part "${wanted}"`,
      didYouMean(wanted, ids) ?? `Its parts are: ${ids.join(', ')}.`,
    )
  return (part) => part.id === wanted
}

/** As on the website, where it has one; `name` is that of a document about the edition. */
function fileName({ edition }: EditionDocument, name: string | undefined, copy: string, part: string | undefined) {
  const steps = [...(name === undefined ? [copy] : copy === 'a4' ? [name] : [name, copy]), ...(part ? [part] : [])]
  return bookletUrl(edition, steps.join('-')).split('/').at(-1)!
}
