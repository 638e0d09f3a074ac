import type { PrintSettings } from '../../model/plan.ts'
import { mm } from './points.ts'
import { type Copy, type Theme, themes } from './themes.ts'

/** The theme of a kind of copy with what an authority wants otherwise: the size of type of A4 copies, not that of others. */
export function themeFor(copy: Copy, print: PrintSettings = {}): Theme {
  const theme = themes[copy]
  const { textSize, sheetThickness, levelPages = theme.levelPages } = print
  return {
    ...(copy === 'a4' && textSize !== undefined ? scaled(theme, textSize / theme.text.size) : theme),
    sheetThickness: sheetThickness === undefined ? theme.sheetThickness : mm(sheetThickness / 1000),
    levelPages,
  }
}

/** Larger type on the same paper. */
function scaled(theme: Theme, by: number): Theme {
  const type = <T extends { readonly size: number; readonly leading: number }>(each: T): T => ({
    ...each,
    size: each.size * by,
    leading: each.leading * by,
  })
  const heading = (style: Theme['headings'][number]) => ({
    ...type(style),
    before: style.before * by,
    after: style.after * by,
  })
  const [one, two, three, four, five, six] = theme.headings
  return {
    ...theme,
    text: type(theme.text),
    table: type(theme.table),
    notes: type(theme.notes),
    running: type(theme.running),
    headings: [heading(one), heading(two), heading(three), heading(four), heading(five), heading(six)],
    paragraphGap: theme.paragraphGap * by,
    itemGap: theme.itemGap * by,
  }
}
