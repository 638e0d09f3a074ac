import type { Element } from '../pack/element.ts'
import type { Package, Relation } from '../pack/package.ts'
import type { Telling } from '../places.ts'
import type { SourcePicture } from '../source.ts'
import type { Fields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What reading the parts of one Word file shares. */
export interface WordReader {
  readonly pack: Package
  readonly styles: Styles
  readonly numbering: Numbering
  readonly telling: Telling
  /** What the part that is read leads to, by ids. */
  readonly relations: ReadonlyMap<string, Relation>
  readonly fields: Fields
  /** What Word prints before each paragraph that has words. */
  readonly labels: Map<Element, string>
  readonly pictures: Map<string, SourcePicture>
  /** What the names of pictures begin with. */
  readonly pictureName: string
  /** The id of the picture that was made of each part. */
  readonly pictureIds: Map<string, string>
  /** The label of a note that is called. */
  readonly note: (kind: 'footnote' | 'endnote', id: string) => string | undefined
  /** The words of a comment. */
  readonly comment: (id: string) => string
  /** The unit that is read. */
  readonly unit: () => number
}
