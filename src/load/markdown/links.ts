import type { LinkTarget } from '../../model/blocks.ts'
import { folderOf } from '../../model/entries.ts'
import { isId, isWebAddress } from '../../schema/scalars.ts'
import type { Here } from './setting.ts'

/** What a link leads to, or what is wrong with it. `file` is what was typed where the name of a file stands for an entry. */
export type ReadLink =
  | { readonly target: LinkTarget; readonly file?: string }
  | { readonly wrong: string; readonly hint: string }

const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/

/** Reads the address of a link: an outside address of four kinds, or a place in an edition. Everything else is refused. */
export function linkOf(address: string, here: Here): ReadLink {
  if (address === '')
    return { wrong: 'A link has no address.', hint: 'Write it in the round brackets: [words](address).' }
  const found = scheme.exec(address)
  if (found !== null) return outside(address, found[1]!.toLowerCase())
  if (address.startsWith('//'))
    return { wrong: `The link "${address}" has no https: before its strokes.`, hint: `Write https:${address}.` }
  const [path = '', fragment, ...rest] = address.split('#')
  if (rest.length > 0) return unreadable(address)
  if (fragment !== undefined && !isId(fragment))
    return {
      wrong: `The link "${address}" has a place after # that no heading or paragraph can have.`,
      hint: 'Places are lower-case letters, digits and hyphens.',
    }
  const block = fragment === undefined ? {} : { block: fragment }
  return path.startsWith('/') ? fromRoot(address, path, block) : fromHere(address, path, block, here)
}

function outside(address: string, kind: string): ReadLink {
  if (kind === 'https' || kind === 'http') {
    if (isWebAddress(address)) return { target: { kind: 'address', address } }
    return {
      wrong: `The link "${address}" is not a whole web address.`,
      hint: 'Copy it from the browser: https://www.example.org/page.',
    }
  }
  if (kind === 'mailto' && /^mailto:[^\s@/?]+@[^\s@/?]+\.[^\s@/?]+(?:\?[^\s]*)?$/i.test(address))
    return { target: { kind: 'address', address } }
  if (kind === 'mailto')
    return { wrong: `The link "${address}" is not an e-mail address.`, hint: 'Write mailto:name@example.org.' }
  if (kind === 'tel' && /^tel:\+?[0-9(). -]{3,30}$/i.test(address.replaceAll('%20', ' ')))
    return { target: { kind: 'address', address: address.replaceAll('%20', '') } }
  if (kind === 'tel')
    return {
      wrong: `The link "${address}" is not a telephone number.`,
      hint: 'Write tel:+44 and the number, digits only.',
    }
  return {
    wrong: `The link "${address}" begins with "${kind}:".`,
    hint: 'A link can begin with https:, http:, mailto: or tel:, or name an entry.',
  }
}

type Block = { readonly block?: string }

/** `/derby/cypp/2006-2008/` or `/derby/cypp/2006-2008/attendance`. */
function fromRoot(address: string, path: string, block: Block): ReadLink {
  const parts = path.slice(1).replace(/\/$/, '').split('/')
  const [authority = '', plan = '', edition = '', entry] = parts
  if (parts.length < 3 || parts.length > 4 || !parts.every(isId)) return unreadable(address)
  return { target: { kind: 'edition', authority, plan, edition, ...(entry === undefined ? {} : { entry }), ...block } }
}

/** `attendance`, `2014-2017/attendance`, `2014-2017/` or `#some-heading`. */
function fromHere(address: string, path: string, block: Block, here: Here): ReadLink {
  const { authority, plan } = here
  const parts = path.split('/')
  const file = fileFromHere(path, block, here)
  if (file !== undefined) return file
  if (path !== '' && !parts.every((part, at) => isId(part) || (part === '' && at === 1 && parts.length === 2)))
    return unreadable(address)
  if (parts.length > 2) return unreadable(address)
  if (authority === undefined || plan === undefined || (parts.length === 1 && here.edition === undefined))
    return {
      wrong: `The link "${address}" does not say which edition it means.`,
      hint: 'In this file write the whole of it: /authority/plan/edition/entry.',
    }
  const edition = parts.length === 2 ? parts[0]! : here.edition!
  const entry = path === '' ? here.entry : parts.length === 2 ? parts[1] : parts[0]
  return { target: { kind: 'edition', authority, plan, edition, ...(entry ? { entry } : {}), ...block } }
}

/** `attendance.md`, `../priorities/attendance.md`: whether there is such an entry is for the checks to say. */
function fileFromHere(path: string, block: Block, { authority, plan, edition: own }: Here): ReadLink | undefined {
  const found = /^(?:([\w./-]*)\/)?([a-z0-9-]+)\.md$/.exec(path)
  if (found === null || authority === undefined || plan === undefined) return undefined
  const [, folders = '', entry = ''] = found
  const edition = folders.split('/').findLast((name) => isId(name) && !entryFolders.includes(name)) ?? own
  if (edition === undefined || !isId(entry)) return undefined
  return { target: { kind: 'edition', authority, plan, edition, entry, ...block }, file: path }
}

const entryFolders: readonly string[] = Object.values(folderOf)

function unreadable(address: string): ReadLink {
  const file = /^(?:[\w./-]*\/)?([a-z0-9-]+)\.md$/.exec(address)
  if (file !== null) return { wrong: `The link "${address}" cannot be read.`, hint: `Write ${file[1]}, without .md.` }
  return {
    wrong: `The link "${address}" cannot be read.`,
    hint: 'Write a web address that begins with https://, the id of an entry (attendance), or an edition and an entry (2014-2017/attendance).',
  }
}
