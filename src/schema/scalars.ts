import { didYouMean } from '../did-you-mean.ts'
import type { Form, Json } from './form.ts'
import type { Node, Report, TextNode } from './node.ts'

/** A form made of one piece of text: `parse` gives its value or says what is wrong with it. */
export function scalar<T>(given: {
  readonly says: string
  readonly example: string
  readonly fallback: T
  readonly json: Json
  readonly parse: (
    text: string,
    field: string,
  ) => { readonly value: T } | { readonly wrong: string; readonly hint?: string }
}): Form<T> {
  const { parse, ...form } = given
  return {
    ...form,
    read(node, report, label) {
      const typed = textIn(node, report, label, form.says)
      if (typed === undefined) return undefined
      const outcome = parse(typed.text, label)
      if ('value' in outcome) return outcome.value
      report(typed, outcome.wrong, outcome.hint ?? `Write ${form.says}.`)
      return undefined
    },
  }
}

function textIn(node: Node, report: Report, label: string, says: string): TextNode | undefined {
  if (node.kind === 'text' && node.text.trim() !== '') return node
  if (node.kind === 'text') report(node, `"${label}" has no value.`, `Write ${says}, or take the line out.`)
  else if (node.kind === 'list')
    report(
      node,
      `"${label}" has a list where one value is wanted.`,
      `Write ${says}. Text that begins with a bracket or a hyphen needs double quotes.`,
    )
  else
    report(
      node,
      `"${label}" has fields of its own where one value is wanted.`,
      `Write ${says}. If the text itself begins with a bracket or holds a colon, put it in double quotes.`,
    )
  return undefined
}

/** Words. Line breaks in it are spaces. */
export const text: Form<string> = scalar({
  says: 'a text',
  example: 'Healthy lives',
  fallback: '',
  json: { type: ['string', 'number', 'boolean'] },
  parse: (typed) => ({
    value: typed
      .split('\n')
      .map((line) => line.trim())
      .join(' ')
      .trim(),
  }),
})

const idShape = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/

/** Whether `text` can be the id of an entry, an edition, a plan or an authority. */
export function isId(text: string): boolean {
  return idShape.test(text)
}

/** The nearest id to some words: `School Attendance!` gives `school-attendance`; empty when there is none. */
export function idOf(words: string, longest = 80): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '')
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  if (id.length <= longest) return id
  const end = id.lastIndexOf('-', longest)
  return id.slice(0, end > longest / 2 ? end : longest).replace(/-+$/, '')
}

/** What an id is made of, and how that is said. */
export const idPattern = idShape.source
export const idSays = 'an id: lower-case letters, digits and hyphens'

export const id: Form<string> = scalar({
  says: idSays,
  example: 'school-attendance',
  fallback: '',
  json: { type: ['string', 'number'], pattern: idShape.source },
  parse(typed, field) {
    if (isId(typed)) return { value: typed }
    const near = idOf(typed)
    const hint = near === '' ? 'Use lower-case letters a to z, digits and hyphens.' : `Write ${near}.`
    return { wrong: `"${typed}" cannot be an id (${field}).`, hint }
  },
})

export const whole: Form<number> = scalar({
  says: 'a whole number',
  example: '12',
  fallback: 0,
  json: { type: ['integer', 'string'], pattern: '^(0|[1-9][0-9]{0,8})$' },
  parse: (typed, field) =>
    /^(?:0|[1-9]\d{0,8})$/.test(typed)
      ? { value: Number(typed) }
      : { wrong: `"${typed}" is not a whole number (${field}).`, hint: 'Write digits only: 2590, not 2,590 or 012.' },
})

/** A number with the text that it was typed as, so that it can be printed with the decimals that it has. */
export interface Amount {
  readonly value: number
  readonly text: string
}

export const amount: Form<Amount> = scalar({
  says: 'a number',
  example: '93.7',
  fallback: { value: 0, text: '0' },
  json: { type: ['number', 'string'], pattern: '^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$' },
  parse: (typed, field) =>
    /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(typed)
      ? { value: { value: Number(typed), text: typed } }
      : {
          wrong: `"${typed}" is not a number (${field}).`,
          hint: 'Write digits with a point for decimals and nothing else: 2590 or 93.7, not 2,590 or 93.7%.',
        },
})

export const yesNo: Form<boolean> = scalar({
  says: 'yes or no',
  example: 'yes',
  fallback: false,
  json: { enum: ['yes', 'no', true, false] },
  parse(typed, field) {
    const value = { yes: true, true: true, no: false, false: false }[typed.toLowerCase()]
    return value === undefined ? { wrong: `"${typed}" is neither yes nor no (${field}).` } : { value }
  },
})

/** One of a few words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words): Form<Words[number]> {
  const says = words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
  return scalar<Words[number]>({
    says,
    example: words[0],
    fallback: words[0],
    json: { enum: words },
    parse(typed, field) {
      if (words.includes(typed)) return { value: typed }
      const near = didYouMean(typed, words)
      return {
        wrong: `"${field}" cannot be "${typed}".`,
        hint: near === undefined ? `Write ${says}.` : `${near} It can be ${says}.`,
      }
    },
  })
}

/** A web address. */
export const web: Form<string> = scalar({
  says: 'a web address that begins with https:// or http://',
  example: 'https://www.example.org/plan',
  fallback: '',
  json: { type: 'string', pattern: '^https?://' },
  parse(typed, field) {
    if (isWebAddress(typed)) return { value: typed }
    return { wrong: `"${typed}" is not a web address (${field}).` }
  },
})

/** Whether an address is one of the web, with a host and without a user's name in it. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(address) || /[\s<>"\\]/.test(address)) return false
  try {
    const url = new URL(address)
    return url.hostname !== '' && url.username === '' && url.password === ''
  } catch {
    return false
  }
}

export const siteAddress: Form<string> = scalar({
  says: 'the web address of the site, without a stroke at its end',
  example: 'https://plans.example.org',
  fallback: 'https://example.org',
  json: { type: 'string', pattern: '^https?://.*[^/]$' },
  parse(typed, field) {
    if (!isWebAddress(typed)) return { wrong: `"${typed}" is not a web address (${field}).` }
    if (typed.endsWith('/'))
      return { wrong: `"${field}" ends with a stroke.`, hint: `Write ${typed.replace(/\/+$/, '')}.` }
    if (/[?#]/.test(typed))
      return { wrong: `"${field}" has more than a folder in it.`, hint: 'Leave out everything from ? or # on.' }
    return { value: typed }
  },
})

export const repository: Form<string> = scalar({
  says: 'the name of a repository as it stands in its web address, with who owns it: averleigh/plans',
  example: 'averleigh/plans',
  fallback: 'nobody/nothing',
  json: { type: 'string', pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$' },
  parse(typed, field) {
    if (isRepository(typed)) return { value: typed }
    const path = /^(?:https?:\/\/|git@)[^/:]+[/:](.+?)(?:\.git)?\/?$/.exec(typed)?.[1]
    return {
      wrong: `"${typed}" is not the name of a repository (${field}).`,
      ...(path !== undefined && isRepository(path) ? { hint: `Write ${path}.` } : {}),
    }
  },
})

function isRepository(typed: string): boolean {
  const steps = typed.split('/')
  return steps.length > 1 && steps.every((step) => /^[A-Za-z0-9_.-]+$/.test(step) && !/^\.+$/.test(step))
}

export const branch: Form<string> = scalar({
  says: 'the name of a branch: main',
  example: 'main',
  fallback: 'main',
  json: { type: 'string', pattern: '^[A-Za-z0-9_][A-Za-z0-9_./-]*$' },
  parse: (typed, field) =>
    /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/.test(typed) && !/\.\.|\/\/|[./]$/.test(typed)
      ? { value: typed }
      : { wrong: `"${typed}" is not the name of a branch (${field}).` },
})

export const folder: Form<string> = scalar({
  says: 'a folder from the top of the repository, without a stroke at its beginning or end: content',
  example: 'content',
  fallback: 'content',
  json: { type: 'string', pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*$' },
  parse(typed, field) {
    const isFolder = (path: string) =>
      path.split('/').every((step) => /^[A-Za-z0-9_.-]+$/.test(step) && !/^\.+$/.test(step))
    if (isFolder(typed)) return { value: typed }
    const near = typed.replaceAll('\\', '/').replace(/^\.?\/+|\/+$/g, '')
    return {
      wrong: `"${typed}" is not a folder of a repository (${field}).`,
      ...(isFolder(near) ? { hint: `Write ${near}.` } : {}),
    }
  },
})

/** The address of a server: `https://git.example.org`. Scripts may be let talk to it, so that it must be encrypted. */
export const server: Form<string> = scalar({
  says: 'the address of a server, https:// and its name only: https://git.example.org',
  example: 'https://git.example.org',
  fallback: 'https://example.org',
  json: { type: 'string', pattern: '^https://[A-Za-z0-9.-]+(:[0-9]+)?$' },
  parse(typed, field) {
    if (isServer(typed)) return { value: typed }
    const near = /^(?:https?:\/\/)?([^/]+)/i.exec(typed)?.[1]?.toLowerCase()
    return {
      wrong: `"${typed}" is not the address of a server (${field}).`,
      ...(near !== undefined && isServer(`https://${near}`) ? { hint: `Write https://${near}.` } : {}),
    }
  },
})

function isServer(typed: string): boolean {
  return /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/.test(typed) && isWebAddress(typed)
}

const languageShape = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/

/** Whether `text` is a language tag such as `cy` or `en-GB`. */
export function isLanguage(text: string): boolean {
  return languageShape.test(text)
}

export const language: Form<string> = scalar({
  says: 'a language code such as en-GB or cy',
  example: 'en-GB',
  fallback: 'en-GB',
  json: { type: 'string', pattern: languageShape.source },
  parse: (typed, field) =>
    isLanguage(typed)
      ? { value: typed }
      : { wrong: `"${typed}" is not a language code (${field}).`, hint: 'Write en-GB, cy, ur …' },
})

export const colour: Form<string> = scalar({
  says: 'a colour as # and six digits or letters a to f, in double quotes',
  example: '"#1d4f91"',
  fallback: '#000000',
  json: { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' },
  parse: (typed, field) =>
    /^#[0-9a-f]{6}$/i.test(typed)
      ? { value: typed.toLowerCase() }
      : { wrong: `"${typed}" is not a colour (${field}).` },
})

export const pictureFile: Form<string> = scalar({
  says: 'the file of a picture: pictures/name.png, pictures/name.jpg or pictures/name.svg',
  example: 'pictures/logo.png',
  fallback: '',
  json: { type: 'string', pattern: '^pictures/[a-z0-9-]{1,80}\\.(png|jpg|svg)$' },
  parse: (typed, field) =>
    /^pictures\/[a-z0-9-]{1,80}\.(?:png|jpg|svg)$/.test(typed)
      ? { value: typed }
      : { wrong: `"${typed}" is not the file of a picture (${field}).` },
})

/** The tag of a source as it stands in square brackets: capitals, digits, hyphens. */
export const tagShape = /^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$/

export const sourceTag: Form<string> = scalar({
  says: 'a short tag of capital letters and digits: W4',
  example: 'W4',
  fallback: '',
  json: { type: 'string', pattern: tagShape.source },
  parse: (typed, field) =>
    tagShape.test(typed) && typed.length <= 20 ? { value: typed } : { wrong: `"${typed}" cannot be a tag (${field}).` },
})
