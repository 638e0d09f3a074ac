import { pictureSize } from '../../load/picture-size.ts'
import { allInside, type Element, elementsIn, textIn } from '../pack/element.ts'
import type { Piece } from '../source.ts'
import { readStory } from './read-story.ts'
import type { WordReader } from './reader.ts'

/** Pictures and boxes of a drawing; of whatever else it is, its words are told. */
export function readDrawing(drawing: Element, reader: WordReader): readonly Piece[] {
  const { tell } = reader.telling
  const pieces: Piece[] = []
  let seen = false
  const described = alternativeIn(drawing)
  readAll(drawing, described)
  if (!seen) tell('left-out', 'A drawing made of lines and shapes was left out.', described)
  return pieces

  function readAll(parent: Element, alternative: string): void {
    for (const child of elementsIn(parent)) readOne(child, alternative)
  }

  function readOne(element: Element, alternative: string): void {
    const { name, attributes } = element
    if (name === 'w:txbxContent') {
      seen = true
      const inside = readStory(element, reader)
      if (inside.length === 0) return
      tell('changed', 'A text box came in as a box of its own, after the paragraph that it hung on.')
      pieces.push({ kind: 'box', hanging: true, pieces: inside, unit: reader.unit() })
    } else if (name === 'a:blip') {
      seen = true
      if (attributes.has('r:link') && !attributes.has('r:embed'))
        tell(
          'left-out',
          'A picture that is not in the file but elsewhere was left out. Insert it in Word.',
          alternative,
        )
      else picture(attributes.get('r:embed') ?? '', alternative)
    } else if (name === 'v:imagedata') {
      seen = true
      picture(attributes.get('r:id') ?? '', alternative)
    } else if (name === 'v:textpath') {
      seen = true
      tell('left-out', 'Words drawn as WordArt were left out.', attributes.get('string'))
    } else if (name === 'c:chart') {
      seen = true
      other(
        attributes.get('r:id'),
        'A chart was left out. Bring its figures in as readings, or the chart as a picture.',
      )
    } else if (name === 'dgm:relIds') {
      seen = true
      other(attributes.get('r:dm'), 'A SmartArt drawing was left out. Write it as a list, or bring it in as a picture.')
    } else if (name === 'o:OLEObject') {
      seen = true
      tell('left-out', 'An object of another program was left out.', attributes.get('ProgID'))
    } else readAll(element, alternativeOf(element) ?? alternative)
  }

  function picture(id: string, alternative: string) {
    const relation = reader.relations.get(id)
    const bytes = relation === undefined || relation.outside ? undefined : reader.pack.bytes(relation.target)
    if (relation?.outside === true)
      return tell(
        'left-out',
        'A picture that is not in the file but elsewhere was left out. Insert it in Word.',
        alternative || relation.target,
      )
    if (relation === undefined || bytes === undefined)
      return tell('left-out', 'A picture is missing in the file.', alternative)
    const size = pictureSize(bytes)
    const file = relation.target.split('/').at(-1) ?? ''
    if (size === undefined)
      return tell(
        'left-out',
        'A picture that is neither a whole PNG nor a JPEG was left out. Save it as PNG.',
        [file, alternative].filter(Boolean).join(': '),
      )
    if (size.width * size.height > 40_000_000 || bytes.length > 20 * 1024 * 1024)
      return tell(
        'left-out',
        `A picture of ${size.width} by ${size.height} pixels was left out. Make it smaller: 2,000 across are enough.`,
        [file, alternative].filter(Boolean).join(': '),
      )
    let key = reader.pictureIds.get(relation.target)
    if (key === undefined) {
      key = `${reader.pictureName}-${reader.pictures.size + 1}`
      reader.pictureIds.set(relation.target, key)
      reader.pictures.set(key, { bytes, type: size.type })
    }
    if (alternative === '')
      tell(
        'look',
        'A picture has no words for those who cannot see it. Write them between the square brackets.',
        `${key}${size.type === 'png' ? '.png' : '.jpg'}`,
      )
    pieces.push({ kind: 'picture', picture: key, alternative, unit: reader.unit() })
  }

  function other(id: string | undefined, says: string): void {
    const part = reader.relations.get(id ?? '')?.target
    const tree = reader.pack.tree(part)
    const words = tree === undefined ? [] : allInside(tree, 'a:t', 'c:v').map(textIn)
    tell('left-out', says, [described, ...words].filter(Boolean).join(' '))
  }
}

/** What Word has for those who cannot see a picture. */
function alternativeOf({ name, attributes }: Element): string | undefined {
  if (name === 'wp:docPr' || name === 'pic:cNvPr') return attributes.get('descr')?.trim() || undefined
  if (name === 'v:shape' || name === 'v:rect') return attributes.get('alt')?.trim() || undefined
  return undefined
}

function alternativeIn(drawing: Element): string {
  for (const child of elementsIn(drawing)) {
    const found = alternativeOf(child) ?? (child.name === 'w:txbxContent' ? '' : alternativeIn(child))
    if (found !== '') return found
  }
  return ''
}
