import type { Frame, Placed, PlaceName } from './frame.ts'

/** A place that is neither a part nor a block: no id has a space in it, so that none can be the same. */
export function placeOf(
  name: 'cover' | 'contents' | 'list of indicators' | 'list of decisions' | 'this copy',
): PlaceName {
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

/** What stands where a link to a place does, in copies without links too: an index is made from these. */
export function mentionOf(place: PlaceName): PlaceName {
  return `to ${place}`
}

/** The pages, from 0, on which each part begins or is linked to. */
export function mentionsOfParts(frames: readonly Pick<Frame, 'placed'>[]): ReadonlyMap<PlaceName, ReadonlySet<number>> {
  const found = new Map<PlaceName, Set<number>>()
  for (const [index, frame] of frames.entries())
    visitPlaces(frame.placed, (place) => {
      const part = partOfPlace(place.replace(/^to /, ''))
      const pages = found.get(part)
      if (pages === undefined) found.set(part, new Set([index]))
      else pages.add(index)
    })
  return found
}

/** The top of the page with this number. */
export function pagePlace(page: number): PlaceName {
  return `page ${page}`
}
