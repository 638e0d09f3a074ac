import { html } from '../../src/html/markup.ts'
import { pill } from '../_includes/banner.ts'
import { frame } from '../_includes/frame.ts'
import { pageOf } from '../_includes/page-of.ts'
import { happenings, title } from '../_includes/parts.ts'

export const { data, render } = pageOf('history', (view) =>
  frame(
    view,
    html`${title(view, html`<span>${view.kind}</span> <a href="${view.plan.href}">${view.plan.title}</a>`)}
<ol class="timeline" reversed>${view.steps.map(
      (step) =>
        html`<li class="${step.state} ${step.kind}"><p class="over">${pill(step.state, step.stateLabel)} <span>${step.period}</span></p>
<h2>${step.href === undefined ? step.edition.title : html`<a href="${step.href}">${step.title}</a>`}</h2>
<p><strong>${step.label}</strong>${step.words !== '' && html` ${step.words}`}${step.compareHref !== undefined && html` <a href="${step.compareHref}">What changed<span class="unseen"> in ${step.period}</span></a>`}</p>
<p class="quiet">In <a href="${step.edition.href}">${step.edition.title}</a></p></li>\n`,
    )}</ol>
${
  view.last !== undefined &&
  html`<section aria-labelledby="last_"><h2 id="last_">Its last words</h2>
<p>The plan has gone on without it. This is what it said last, in <a href="${view.last.from.href}">${view.last.from.title}</a>.</p>
<div class="text last-text">${view.last.body}</div></section>\n`
}<section aria-labelledby="causes_"><h2 id="causes_">Decisions and consultations that changed it</h2>
${view.causes.length === 0 ? html`<p>None is recorded.</p>` : happenings(view.causes)}</section>`,
  ),
)
