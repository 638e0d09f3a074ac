import type { Part } from '../document/document.ts'
import { type Block, type FigureBlock, isDrawn } from '../model/blocks.ts'
import type { Problem } from '../problem.ts'
import { shapeOf } from './frame/page-shape.ts'
import { themes } from './frame/themes.ts'

/** What presses ask for, in pixels to an inch. */
const fine = 300

/** A warning for each picture that is printed coarser than a press wants it, at the first place where it stands in each file. */
export function pictureProblems(
  documents: readonly { readonly parts: readonly Pick<Part, 'blocks' | 'place'>[] }[],
): readonly Problem[] {
  const seen = new Set<string>()
  return documents.flatMap(({ parts }) =>
    parts.flatMap(({ blocks, place }) =>
      blocks.flatMap(figuresIn).flatMap((figure): readonly Problem[] => {
        const key = `${place.file} ${figure.file}`
        const wanted = pixelsWanted(figure)
        if (figure.width >= wanted || seen.has(key)) return []
        seen.add(key)
        return [problem(figure, wanted, place.file)]
      }),
    ),
  )
}

/** Across, to be printed finely enough at the width of a page of a press file. */
function pixelsWanted({ width, height }: FigureBlock): number {
  const area = shapeOf(themes.press, 1)
  const points = Math.min(area.width, (area.height * 0.7 * width) / height)
  return Math.ceil((points / 72) * fine)
}

function problem({ file, line, width }: FigureBlock, wanted: number, text: string): Problem {
  const name = file.split('/').at(-1)
  return {
    level: 'warning',
    check: 'pictures-are-fine',
    message: `The picture ${name} is ${width} pixels wide: too coarse to be printed well.`,
    hint: `Use one that is ${wanted} pixels wide or more, or leave it to be printed as it is.`,
    place: { file: text, line },
  }
}

function figuresIn(block: Block): readonly FigureBlock[] {
  if (block.kind === 'figure') return isDrawn(block) ? [] : [block]
  if (block.kind === 'quote' || block.kind === 'box') return block.blocks.flatMap(figuresIn)
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks.flatMap(figuresIn))
  if (block.kind === 'definitions') return block.items.flatMap((item) => item.meanings.flat().flatMap(figuresIn))
  return []
}
