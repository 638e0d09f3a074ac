import type { Part } from '../document/document.ts'
import type { Block, Runs } from '../model/blocks.ts'
import type { Id } from '../model/plan.ts'
import type { EditionPlace, PlanPlace } from './atlas.ts'

/** One thing through the editions of a plan: the same id, or an id that a later edition says it had before. */
export interface Lineage {
  /** Its id in the newest edition that has it: the one that its history is found under. */
  readonly id: Id
  /** Every id that it ever had. */
  readonly ids: readonly Id[]
  /** What it is in each edition, oldest first; undefined where the edition has no such thing. */
  readonly parts: readonly (Part | undefined)[]
}

/** The lineage of every entry of a plan, by each id in each edition. */
export interface Lineages {
  readonly all: readonly Lineage[]
  readonly of: (place: EditionPlace, part: Pick<Part, 'id'>) => Lineage
}

export function lineagesOf(plan: PlanPlace): Lineages {
  interface Growing {
    id: Id
    ids: Id[]
    parts: (Part | undefined)[]
  }
  const all: Growing[] = []
  const latest = new Map<Id, Growing>()
  const byPlace = plan.editions.map((place) => {
    const here = new Map<Id, Growing>()
    for (const part of place.entries) {
      const before = part.was !== undefined && !place.parts.has(part.was) ? latest.get(part.was) : undefined
      let line = latest.get(part.id) ?? before
      if (line === undefined || line.parts[place.position] !== undefined) {
        line = { id: part.id, ids: [], parts: plan.editions.map(() => undefined) }
        all.push(line)
      }
      line.id = part.id
      if (!line.ids.includes(part.id)) line.ids.push(part.id)
      line.parts[place.position] = part
      latest.set(part.id, line)
      here.set(part.id, line)
    }
    return here
  })
  return {
    all,
    of(place, part) {
      const found = byPlace[place.position]?.get(part.id)
      if (found === undefined) throw new Error(`no lineage of ${part.id} in ${place.url}`)
      return found
    },
  }
}

const sayings = new WeakMap<Part, string>()

/** All that a part says, title and numbers of paragraphs included, its own number and its facts' links not: equal when nothing a reader sees changed. */
export function sayingOf(part: Part): string {
  let saying = sayings.get(part)
  if (saying === undefined) {
    saying = `${part.title}\n${sayBlocks(part.blocks)}\n${part.notes.map((note) => sayBlocks(note.blocks)).join('\n')}`
    sayings.set(part, saying)
  }
  return saying
}

function sayBlocks(blocks: readonly Block[]): string {
  let text = ''
  for (const block of blocks) text += `${sayBlock(block)}\n`
  return text
}

function sayBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return `${block.number ?? ''} ${sayRuns(block.runs)}`
    case 'list':
      return block.items.map((item) => `- ${sayBlocks(item.blocks)}`).join('')
    case 'table':
      return `${sayRuns(block.caption ?? [])}\n${block.head.map(sayRuns).join('|')}\n${block.rows.map((row) => row.cells.map(sayRuns).join('|')).join('\n')}`
    case 'quote':
      return sayBlocks(block.blocks)
    case 'box':
      return `${sayRuns(block.title ?? [])}\n${sayBlocks(block.blocks)}`
    case 'code':
      return block.text
    case 'figure':
      return `${block.file} ${block.alternative} ${sayRuns(block.caption ?? [])}`
    case 'definitions':
      return block.items.map((item) => `${sayRuns(item.term)}\n${item.meanings.map(sayBlocks).join('')}`).join('')
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.values.map(sayRuns).join('; ')}`).join('\n')
    case 'chart':
      return ''
  }
}

function sayRuns(runs: Runs): string {
  let text = ''
  for (const run of runs) text += run.note === undefined ? run.text : '*'
  return text
}
