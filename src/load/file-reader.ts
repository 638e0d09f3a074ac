import type { LinkTarget, Text } from '../model/blocks.ts'
import type { Places } from '../model/library.ts'
import type { Place } from '../model/place.ts'
import type { Problem } from '../problem.ts'
import { readFields } from '../schema/compound.ts'
import type { Values } from '../schema/form.ts'
import { type Kind, kinds } from '../schema/kinds.ts'
import { type MappingNode, nodeAt } from '../schema/node.ts'
import type { TextFile } from './content-tree.ts'
import { type KeptFile, type KeptFiles, type KeptText, settingPrint } from './kept-files.ts'
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

/** With `kept` from an earlier reading, a file that has not changed since is not read again. */
export function fileReader(problems: Problem[], kept: KeptFiles = new Map()): FileReader {
  const read = new Map<string, KeptFile | undefined>()
  const links = new Map<LinkTarget, { readonly place: Place; readonly file: string | undefined }>()

  return {
    read<K extends Kind>(kind: K, file: TextFile | undefined, path: string): FileValues<K> {
      const whole = file?.text === undefined ? undefined : wholeFile(kind, file.text, path)
      read.set(path, whole)
      if (whole !== undefined) problems.push(...whole.problems)
      return {
        values: (whole?.values ?? standIns(kind)) as Values<(typeof kinds)[K]>,
        place: { file: path, line: 1 },
        text(setting) {
          if (whole === undefined) return { blocks: [], notes: [] }
          const { text, problems: found, links: inText } = textIn(whole, path, setting)
          problems.push(...found)
          for (const { target, spot, file: named } of inText)
            links.set(target, { place: { file: path, ...spot }, file: named })
          return text
        },
      }
    },
    places: {
      field(file, path) {
        const fields = read.get(file)?.fields
        if (fields === undefined) return { file }
        const { line, column } = nodeAt(fields, path)
        return { file, line, column }
      },
      link: (target) => links.get(target)?.place,
      fileInLink: (target) => links.get(target)?.file,
      unread: (file, field) => read.has(file) && read.get(file)?.wrong?.has(field) !== false,
    },
  }

  function wholeFile(kind: Kind, typed: string, path: string): KeptFile {
    const before = kept.get(path)
    if (before?.typed === typed && before.kind === kind) return before
    const made = readWhole(kind, typed, path)
    kept.set(path, made)
    return made
  }

  function textIn(file: KeptFile, path: string, setting: Omit<Setting, 'problems' | 'linked'>): KeptText {
    const print = settingPrint(setting)
    if (file.text?.setting === print) return file.text
    const found: Problem[] = []
    const inText: KeptText['links'][number][] = []
    const { text, textLine } = file.body
    const linked: Setting['linked'] = (target, spot, named) => inText.push({ target, spot, file: named })
    const read = textOf(text, textLine, { ...setting, problems: problemsOf(path, found), linked })
    file.text = { setting: print, text: read, problems: found, links: inText }
    return file.text
  }
}

const top = { line: 1, column: 1 }
const nothing: MappingNode = { kind: 'mapping', pairs: [], ...top }

function standIns(kind: Kind): unknown {
  return readFields(kinds[kind], nothing, () => {}, top)
}

function readWhole(kind: Kind, typed: string, path: string): KeptFile {
  const problems: Problem[] = []
  const found = problemsOf(path, problems)
  const { fields, ...body } = sourceFileOf(typed, found)
  if (fields === undefined) return { kind, typed, fields, values: standIns(kind), wrong: undefined, body, problems }
  const wrong = new Set(fields.unread)
  const values = readFields(
    kinds[kind],
    fields,
    (spot, message, hint) => {
      found.error('fields', spot, message, hint)
      const { line, column } = spot
      const field = fields.pairs.findLast((pair) => pair.line < line || (pair.line === line && pair.column <= column))
      if (field !== undefined) wrong.add(field.key)
    },
    top,
  )
  return { kind, typed, fields, values, wrong, body, problems }
}
