import type { BlockChange } from '../diff/changes/changes.ts'
import { leavesIn, wordsIn } from '../diff/match/leaves-in.ts'
import type { Block } from '../model/blocks.ts'
import { blocksToHtml } from './blocks.ts'
import { blockChangesToHtml, blockChangeToHtml } from './change-blocks.ts'
import { endOf, steps } from './change-frame.ts'
import { openingOf } from './change-openings.ts'
import { type ChangeSetting, contextFor, withoutNoteLinks } from './change-setting.ts'
import { type Stretch, stretchesOf } from './change-stretches.ts'
import { type Html, html, nothing } from './markup.ts'

/** Blocks with their changes; what stayed is folded, and so is what came or went when there is more of it than a glance takes in. */
export function stretchesToHtml(setting: ChangeSetting, changes: readonly BlockChange[]): Html {
  const stretches = stretchesOf(changes)
  return html`${stretches.map((stretch, at) => {
    const next = stretches[at + 1]
    // What went and what came in its place stand beside each other where a reader wants the texts side by side.
    if (stretch.kind === 'removed' && next?.kind === 'added')
      return html`<div class="replaced">${stretchToHtml(setting, stretch)}${stretchToHtml(setting, next)}</div>\n`
    return stretch.kind === 'added' && stretches[at - 1]?.kind === 'removed' ? nothing : stretchToHtml(setting, stretch)
  })}`
}

function stretchToHtml(setting: ChangeSetting, stretch: Stretch): Html {
  switch (stretch.kind) {
    case 'quiet':
      return same(setting, stretch.changes)
    case 'single':
      return blockChangeToHtml(setting, stretch.changes[0])
    default:
      return oneSided(setting, stretch)
  }
}

/** So many words that came or went are read at a glance. */
export const mostWordsOpen = 150

function oneSided(setting: ChangeSetting, { kind, changes }: Extract<Stretch, { readonly kind: 'added' | 'removed' }>) {
  const side = kind === 'added' ? 'newer' : 'older'
  const blocks = changes.map((change) => (change.kind === 'added' ? change.now : change.was))
  const { language } = setting.changes[side]
  const words = blocks.reduce((sum, block) => sum + wordsIn(block, language), 0)
  const [first] = changes
  if (changes.length === 1 && words <= mostWordsOpen) return blockChangeToHtml(setting, first!)
  const leaves = blocks.reduce((sum, block) => sum + leavesIn(block), 0)
  const label = `label_${first!.id}`
  const content = html`${changes.map((change, at) => wholeBlock(setting, change.id, blocks[at]!, side, at === 0))}`
  return html`<div class="change ${kind}" id="${first!.id}" role="group" aria-labelledby="${label}">
<p class="change-label"><span id="${label}">${kind === 'added' ? 'Added' : 'Removed'}: ${paragraphs(leaves)}, ${counted(words)}</span>${steps(setting, first!.id)}</p>
${words <= mostWordsOpen ? content : foldedAway(kind, openingOf(blocks, 24), content)}${endOf(kind)}</div>\n`
}

/** The first block's address is that of the stretch; the others have their own. */
function wholeBlock(setting: ChangeSetting, id: string, block: Block, side: 'older' | 'newer', first: boolean): Html {
  const part = id.slice(0, id.indexOf('.') + 1)
  return blocksToHtml([withoutNoteLinks(block)], contextFor(setting, side, first ? `text_${part}` : part))
}

/** Text that came or went as a whole: its first words, and all of it for who wants to read it. */
export function foldedAway(kind: 'added' | 'removed', opening: string, content: Html): Html {
  return html`<p class="opening">${opening}</p>
<details class="whole"><summary>${kind === 'added' ? 'Read all that was added' : 'Read all that was removed'}</summary>
${content}</details>\n`
}

export function paragraphs(count: number): string {
  return `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`
}

export function counted(words: number): string {
  return `${words} ${words === 1 ? 'word' : 'words'}`
}

/** So many blocks that stayed are folded; fewer are left open for context. */
const leastFolded = 2

function same(setting: ChangeSetting, changes: readonly BlockChange[]): Html {
  const content = blockChangesToHtml(setting, changes)
  const count = changes.reduce((sum, change) => sum + ('now' in change ? leavesIn(change.now) : 0), 0)
  if (count === 0 || changes.length < leastFolded) return content
  const renumbered = changes.filter((change) => change.kind === 'renumbered').length
  const numbers = renumbered === 0 ? '' : `; ${renumbered} ${renumbered === 1 ? 'has' : 'have'} another number`
  return html`<details class="same"><summary>${sameWords(count)}${numbers}</summary>\n${content}</details>\n`
}

export function sameWords(count: number): string {
  return count === 1 ? 'One paragraph is the same' : `${count} paragraphs are the same`
}
