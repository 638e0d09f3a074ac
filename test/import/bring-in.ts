import { type Imported, importDocument } from '../../src/import/import-document.ts'
import type { ImportOrder } from '../../src/import/import-order.ts'
import { sayReport, whole } from '../../src/import/told/say-report.ts'
import { textOf } from '../../src/load/markdown.ts'
import { pictureSize } from '../../src/load/picture-size.ts'
import { problemsOf } from '../../src/load/problems.ts'
import type { Block, NoteText } from '../../src/model/blocks.ts'
import { wordsOfBlocks, wordsOfText } from '../../src/model/words.ts'
import type { Problem } from '../../src/problem.ts'

export interface BroughtIn extends Imported {
  /** The text of a file by the end of its path: `edition`, `sections/our-aims`. */
  readonly file: (name: string) => string
  /** What stands below the fields of a file. */
  readonly text: (name: string) => string
  readonly report: string
}

/** Brings a document into the edition 2019-2022 of a plan of Ford. */
export async function bringIn(bytes: Uint8Array, more: Partial<ImportOrder> = {}): Promise<BroughtIn> {
  const imported = await importDocument({
    bytes,
    format: 'docx',
    authority: 'ford',
    plan: 'cypp',
    edition: '2019-2022',
    title: undefined,
    usualTitle: 'Plan',
    editionFields: ['kind: plan', 'status: draft', 'period: 2019 to 2022'],
    joins: false,
    as: undefined,
    sectionsAt: undefined,
    acceptChanges: false,
    knownIds: new Map(),
    pictureName: 'plan',
    nearby: () => undefined,
    ...more,
  })
  const file = (name: string) => {
    const found = imported.files.find(({ path }) => path === `ford/cypp/2019-2022/${name}.md`)
    if (found === undefined) throw new Error(`no ${name} among ${imported.files.map(({ path }) => path).join(', ')}`)
    return String(found.content)
  }
  return {
    ...imported,
    file,
    text: (name) => file(name).split('\n---\n').slice(1).join('\n---\n').trimEnd(),
    report: sayReport(imported, 'plan.docx', 'ford/cypp/2019-2022', whole),
  }
}

export interface ReadFile {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly notes: readonly NoteText[]
  readonly problems: readonly Problem[]
}

/** What the loader reads in the files that were written, in the order in which they were. */
export function readFiles({ files }: Imported): readonly ReadFile[] {
  const pictures = new Map(
    files.flatMap(({ path, content }) =>
      typeof content === 'string' ? [] : [[path, { bytes: content, ...pictureSize(content)! }] as const],
    ),
  )
  return files
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ content }) => {
      const [fields = '', ...text] = String(content).split('\n---\n')
      const problems: Problem[] = []
      const read = textOf(text.join('\n---\n'), 1, {
        here: { authority: 'ford', plan: 'cypp', edition: '2019-2022', entry: 'x' },
        sources: new Set(),
        abbreviations: new Map(),
        pictures,
        problems: problemsOf('', problems),
        linked: () => {},
      })
      const title = /^title: (.*)$/m.exec(fields)?.[1] ?? '""'
      return {
        title: JSON.parse(title) as string,
        blocks: read.blocks.filter((block): block is Block => block.kind !== 'data'),
        notes: read.notes,
        problems,
      }
    })
}

/** All words that the loader reads, in order; those of notes at the end of their text. */
export function wordsRead(imported: Imported): readonly string[] {
  return readFiles(imported).flatMap(({ title, blocks, notes }, at) => [
    ...(at === 0 ? [] : wordsOfText(title)),
    ...wordsOfBlocks(blocks),
    ...notes.flatMap((note) => wordsOfBlocks(note.blocks)),
  ])
}
