import type { Setting } from '../../src/load/markdown/setting.ts'
import { textOf } from '../../src/load/markdown.ts'
import { problemsOf } from '../../src/load/problems.ts'
import type { Text } from '../../src/model/blocks.ts'
import type { Problem } from '../../src/problem.ts'

/** Reads Markdown as the text of an entry `aims` of the edition `2014-2017`; lines count from 1. */
export function readText(
  source: string,
  more: Partial<Setting> = {},
): { readonly text: Text; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const text = textOf(source, 1, {
    here: { authority: 'ford', plan: 'cypp', edition: '2014-2017', entry: 'aims' },
    sources: new Set(['W1', 'W4', 'DATA-CLA']),
    abbreviations: new Map([
      ['PCT', 'Primary Care Trust'],
      ['CYPP', "Children and Young People's Plan"],
    ]),
    pictures: new Map([
      ['ford/cypp/2014-2017/pictures/map.png', { bytes: new Uint8Array(), type: 'png', width: 40, height: 30 }],
    ]),
    problems: problemsOf('aims.md', problems),
    linked: () => {},
    ...more,
  })
  return { text, problems }
}
