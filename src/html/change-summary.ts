import type { Summary } from '../diff/changes/summary.ts'
import { countsInWords, unchangedInWords } from '../diff/summary/say-summary.ts'
import { contentsToHtml } from './change-contents.ts'
import type { ChangeSetting } from './change-setting.ts'
import { type Html, html, nothing } from './markup.ts'

/** What changed in short: a sentence, the counts by kind, and where it changed. */
export function summaryToHtml(setting: ChangeSetting): Html {
  const { summary } = setting.changes
  const counts = countsInWords(summary)
  return html`<section class="change-summary" aria-labelledby="summary_"><h2 id="summary_" class="unseen">In short</h2>
<p class="lead">${counts.length === 0 ? 'The two editions say the same. ' : extent(summary)}${unchangedInWords(summary)}</p>
${counts.length > 0 && html`<ul class="counts">${counts.map((each) => html`<li>${each}</li>\n`)}</ul>\n`}${
  summary.coarse
    ? html`<p>Some stretches were too different to be compared word by word: they are shown as removed and added.</p>\n`
    : nothing
}</section>
${contentsToHtml(setting)}`
}

/** How much of it changed, for who wants no figures. Nothing where it is neither little nor nearly all. */
function extent({ unchanged }: Summary): string {
  const share = unchanged.of === 0 ? 0 : unchanged.count / unchanged.of
  if (share >= 0.9) return 'Little changed. '
  return share <= 0.1 ? 'Nearly all of it was written anew. ' : ''
}
