import { type Check, doubt } from './check.ts'
import { blocksIn, textsIn } from './editions.ts'

/** Every picture that is kept is shown somewhere: one that is not is probably forgotten, or its figure was. */
export const picturesUsed: Check = function* (library) {
  const used = new Set(
    textsIn(library).flatMap(({ text }) =>
      blocksIn(text).flatMap((block) => (block.kind === 'figure' ? [block.file] : [])),
    ),
  )
  for (const file of library.pictures.keys())
    if (!used.has(file) && file !== library.site.brand.logo)
      yield doubt(
        'pictures-used',
        { file },
        'No text shows this picture.',
        'Show it with ![What it shows](pictures/name.png), or take the file out.',
      )
}
