import type { Views } from '../../src/site/views.ts'

/** Has Eleventy write one page for each view of a kind. */
export function paginate<Kind extends keyof Views>(kind: Kind) {
  return {
    pagination: { data: `views.${kind}`, size: 1, alias: 'view', addAllPagesToCollections: false },
    permalink: ({ view }: { readonly view: Views[Kind][number] }) => view.path,
    eleventyExcludeFromCollections: true,
  }
}

/** What Eleventy hands to a template. */
export interface Given<Kind extends keyof Views> {
  readonly view: Views[Kind][number]
}
