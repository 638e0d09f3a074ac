import type { Token } from 'markdown-it'
import { didYouMean } from '../../did-you-mean.ts'
import type { FigureBlock } from '../../model/blocks.ts'
import type { Spot } from '../../schema/node.ts'
import { badCharacterIn } from '../characters.ts'
import type { Parent } from './parent.ts'
import type { TextReader } from './reader.ts'

/** A picture that has a paragraph of its own. Nothing is made of one that cannot be shown. */
export function readFigure(image: Token, spot: Spot, parent: Parent, reader: TextReader): readonly FigureBlock[] {
  const source = decoded(String(image.attrGet('src') ?? ''))
  const { here, pictures } = reader.setting
  const folder = `${here.authority}/${here.plan}/${here.edition}/`
  if (here.edition === undefined) {
    reader.error(
      'figures',
      spot,
      'A picture cannot stand in this file.',
      'Pictures belong to an edition: put it into one of its texts.',
    )
    return []
  }
  const alternative =
    image.children
      ?.map((child) => child.content)
      .join('')
      .trim() ?? ''
  if (alternative === '')
    reader.error(
      'figures',
      spot,
      'The picture has no words for those who cannot see it.',
      'Say in the square brackets what it shows: ![A map of the six districts](pictures/map.png).',
    )
  const bad = badCharacterIn(alternative)
  if (bad !== undefined) reader.error('characters', spot, `Here is ${bad.says}, written as a code.`, bad.hint)
  if (!/^pictures\/[a-z0-9-]{1,80}\.(?:png|jpg|svg)$/.test(source)) {
    reader.error(
      'figures',
      spot,
      `The picture "${source}" is not in the folder pictures of the edition, or its name cannot be one.`,
      'Put the file there and write pictures/name.png, pictures/name.jpg or pictures/name.svg, with lower-case letters, digits and hyphens.',
    )
    return []
  }
  const file = folder + source
  const picture = pictures.get(file)
  if (reader.setting.refusedPictures?.has(file)) return []
  if (picture === undefined) {
    const names = [...pictures.keys()]
      .filter((name) => name.startsWith(folder))
      .map((name) => name.slice(folder.length))
    reader.error(
      'figures',
      spot,
      `There is no picture "${source}" that can be shown.`,
      didYouMean(source, names) ?? 'Put the file into the folder pictures of the edition.',
    )
    return []
  }
  const title = image.attrGet('title')
  const caption = title === null ? undefined : reader.runs(reader.inline(String(title)), spot.line)
  const id = reader.ids.counted('f', parent.id)
  const { width, height } = picture
  return [
    {
      kind: 'figure',
      id,
      line: spot.line,
      file,
      width,
      height,
      alternative,
      ...(caption === undefined ? {} : { caption }),
    },
  ]
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
