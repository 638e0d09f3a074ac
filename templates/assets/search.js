// The search page: asks Pagefind, shows what it finds with `textContent` only.

const at = (id) => document.getElementById(id)
const root = new URL('../', import.meta.url)
const form = at('search_form')
const results = at('search_results')
const status = at('search_status')
const more = at('search_more')
const editions = at('search_editions')
const older = at('search_older')
const query = at('search_query')
const names = JSON.parse(at('search_names').textContent)
const step = 10
/** Words that are not worth a mark. */
const small = new Set('a an and are as at be by for from in is it of on or that the this to was were what which who with'.split(' '))
/** A paragraph's number as it is indexed: `pn2x1z` for 2.1. */
const isNumber = /\bpn[\dx]+z\b/
const handbook = 'Handbook'
let found = []
let shown = 0
let turn = 0
const filterNames = {
  authority: 'Authority',
  plan: 'Plan',
  edition: 'Edition',
  kind: 'Kind',
  outcome: 'Outcome',
}

const pagefind = await import(new URL('pagefind/pagefind.js', root).href)
await pagefind.options({ baseUrl: root.pathname, highlightParam: 'highlight' })
await pagefind.init()
await offerFilters()
readAddress()
form.hidden = false
form.addEventListener('submit', (event) => {
  event.preventDefault()
  search()
})
form.addEventListener('change', (event) => {
  if (event.target !== query) search()
})
more.addEventListener('click', showMore)
if (query.value.trim() === '') query.focus()
else search()

async function offerFilters() {
  const filters = await pagefind.filters()
  for (const [name, label] of Object.entries(filterNames)) {
    const values = Object.keys(filters[name] ?? {}).sort()
    if (values.length < 2) continue
    const box = document.createElement('div')
    const caption = document.createElement('label')
    caption.htmlFor = `search_${name}`
    caption.textContent = label
    const select = document.createElement('select')
    select.id = `search_${name}`
    select.name = name
    for (const value of ['', ...values]) select.append(new Option(value === '' ? 'Any' : value, value))
    box.append(caption, select)
    at('search_filters').append(box)
  }
}

function readAddress() {
  const wanted = new URLSearchParams(location.search)
  query.value = wanted.get('q') ?? ''
  older.checked = wanted.get('older') === 'yes'
  for (const select of form.querySelectorAll('select')) {
    const value = wanted.get(select.name) ?? ''
    if ([...select.options].some((option) => option.value === value)) select.value = value
    if (select.value !== '') at('search_narrow').open = true
  }
}

function writeAddress() {
  const data = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (value !== '') data.append(name, value)
  history.replaceState(null, '', `?${data}`)
}

/** The other names of what was asked for, from the glossary: whole words only. */
function otherNames(words) {
  const key = words.toLowerCase()
  const others = new Set()
  const add = (name) => {
    if (name.toLowerCase() !== key && !others.has(name)) others.add(name)
  }
  // Twice, so that an abbreviation finds the new name of what it stands for.
  for (let round = 0; round < 2; round++) {
    const known = [key, ...[...others].map((each) => each.toLowerCase())]
    for (const pair of names)
      if (pair.some((name) => known.includes(name.toLowerCase()))) for (const name of pair) add(name)
  }
  return [...others]
}

async function search() {
  const mine = ++turn
  const words = query.value.trim()
  writeAddress()
  results.replaceChildren()
  more.hidden = true
  editions.hidden = words !== ''
  if (words === '') {
    status.textContent = ''
    return
  }
  status.textContent = 'Searching…'
  const filters = {}
  for (const select of form.querySelectorAll('select')) if (select.value !== '') filters[select.name] = select.value
  const others = otherNames(words)
  let [current, past] = await askBoth(numbered(words), filters)
  if (current.length + past.length === 0) [current, past] = await askBoth([words, ...others], filters)
  if (mine !== turn) return
  found = older.checked ? [...current, ...past] : current
  shown = 0
  const also = others.length === 0 ? '' : ` Also searched for: ${others.join(', ')}.`
  const rest =
    older.checked || past.length === 0
      ? ''
      : ` ${past.length} more in older editions: tick “Search older editions too”.`
  const advice =
    current.length + past.length > 0 ? '' : ' Try fewer words, or another word for the same thing.'
  status.textContent = `${count(found.length)} for “${words}”${filters.kind === handbook ? ' in the handbook' : older.checked ? '' : ' in current editions'}.${rest}${also}${advice}`
  await showMore()
}

function count(number) {
  return number === 0 ? 'Nothing found' : number === 1 ? '1 page found' : `${number} pages found`
}

/** The question with its numbers as the words that numbers of paragraphs are indexed by; none without a number. */
function numbered(words) {
  const plain = words.replace(/\b(?:paragraph|para|section|recommendation)s?\.?\s+(?=\(?\d)/gi, '')
  const way = plain.replace(
    /(?<!\S)\(?(\d{1,3}(?:\.\d{1,3})*)\.?\)?(?!\S)/g,
    (_, digits) => `pn${digits.replaceAll('.', 'x')}z`,
  )
  return way === plain ? [] : [way]
}

/** What current editions have, then what older ones have. */
async function askBoth(ways, filters) {
  // The handbook for officers is found by those who ask for it alone.
  if (filters.kind === handbook) return [await ask(ways, filters), []]
  return [await ask(ways, { ...filters, status: 'Current' }), await ask(ways, { ...filters, status: 'Older' })]
}

/** The results of every way to say it, the best first. */
async function ask(ways, filters) {
  const byId = new Map()
  for (const way of ways) {
    const answer = await pagefind.search(way.includes(' ') && way !== query.value.trim() ? `"${way}"` : way, { filters })
    for (const result of answer.results) {
      const before = byId.get(result.id)
      if (!before || before.score < result.score) byId.set(result.id, result)
    }
  }
  return [...byId.values()].sort((a, b) => b.score - a.score)
}

async function showMore() {
  const mine = turn
  const next = found.slice(shown, shown + step)
  const pages = await Promise.all(next.map((result) => result.data()))
  if (mine !== turn) return
  shown += next.length
  results.append(...pages.map(showPage))
  more.hidden = shown >= found.length
}

function showPage(page) {
  const item = document.createElement('li')
  const place = bestPlace(page)
  const heading = document.createElement('h2')
  heading.append(link(addressOf(page, place?.id), page.meta.title))
  const over = document.createElement('p')
  over.className = 'over'
  for (const words of [page.meta.standing, page.meta.kind, page.meta.edition]) {
    if (!words) continue
    const span = document.createElement('span')
    span.textContent = words
    over.append(span)
  }
  const excerpt = document.createElement('p')
  excerpt.append(...excerptOf(page, place))
  item.append(over, heading, excerpt)
  return item
}

function link(href, words) {
  const element = document.createElement('a')
  element.href = href
  element.textContent = words
  return element
}

/** The page's address with the words to mark and the paragraph to land on. */
function addressOf(page, id) {
  const url = new URL(page.url, location.href)
  const marked = url.searchParams.getAll('highlight').filter((word) => !isNumber.test(word) && !small.has(word))
  url.search = ''
  for (const word of marked) url.searchParams.append('highlight', word)
  url.hash = id ?? ''
  return url.href
}

/** The paragraph, heading or table that holds most of what was asked for. */
function bestPlace(page) {
  const anchors = page.anchors.filter((anchor) => !anchor.id.includes('_')).sort((a, b) => a.location - b.location)
  const scores = new Map()
  for (const hit of page.weighted_locations) {
    const anchor = anchors.findLast((each) => each.location <= hit.location)
    if (!anchor) continue
    const score = scores.get(anchor) ?? { anchor, sum: 0, first: hit.location }
    score.sum += hit.balanced_score
    scores.set(anchor, score)
  }
  const best = [...scores.values()].sort((a, b) => b.sum - a.sum || a.first - b.first)[0]
  return best && { id: best.anchor.id, location: best.first }
}

/** Words round the hit, with what was found marked. */
function excerptOf(page, place) {
  const words = page.raw_content.split(/\s+/)
  const hits = new Set(page.weighted_locations.map((hit) => hit.location))
  const first = place?.location ?? page.locations[0] ?? 0
  const from = Math.max(0, first - 10)
  const to = Math.min(words.length, first + 24)
  const pieces = [from > 0 ? '… ' : '']
  for (let index = from; index < to; index++) {
    if (isNumber.test(words[index])) continue
    if (hits.has(index)) {
      const mark = document.createElement('mark')
      mark.textContent = words[index]
      pieces.push(mark, ' ')
    } else pieces.push(`${words[index]} `)
  }
  if (to < words.length) pieces.push('…')
  return pieces
}
