import type { LinkTarget, Text } from '../model/blocks.ts'
import type { Places } from '../model/library.ts'
import type { Place } from '../model/place.ts'
import type { Problem } from '../problem.ts'
import { readFields } from '../schema/compound.ts'
import type { Values } from '../schema/form.ts'
import { type Kind, kinds } from '../schema/kinds.ts'
import { type MappingNode, nodeAt } from '../schema/node.ts'
import type { TextFile } from './content-tree.ts'
import type { Setting } from './markdown/setting.ts'
import { textOf } from './markdown.ts'
import { problemsOf } from './problems.ts'
import { sourceFileOf } from './source-file.ts'

/** A file with its fields read by the schema, its text still to be read. */
export interface FileValues<K extends Kind> {
  readonly values: Values<(typeof kinds)[K]>
  readonly place: Place
  readonly text: (setting: Omit<Setting, 'problems' | 'linked'>) => Text
}

/** Reads files and remembers where in them everything stands. */
export interface FileReader {
  readonly read: <K extends Kind>(kind: K, file: TextFile | undefined, path: string) => FileValues<K>
  readonly places: Places
}

export function fileReader(problems: Problem[]): FileReader {
  const fieldsOf = new Map<string, MappingNode>()
  const links = new Map<LinkTarget, Place>()
  // By file, the names of fields with mistakes; undefined where no field could be read.
  const wrong = new Map<string, Set<string> | undefined>()

  return {
    read(kind, file, path) {
      const found = problemsOf(path, problems)
      const source = file?.text === undefined ? undefined : sourceFileOf(file.text, found)
      const fields = source?.fields
      if (fields !== undefined) fieldsOf.set(path, fields)
      const whole = { line: 1, column: 1 }
      const nothing: MappingNode = { kind: 'mapping', pairs: [], ...whole }
      const report = fields === undefined ? () => {} : fieldMistake
      wrong.set(path, fields === undefined ? undefined : new Set(fields.unread))
      const values = readFields(kinds[kind], fields ?? nothing, report, whole)
      return {
        values,
        place: { file: path, line: 1 },
        text(setting) {
          if (source === undefined) return { blocks: [], notes: [] }
          const linked: Setting['linked'] = (target, spot) => links.set(target, { file: path, ...spot })
          return textOf(source.text, source.textLine, { ...setting, problems: found, linked })
        },
      }

      function fieldMistake(spot: { line: number; column: number }, message: string, hint?: string) {
        found.error('fields', spot, message, hint)
        const { line, column } = spot
        const field = fields?.pairs.findLast(
          (pair) => pair.line < line || (pair.line === line && pair.column <= column),
        )
        if (field !== undefined) wrong.get(path)?.add(field.key)
      }
    },
    places: {
      field(file, path) {
        const fields = fieldsOf.get(file)
        if (fields === undefined) return { file }
        const { line, column } = nodeAt(fields, path)
        return { file, line, column }
      },
      link: (target) => links.get(target),
      unread: (file, field) => wrong.has(file) && wrong.get(file)?.has(field) !== false,
    },
  }
}
