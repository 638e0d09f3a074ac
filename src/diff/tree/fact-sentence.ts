import type { Fact, Runs } from '../../model/blocks.ts'

/** What a reader is told of a fact that came, went or changed. Not for facts that are the same. */
export function factSentence(was: Fact | undefined, now: Fact | undefined): string {
  if (was === undefined && now === undefined) throw new Error('a fact of neither edition')
  if (was === undefined) return sentence(`${now!.label}: ${saidShortly(now!)}, which was not given before`)
  if (now === undefined)
    return sentence(`${nouns[was.field] ?? was.label} no longer given; it was: ${saidShortly(was)}`)
  if (was.field === 'leads') return leadSentence(was, now)
  if (isNoted(now)) return figureSentence(was, now) ?? notedSentence(was, now)
  return listSentence(was, now) ?? changeSentence(was, now)
}

/** A target whose figure stayed and whose period did not. */
export function movedTargetSentence(was: Fact, now: Fact): string {
  return sentence(`Target of ${figureOf(now)} moved from ${periodOf(was)} to ${periodOf(now)}`)
}

export function isTarget(fact: Fact | undefined): boolean {
  return fact?.field.startsWith('target ') ?? false
}

/** A figure stands in the first line of its fact; what is noted of it stands below. */
export function figureOf(fact: Fact): string {
  return textOf(fact.values[0] ?? [])
}

/** Whether what is below the first line of a fact is a note, and not more of the same. */
function isNoted(fact: Fact): boolean {
  return isTarget(fact) || notedFields.has(fact.field)
}

const notedFields: ReadonlySet<string> = new Set(['baseline', 'responses', 'period', 'status'])

function periodOf(fact: Fact): string {
  return fact.field.slice('target '.length)
}

/** The value of a fact in words, its lines joined. */
function said(fact: Fact): string {
  return fact.values.map(textOf).join('; ').replace(/\.$/, '')
}

function saidShortly(fact: Fact): string {
  return isNoted(fact) ? figureOf(fact) : said(fact)
}

function textOf(runs: Runs): string {
  return runs
    .filter((run) => run.note === undefined)
    .map((run) => run.text)
    .join('')
    .trim()
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** What a field is called where its label would not bear the verb: `Covers changed from …`. */
const nouns: { readonly [field: string]: string } = {
  period: 'Period',
  unit: 'Unit',
  better: 'What counts as better',
  origin: 'Source of the figures',
  frequency: 'How often it is counted',
  consulted: 'Time of the consultation',
  approved: 'Day of approval',
  published: 'Day of publication',
  drafted: 'Day of the draft',
  supersedes: 'Edition that it replaces',
  refreshes: 'Edition that it refreshes',
  reviews: 'Edition that it reviews',
}

/** Beyond so many words a value is not repeated in its sentence: its words are marked where it stands. */
const mostWordsSaid = 14

/** Facts that are worked out from days and figures, which nobody worded. */
const workedOut: ReadonlySet<string> = new Set(['status', 'progress'])

/** Whether a sentence only says that a value is another, so that its words are to be shown beside it. */
export function asksForWords(sentence: string): boolean {
  return sentence.endsWith(' reworded.') || sentence.endsWith(' has changed.')
}

function changeSentence(was: Fact, now: Fact): string {
  const label = now.label === was.label ? (nouns[now.field] ?? now.label) : `${was.label} (now “${now.label}”)`
  const before = said(was)
  const after = said(now)
  if (before === after) return sentence(now.label === was.label ? `${label}: only its form changed` : label)
  const long = [before, after].some((text) => text.split(/\s+/).length > mostWordsSaid)
  if (long && workedOut.has(now.field)) return sentence(`${label} has changed`)
  return sentence(long ? `${label} reworded` : `${label} changed from “${before}” to “${after}”`)
}

const figure = /^([£$€]?)([+\u2212-]?\d[\d,]*(?:\.\d+)?)([\s\S]*)$/

/** Raised and lowered, where both are figures of one kind; the period of a baseline stands behind its figure. */
function figureSentence(was: Fact, now: Fact): string | undefined {
  if (was.field === 'period') return undefined
  const before = partsOf(figureOf(was))
  const after = partsOf(figureOf(now))
  if (before === undefined || after === undefined) return undefined
  if (before.sign !== after.sign || before.unit !== after.unit) return undefined
  const from = numberOf(before.number)
  const to = numberOf(after.number)
  const moved = before.period !== after.period
  if (from === to && !moved) return undefined
  // A sign belongs to both figures; words of a unit are said once.
  const first = `${before.number}${/^\S*/.exec(after.unit)![0]}`
  const raised = `${to > from ? 'raised' : 'lowered'} from ${before.sign}${first} to ${after.sign}${after.number}${after.unit}`
  if (!moved) return sentence(`${now.label} ${raised}`)
  const years = `moved from ${before.period || 'no year'} to ${after.period || 'no year'}`
  return sentence(`${now.label} ${years}${from === to ? ', with the same figure' : ` and ${raised}`}`)
}

/** A figure with the sign of its money, its unit and, behind `in`, its period. */
function partsOf(text: string) {
  const period = / in (\d{4}\S*)$/.exec(text)?.[1] ?? ''
  const match = figure.exec(period === '' ? text : text.slice(0, text.length - period.length - ' in '.length))
  return match === null ? undefined : { sign: match[1]!, number: match[2]!, unit: match[3]!, period }
}

/** A first line that is no figure of the kind that it was, or the same with something else noted of it. */
function notedSentence(was: Fact, now: Fact): string {
  const [before, after] = [figureOf(was), figureOf(now)]
  if (before !== after || was.label !== now.label)
    return changeSentence({ ...was, values: was.values.slice(0, 1) }, { ...now, values: now.values.slice(0, 1) })
  if (was.values.length === now.values.length) return sentence(`${now.label}: another note on the same`)
  return sentence(`${now.label}: a note on the same ${now.values.length > was.values.length ? 'added' : 'removed'}`)
}

function numberOf(text: string): number {
  return Number(text.replace(/,/g, '').replace('\u2212', '-'))
}

function listSentence(was: Fact, now: Fact): string | undefined {
  if (was.values.length + now.values.length < 3) return undefined
  const { left, came } = changesOfList(was.values.map(textOf), now.values.map(textOf))
  if (left.length + came.length === 0) return sentence(`${now.label}: in another order`)
  if ([...left, ...came].join(' ').split(/\s+/).length > 3 * mostWordsSaid) return undefined
  const said = [
    ...(came.length > 0 ? [`added ${joined(came.map(quoted))}`] : []),
    ...(left.length > 0 ? [`no longer ${joined(left.map(quoted))}`] : []),
  ]
  return sentence(`${now.label}: ${said.join('; ')}`)
}

function leadSentence(was: Fact, now: Fact): string {
  const before = namesIn(was)
  const after = namesIn(now)
  const left = before.filter(({ id }) => !after.some((each) => each.id === id)).map(({ name }) => name)
  const came = after.filter(({ id }) => !before.some((each) => each.id === id)).map(({ name }) => name)
  if (left.length === before.length && came.length === after.length && left.length > 0 && came.length > 0)
    return sentence(`Lead passed from ${joined(left)} to ${joined(came)}`)
  const renamed = before.flatMap(({ id, name }) => {
    const other = after.find((each) => each.id === id)
    return other === undefined || other.name === name ? [] : [`${name} is now called ${other.name}`]
  })
  const parts = [
    ...(came.length > 0 ? [`${joined(came)} now ${came.length > 1 ? 'lead' : 'leads'} as well`] : []),
    ...(left.length > 0 ? [`${joined(left)} no longer ${left.length > 1 ? 'lead' : 'leads'}`] : []),
    ...renamed,
  ]
  return parts.length === 0 ? sentence(`${now.label}: in another order`) : sentence(parts.join('; '))
}

/** Who a fact names: the entries that it links to, or its words where it links to none. */
function namesIn(fact: Fact): readonly { readonly id: string; readonly name: string }[] {
  const linked = fact.values.flat().flatMap((run) => {
    if (run.link?.kind !== 'edition' || run.link.entry === undefined) return []
    return [{ id: run.link.entry, name: run.text }]
  })
  return linked.length > 0 ? linked : fact.values.map((runs) => ({ id: textOf(runs), name: textOf(runs) }))
}

function changesOfList(was: readonly string[], now: readonly string[]) {
  return { left: was.filter((each) => !now.includes(each)), came: now.filter((each) => !was.includes(each)) }
}

function quoted(name: string): string {
  return `“${name}”`
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
