import type { EditionDocument } from '../../document/document.ts'
import type { Item } from '../frame/flow.ts'
import type { Ink } from '../frame/inks.ts'
import { placeOf } from '../frame/places.ts'
import type { Pt } from '../frame/points.ts'
import type { Tag } from '../frame/tags.ts'
import type { HeadingStyle, Theme } from '../frame/themes.ts'
import { setLines } from '../lines/set-lines.ts'
import { type Setter, setRuns } from '../lines/set-runs.ts'
import { flowMaker } from './flow-maker.ts'

/** What a cover says, as the head of a paper's first page. */
export function briefTitle(document: EditionDocument, parent: Tag, setter: Setter, width: Pt): readonly Item[] {
  const { tags, theme } = setter
  const flow = flowMaker()
  const section = tags.tag(parent, 'Sect')
  const put = (text: string, tag: 'H1' | 'P', size: Pt, leading: Pt, bold: boolean, ink: Ink) => {
    if (text === '') return
    const units = setRuns([{ text }], { size, bold, ink, pages: false }, tags.tag(section, tag), setter)
    for (const line of setLines(units, { x: 0, width, align: 'left', even: true }, { size, leading }, setter.shape))
      flow.box(line)
    flow.gap(leading * 0.3)
  }
  const [title] = theme.headings
  const { size, leading } = theme.text
  flow.lead([{ kind: 'anchor', y: 0, place: placeOf('cover') }])
  put(document.authority.title, 'P', size, leading, true, 'text')
  put(document.title, 'H1', title.size, title.leading, true, 'heading')
  put(document.subtitle, 'P', size, leading, false, 'text')
  put(document.record, 'P', size, leading, false, 'muted')
  return flow.items()
}

/** Smaller headings, closer together: a paper of two pages has no chapters. */
export function briefTheme(theme: Theme): Theme {
  const { size } = theme.text
  const style = (scale: number, before: number): HeadingStyle => ({
    size: size * scale,
    leading: Math.round(size * scale * 1.22 * 2) / 2,
    before: size * before,
    after: size * 0.35,
  })
  return {
    ...theme,
    outdent: 0,
    headings: [style(1.9, 0), style(1.3, 1.4), style(1.1, 1), style(1, 0.9), style(1, 0.8), style(1, 0.8)],
    paragraphGap: theme.paragraphGap * 0.7,
  }
}
