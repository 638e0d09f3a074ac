import type { LinkTarget, Text } from '../model/blocks.ts'
import type { Problem } from '../problem.ts'
import type { Kind } from '../schema/kinds.ts'
import type { MappingNode, Spot } from '../schema/node.ts'
import type { Setting } from './markdown/setting.ts'

/** What was made of each file, by its path: for a preview, which reads all content again after each edit of one file. */
export type KeptFiles = Map<string, KeptFile>

export interface KeptFile {
  readonly kind: Kind
  /** The file as it was when this was made of it. */
  readonly typed: string
  readonly fields: MappingNode | undefined
  readonly values: unknown
  /** Names of fields with mistakes; undefined where no field could be read. */
  readonly wrong: ReadonlySet<string> | undefined
  readonly body: { readonly text: string; readonly textLine: number }
  readonly problems: readonly Problem[]
  text?: KeptText
}

export interface KeptText {
  /** The fingerprint of what the text was read with. */
  readonly setting: string
  readonly text: Text
  readonly problems: readonly Problem[]
  readonly links: readonly { readonly target: LinkTarget; readonly spot: Spot; readonly file: string | undefined }[]
}

/** What a text is read with beside its own place: two that are equal read it alike. */
export function settingPrint({
  sources,
  abbreviations,
  pictures,
  refusedPictures = noFiles,
}: Omit<Setting, 'problems' | 'linked'>): string {
  return [
    printOf(sources, () => [...sources, Object.hasOwn(sources, 'has')]),
    printOf(abbreviations, () => [...abbreviations].flat()),
    printOf(pictures, () => [...pictures].flatMap(([file, { width, height, type }]) => [file, width, height, type])),
    printOf(refusedPictures, () => [...refusedPictures]),
  ].join('\n')
}

const noFiles: ReadonlySet<string> = new Set()
const prints = new WeakMap<object, string>()

function printOf(value: object, list: () => readonly unknown[]): string {
  const known = prints.get(value)
  if (known !== undefined) return known
  const print = JSON.stringify(list())
  prints.set(value, print)
  return print
}
