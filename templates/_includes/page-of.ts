import type { ViewKinds, Views } from '../../src/site/views/views.ts'

/** A template that Eleventy writes one page by for each that is planned of a kind. A page is made when it is written. */
export function pageOf<Kind extends keyof Views>(kind: Kind, arrange: (view: ViewKinds[Kind]) => string) {
  return {
    data: {
      pagination: { data: `views.${kind}`, size: 1, alias: 'view', addAllPagesToCollections: false },
      permalink: ({ view }: Given<Kind>) => view.path,
      eleventyExcludeFromCollections: true,
    },
    render: ({ view }: Given<Kind>) => arrange(view.make() as ViewKinds[Kind]),
  }
}

interface Given<Kind extends keyof Views> {
  readonly view: Views[Kind][number]
}
