import type { WordEdits } from '../../diff/changes/changes.ts'
import type { Block, Run, RunChange, Runs } from '../../model/blocks.ts'

/** The anchor of a note in the text of two editions, by the id that it had in the older one. */
export type NoteNames = (older: string) => string

/** Both texts as one: what was deleted before what was inserted in its place, parted where two words would run together. */
export function runsOfEdits(edits: WordEdits, noteOf: NoteNames): Runs {
  const runs: Run[] = []
  let before: WordEdits[number]['kind'] = 'kept'
  for (const edit of edits) {
    const next = runsOfEdit(edit, noteOf)
    const replaced = before === 'deleted' && edit.kind === 'inserted'
    if (edit.kind !== before && touches(runs.at(-1), next[0], replaced)) runs.push({ text: ' ', change: 'aside' })
    runs.push(...next)
    before = edit.kind
  }
  return runs
}

function runsOfEdit(edit: WordEdits[number], noteOf: NoteNames): Runs {
  switch (edit.kind) {
    case 'kept':
    case 'format':
    case 'link':
      return edit.now
    case 'deleted':
      return asOlder(marked(edit.was, 'deleted'), noteOf)
    case 'inserted':
      return marked(edit.now, 'inserted')
    case 'break-deleted':
      return [{ text: ' ¶ ', change: 'aside' }]
  }
}

/** Whether two words would be read as one; where one takes the other's place, a full stop before it parts them too little. */
function touches(one: Run | undefined, other: Run | undefined, replaced: boolean): boolean {
  const end = replaced ? /\S$/u : /[\p{L}\p{N}.,;:!?)”%]$/u
  const start = replaced ? /^[\p{L}\p{N}(£“‘]/u : /^[\p{L}\p{N}]/u
  return one?.note === undefined && end.test(one?.text ?? '') && start.test(other?.text ?? '')
}

export function marked(runs: Runs, change: RunChange): Runs {
  return runs.map((run) => ({ ...run, change }))
}

/** Words of the older edition in a text of both: they lead nowhere, and the notes that they call have names of their own. */
export function asOlder(runs: Runs, noteOf: NoteNames): Runs {
  return runs.map(({ link: _, source: __, ...run }) =>
    run.note === undefined ? run : { ...run, note: noteOf(run.note) },
  )
}

export function label(text: string): Run {
  return { text, change: 'label' }
}

/** The first words of blocks, for naming them; empty where they have none. */
export function firstWords(runs: Runs, most: number): string {
  const text = runs
    .filter((run) => run.note === undefined && run.source === undefined && run.change !== 'label')
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[ ,;:.]+$/, '')} …`
}

/** What a block is called where there is no room for it. */
export function blockName(block: Block, most = 56): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return firstWords(block.runs, most)
    case 'table':
      return `table ${firstWords(block.caption ?? [], most)}`.trim()
    case 'list':
    case 'quote': {
      const inner = block.kind === 'list' ? block.items[0]?.blocks[0] : block.blocks[0]
      return inner === undefined ? block.kind : blockName(inner, most)
    }
    case 'box':
      return block.title === undefined
        ? block.blocks[0] === undefined
          ? 'box'
          : blockName(block.blocks[0], most)
        : firstWords(block.title, most)
    case 'definitions':
      return firstWords(block.items[0]?.term ?? [], most)
    case 'figure':
      return `figure ${firstWords(block.caption ?? [{ text: block.alternative }], most)}`
    case 'chart':
      return 'chart'
    case 'facts':
      return block.facts
        .map((fact) => fact.label)
        .join(', ')
        .slice(0, most)
    case 'code':
      return firstWords([{ text: block.text }], most)
  }
}
