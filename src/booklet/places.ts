import type { Frame, Placed, PlaceName } from './frame.ts'

/** A place that is neither a part nor a block: no id has a space in it, so that none can be the same. */
export function placeOf(name: 'cover' | 'contents' | 'this copy'): PlaceName {
  return `the ${name}`
}

/** The page of every place, from 0; of a place that stands twice, the first. */
export function pagesOfPlaces(frames: readonly Pick<Frame, 'placed'>[]): ReadonlyMap<PlaceName, number> {
  const pages = new Map<PlaceName, number>()
  for (const [index, frame] of frames.entries())
    visitPlaces(frame.placed, (place) => {
      if (!pages.has(place)) pages.set(place, index)
    })
  return pages
}

function visitPlaces(placed: readonly Placed[], visit: (place: PlaceName) => void): void {
  for (const { draws } of placed)
    for (const draw of draws) {
      if (draw.kind === 'anchor') visit(draw.place)
      if (draw.kind === 'turn') visitPlaces(draw.placed, visit)
    }
}

/** A place in a part whose block is not on paper is the part itself. */
export function partOfPlace(place: PlaceName): PlaceName {
  return place.split('.')[0] ?? place
}
