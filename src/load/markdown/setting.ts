import type { LinkTarget } from '../../model/blocks.ts'
import type { Id } from '../../model/id.ts'
import type { Picture } from '../../model/library.ts'
import type { Spot } from '../../schema/node.ts'
import type { FileProblems } from '../problems.ts'

/** Where a text stands: what its links, tags and pictures can mean. */
export interface Setting {
  readonly here: Here
  /** Tags of the authority's sources. */
  readonly sources: ReadonlySet<string>
  /** What short forms stand for everywhere: short to long. */
  readonly abbreviations: ReadonlyMap<string, string>
  /** By file, relative to the content folder. */
  readonly pictures: ReadonlyMap<string, Picture>
  /** Files of pictures that cannot be shown, which has been told. */
  readonly refusedPictures?: ReadonlySet<string>
  readonly problems: FileProblems
  /** Told of every link to a place in an edition, for the checks to look at; of the name of a file where that was typed. */
  readonly linked: (target: LinkTarget, spot: Spot, file: string | undefined) => void
}

/** The plan, edition and entry that a text belongs to, as far as it belongs to one. */
export interface Here {
  readonly authority?: Id
  readonly plan?: Id
  readonly edition?: Id
  readonly entry?: Id
}
