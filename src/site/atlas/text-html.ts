import { expandData } from '../../document/data-places.ts'
import { settingOf } from '../../document/setting.ts'
import { blocksToHtml } from '../../html/blocks.ts'
import type { HtmlContext } from '../../html/context.ts'
import { type Html, nothing } from '../../html/markup.ts'
import { partBodyToHtml } from '../../html/part.ts'
import type { Block, Text } from '../../model/blocks.ts'
import { sourceId } from '../views/source-views.ts'
import type { Atlas, EditionPlace, PlanPlace } from './atlas.ts'
import { htmlContext, type LinksFrom, pictureUrl, targetUrl } from './links.ts'

/** A text that belongs to no edition, such as a plan's or the site's. Places for data show that of `about`, where it is given. */
export function textToHtml(
  text: Text,
  atlas: Atlas,
  links: LinksFrom,
  language: string,
  about?: { readonly plan: PlanPlace; readonly place: EditionPlace },
): Html {
  const context: HtmlContext =
    about === undefined
      ? {
          anchorPrefix: '',
          headingOffset: 0,
          language,
          selfLinks: true,
          hrefOf: (target) => (target.kind === 'address' ? target.address : links.to(targetUrl(atlas, target))),
          hrefOfSource: (tag) => `#${sourceId(tag)}`,
          hrefOfPicture: (file) => links.to(pictureUrl(file)),
        }
      : htmlContext(atlas, about.place, links, {})
  const blocks: readonly Block[] =
    about === undefined
      ? text.blocks.filter((block): block is Block => block.kind !== 'data')
      : expandData(
          text.blocks,
          settingOf(about.plan.authority, about.plan.plan, about.place.edition, atlas.input.today),
        )
  if (blocks.length === 0) return nothing
  if (text.notes.length === 0) return blocksToHtml(blocks, context)
  const notes = text.notes.map((note, index) => ({ ...note, mark: String(index + 1) }))
  return partBodyToHtml({ blocks, notes }, context)
}
