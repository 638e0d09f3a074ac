import type { Problem } from '../../src/problem.ts'

/** A page with what only the preview shows: the problems of the content, and the script that loads the page again. */
export function withPreview(page: string, problems: readonly Problem[], content: string): string {
  const head = '<link rel="stylesheet" href="/_preview/style.css"><script src="/_preview/script.js" defer></script>'
  const panel = problems.length === 0 ? '' : problemPanel(problems, content)
  const headed = page.includes('</head>') ? page.replace('</head>', () => `${head}</head>`) : head + page
  return headed.includes('</body>')
    ? headed.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${panel}</body>`)
    : headed + panel
}

function problemPanel(problems: readonly Problem[], content: string): string {
  const errors = problems.filter((problem) => problem.level === 'error').length
  const title =
    errors > 0
      ? `${count(errors, 'error')} in the content: the page is as it was before`
      : count(problems.length, 'thing to look at', 'things to look at')
  const items = problems.slice(0, 50).map(({ level, message, hint, place }) => {
    const line = place.line === undefined ? '' : `:${place.line}`
    const cure = hint === undefined ? '' : `<br><em>${escapeHtml(hint)}</em>`
    const where = escapeHtml(`${content}/${place.file}${line}`)
    return `<li class="${level}"><code>${where}</code><br>${escapeHtml(message)}${cure}</li>`
  })
  const rest = problems.length > 50 ? `<li>and ${problems.length - 50} more: npm run check</li>` : ''
  return `<aside id="preview-problems" aria-label="Problems in the content"><details${errors > 0 ? ' open' : ''}><summary>${title}</summary><ol>${items.join('')}${rest}</ol></details></aside>`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

export const previewScript = `const place = 'planpress-preview-scroll'
const kept = sessionStorage.getItem(place)
if (kept !== null) {
  sessionStorage.removeItem(place)
  const [path, top] = JSON.parse(kept)
  if (path === location.pathname) scrollTo(0, top)
}
const events = new EventSource('/_preview/events')
events.addEventListener('reload', () => {
  sessionStorage.setItem(place, JSON.stringify([location.pathname, scrollY]))
  location.reload()
})
let lost = false
events.addEventListener('error', () => { lost = true })
events.addEventListener('open', () => { if (lost) location.reload() })
`

export const previewStyle = `#preview-problems {
  position: sticky; bottom: 0; z-index: 9; max-height: 60vh; overflow: auto; padding: 0.75rem 1rem;
  background: #fff4e5; color: #1a1a1a; border-top: 4px solid #b45309; font: 16px/1.4 system-ui, sans-serif;
}
#preview-problems summary { font-weight: bold; cursor: pointer }
#preview-problems li { margin: 0.5rem 0 }
#preview-problems .error { border-left: 4px solid #b91c1c; padding-left: 0.5rem }
`
