import { Refused } from '../refused.ts'
import type { Element } from './element.ts'
import { elementsIn } from './element.ts'
import { readXml } from './read-xml.ts'
import { unpack } from './unpack.ts'

/** A Word file: its parts, and what each of them leads to. */
export interface Package {
  /** The name of the part with the text. */
  readonly main: string
  readonly bytes: (part: string) => Uint8Array | undefined
  /** A part as a tree; undefined where there is none. */
  readonly tree: (part: string | undefined) => Element | undefined
  readonly relations: (part: string) => ReadonlyMap<string, Relation>
  /** The part that the main one names by a kind, such as `styles`. */
  readonly named: (kind: string) => string | undefined
}

export interface Relation {
  /** The end of its type: `hyperlink`, `image`, `footnotes`. */
  readonly kind: string
  /** The name of a part; of what lies outside the file, its address. */
  readonly target: string
  readonly outside: boolean
}

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const parts = await unpack(bytes)
  const relations = (part: string) => {
    const cut = part.lastIndexOf('/') + 1
    const name = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
    const tree = parts.has(name) ? readXml(parts.get(name)!, name) : undefined
    return new Map(
      (tree === undefined ? [] : elementsIn(tree)).map((each) => {
        const { attributes } = each
        const outside = attributes.get('TargetMode') === 'External'
        const target = attributes.get('Target') ?? ''
        const kind = (attributes.get('Type') ?? '').split('/').at(-1)!
        return [attributes.get('Id') ?? '', { kind, target: outside ? target : from(part, target), outside }] as const
      }),
    )
  }
  const main = [...relations('').values()].find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined || !parts.has(main))
    throw new Refused(
      'The file is packed like a Word document, but has no text of one in it.',
      'It may be of Excel or PowerPoint, or a zip file: look what it is. Save a text as Word Document (.docx).',
    )
  const ofMain = relations(main)
  return {
    main,
    bytes: (part) => parts.get(part),
    tree: (part) => (part === undefined || !parts.has(part) ? undefined : readXml(parts.get(part)!, part)),
    relations: (part) => (part === main ? ofMain : relations(part)),
    named: (kind) => [...ofMain.values()].find((relation) => relation.kind === kind)?.target,
  }
}

/** A target as the name of a part. What would lead out of the file finds none there. */
function from(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1)
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
