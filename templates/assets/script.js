// Small conveniences. Every page works without them.

const say = (element, words) => {
  element.textContent = words
}

/** A button that copies `words()` and says that it did. */
function copyButton(label, words) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  say(button, label)
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words())
      say(button, 'Copied')
    } catch {
      say(button, 'Could not copy: select the text')
    }
    status(button.textContent)
    setTimeout(() => say(button, label), 2500)
  })
  return button
}

let live
function status(words) {
  if (!live) {
    live = document.createElement('div')
    live.className = 'unseen'
    live.setAttribute('role', 'status')
    document.body.append(live)
  }
  say(live, words)
}

const citation = document.getElementById('citation_')

/** The citation of the page, or of the place on it that the address names. */
function citationOf(place) {
  const words = citation.textContent
  if (!place) return words
  const number = place.querySelector(':scope > .number')?.textContent
  const cut = words.lastIndexOf(', ')
  const what = number ? `, paragraph ${number}` : ''
  return `${words.slice(0, cut)}${what}${words.slice(cut)}#${place.id}`
}

if (citation) {
  citation.after(copyButton('Copy citation', () => citationOf()))
  let placed
  const offer = () => {
    placed?.remove()
    placed = undefined
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!place?.matches('.text p[id], .text h2[id], .text h3[id], .text .scroll[id]')) return
    placed = copyButton('Copy citation', () => citationOf(place))
    if (place.matches('p')) place.append(' ', placed)
    else place.after(placed)
  }
  addEventListener('hashchange', offer)
  offer()
}

// You are here: the heading that was passed last, in the list of the page's headings.
const onPage = [...document.querySelectorAll('.on-page a[href^="#"], .whole ~ .contents a[href^="#"]')]
if (onPage.length > 0) {
  const links = new Map(onPage.map((link) => [document.getElementById(link.hash.slice(1)), link]))
  links.delete(null)
  const mark = () => {
    const passed = [...links.keys()].filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3)
    const here = passed.at(-1)
    for (const [heading, link] of links) {
      link.classList.toggle('here', heading === here)
      if (heading === here) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  let due = false
  addEventListener(
    'scroll',
    () => {
      if (due) return
      due = true
      requestAnimationFrame(() => {
        due = false
        mark()
      })
    },
    { passive: true },
  )
  mark()
}

// What a link leads to is opened where it lies folded: not every browser does so by itself.
function unfold() {
  const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)))
  let folded = false
  for (let fold = place && place.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    folded ||= !fold.open
    fold.open = true
  }
  if (folded) place.scrollIntoView()
}
addEventListener('hashchange', unfold)
unfold()

// From change to change: those that are not shown are stepped over, and who goes by keyboard goes on with the same key.
document.addEventListener('click', (event) => {
  const step = event.target.closest?.('.steps > .next, .steps > .previous')
  if (!step || event.ctrlKey || event.metaKey || event.shiftKey) return
  const way = step.className
  const shown = [...document.querySelectorAll('.steps')].filter((each) => each.checkVisibility?.() ?? true)
  const there = shown[shown.indexOf(step.parentElement) + (way === 'next' ? 1 : -1)]
  const place = there?.querySelector('.place')
  event.preventDefault()
  if (!place) return status('There is no other change that way.')
  location.hash = place.hash
  if (event.detail === 0) (there.querySelector(`.${way}`) ?? place).focus({ preventScroll: true })
})

// On paper nothing can be opened.
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('.comparison details:is(.whole, .many)')) fold.open = true
})

// What was searched for, marked in the text.
const wanted = new URLSearchParams(location.search).getAll('highlight').filter((word) => word.length > 1)
const text = document.getElementById('page_main')
if (wanted.length > 0 && text) {
  const escaped = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{N}])[\\p{L}]*`, 'giu')
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest('script, style, svg, [hidden], .citation, nav')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  const nodes = []
  while (walker.nextNode()) nodes.push(walker.currentNode)
  for (const node of nodes) {
    const pieces = []
    let from = 0
    for (const found of node.data.matchAll(pattern)) {
      const mark = document.createElement('mark')
      say(mark, found[0])
      pieces.push(node.data.slice(from, found.index), mark)
      from = found.index + found[0].length
    }
    if (pieces.length > 0) node.replaceWith(...pieces, node.data.slice(from))
  }
}

// What stood on a day.
const form = document.getElementById('on_day')
if (form) {
  const spells = JSON.parse(document.getElementById('on_spells').textContent)
  const answer = document.getElementById('on_answer')
  const input = document.getElementById('on_date')
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const day = input.value
    if (!day) return say(answer, 'Give a day first.')
    const spell = spells.find((each) => each.from <= day && day <= each.to)
    const link = document.createElement('a')
    link.href = spell ? spell.href : './'
    say(link, spell ? spell.words : '')
    answer.replaceChildren(spell ? link : 'Nothing is known of that day: it lies before or after every edition.')
  })
}
