import type { PartChange } from '../diff/changes/changes.ts'
import type { ListedChange } from '../diff/list/listed-change.ts'
import { steps } from './change-frame.ts'
import { kindNames } from './change-kind-names.ts'
import type { PartGroup } from './change-part-groups.ts'
import { partChangeToHtml, readLinks } from './change-parts.ts'
import { reasonsToHtml } from './change-reasons.ts'
import { type ChangeSetting, nameOf } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'

/** Parts with their changes: each under its own heading, but for those that stayed and runs of entries that came or went. */
export function groupToHtml(setting: ChangeSetting, group: PartGroup): Html {
  switch (group.kind) {
    case 'single':
      return partChangeToHtml(setting, group.parts[0])
    case 'quiet':
      return quietParts(setting, group.parts)
    default:
      return together(setting, group)
  }
}

function together(setting: ChangeSetting, { kind, id, parts }: Extract<PartGroup, { readonly id: string }>): Html {
  const [first] = parts
  const entries = parts.map((part) => partChangeToHtml(setting, part, 3))
  const name = kindNames[('now' in first! ? first.now : first!.was).kind].many
  return html`<div class="part-group ${kind}" id="${id}">
<h2>${parts.length} ${name} ${kind === 'added' ? 'added' : 'removed'}</h2>
<p class="change-label">${kind === 'added' ? 'New' : 'No longer in it'}${steps(setting, id)}</p>
${
  parts.length > mostListed
    ? html`<details class="many"><summary>Show all ${parts.length} ${name}</summary>\n${entries}</details>\n`
    : entries
}</div>\n`
}

/** So many entries that came or went are listed at once. */
const mostListed = 12

/** Parts whose words are the same, folded into one line; each keeps its address, and so does every number that changed. */
function quietParts(setting: ChangeSetting, parts: readonly PartChange[]): Html {
  const renumbered = parts.filter((part) => part.kind === 'renumbered').length
  const some = parts.length === 1 ? 'it' : String(renumbered)
  const numbers = renumbered === 0 ? '' : `; ${some} only ${renumbered === 1 ? 'has' : 'have'} another number`
  return html`<details class="same parts"><summary>Not changed: ${partsCounted(parts)}${numbers}</summary>
<ul>${parts.map((part) => quietPart(setting, part))}</ul></details>\n`
}

function partsCounted(parts: readonly PartChange[]): string {
  if (parts.length > 1) return `${parts.length} sections and entries`
  const [only] = parts
  return nameOf('now' in only! ? only.now : only!.was)
}

function quietPart(setting: ChangeSetting, part: PartChange): Html {
  if (part.kind === 'moved-away' || part.kind === 'removed') return nothing
  const was = 'number' in part && part.number?.was !== undefined ? ` (it was ${part.number.was})` : ''
  const numbers = setting.listed.get(part)?.filter((change) => change.of !== 'part') ?? []
  return html`<li id="${part.id}">${nameOf(part.now)}${was}${readLinks(setting, part)}${reasonsToHtml(setting, part)}${
    numbers.length > 0 && html`<p class="quiet">${distinct(numbers).map(numberChange)}</p>\n`
  }</li>\n`
}

/** One for each place of the page. */
function distinct(changes: readonly ListedChange[]): readonly ListedChange[] {
  return changes.filter(({ shown }, at) => changes.findIndex((other) => other.shown === shown) === at)
}

function numberChange({ shown, number }: ListedChange): Html {
  const words =
    number?.was === undefined
      ? `${number?.now ?? ''} is new`
      : number.now === undefined
        ? `${number.was} is not numbered now`
        : `${number.was} is now ${number.now}`
  return html`<span id="${shown}">${words}.</span> `
}
