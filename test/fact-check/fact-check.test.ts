import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../src/diff/changes-between.ts'
import { listChanges } from '../../src/diff/list/list-changes.ts'
import { partnerConcern } from '../../src/fact-check/partner-concern.ts'
import { questionsOf } from '../../src/fact-check/questions-of.ts'
import { changesToHtml } from '../../src/html/changes.ts'
import type { HtmlContext } from '../../src/html/context.ts'
import { document, facts, newer, older, p, part, ul } from '../diff/make-document.ts'
import { htmlMistakes } from '../html-checker.ts'
import { indicator, partner, priority } from '../make.ts'
import { pack, packOf, shippedPairs, site, three } from './make-pack.ts'

const context: HtmlContext = {
  anchorPrefix: '',
  headingOffset: 0,
  language: 'en-GB',
  selfLinks: false,
  hrefOf: () => '/',
  hrefOfSource: () => undefined,
  hrefOfPicture: (file) => `/${file}`,
}

describe('a fact-check pack', () => {
  it('has every change of shipped editions once, asked or told of as not asked', async () => {
    for (const changes of await shippedPairs()) {
      const page = packOf(changes)
      const ids = [...page.matchAll(/ data-change="([^"]*)"/g)].map(([, id]) => id)
      const told = listChanges(changes).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect([...ids].sort()).toEqual([...told].sort())
    }
  })

  it('asks by the name that the page of the comparison has for each change, each once', async () => {
    for (const changes of await shippedPairs()) {
      const { parts } = questionsOf(listChanges(changes))
      const ids = parts.flatMap(({ questions }) => questions.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      const shown = changesToHtml(changes, { older: context, newer: context }).html
      const anchors = new Set([...shown.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
      expect(ids.filter((id) => !anchors.has(id))).toEqual([])
    }
  })

  it('passes the HTML checker', async () => {
    const pages = [
      ...(await shippedPairs()).slice(1, 2).map(packOf),
      pack(three.was, three.now),
      pack(three.was, three.was),
    ]
    for (const page of pages) expect(await htmlMistakes(page)).toEqual([])
  })

  it('lets run only the script and the style that stand in it, and fetches nothing', () => {
    const page = pack(three.was, three.now)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]
    const hashOf = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page) ?? []
      expect(text.length).toBeGreaterThan(100)
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    }
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; script-src ${hashOf('script')}; style-src ${hashOf('style')}; base-uri 'none'; form-action 'none'`,
    )
    expect(page).not.toMatch(/\s(?:src|action|style|on[a-z]+)="|<(?:link|img|iframe|form|base)\b|@import|url\(/)
    expect(page).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|\bfetch\(|XMLHttpRequest/)
  })

  it('is the same bytes every time', () => {
    expect(pack(three.was, three.now)).toBe(pack(three.was, three.now))
  })

  it('has words before and after with marks that are heard, and the ways to where they stand', () => {
    const page = pack(three.was, three.now)
    expect(page).toContain(
      '<del><span class="mark-word">removed: </span>month<span class="mark-word"> end of removed</span></del>',
    )
    expect(page).toContain(
      '<ins><span class="mark-word">added: </span>quarter<span class="mark-word"> end of added</span></ins>',
    )
    const ways = [...page.matchAll(/<a href="(https:[^"]*)"/g)].map(([, href]) => href)
    expect(ways).toHaveLength(9)
    expect(ways.every((way) => way?.startsWith(`${site}/averleigh/cypp/`))).toBe(true)
  })

  it('has no link to a draft, which is not on the web yet', () => {
    const changes = changesBetween(older(...three.was), newer(...three.now))
    const draft = { ...changes.newer, edition: { ...changes.newer.edition, status: 'draft' as const } }
    const page = packOf({ ...changes, newer: draft })
    for (const words of ['>Newer edition<', '>Comparison<']) expect(page.includes(words), words).toBe(false)
    expect(page).toContain('>Older edition<')
  })

  it('asks of a part that came or went as a whole once, and of what came with a list once', () => {
    const said = p('The board meets every month, as it did before, and says what it did.')
    const was = document('2014-2017', part('aims', said))
    const now = document(
      '2018-2021',
      part('aims', said, ul('One thing', 'Another thing')),
      part('new', p('Some'), p('More')),
    )
    const { parts } = questionsOf(listChanges(changesBetween(was, now)))
    expect(parts.map(({ questions }) => questions.map(({ changes }) => changes.length))).toEqual([[2], [3]])
  })

  it('says so where no words changed, and asks nothing', () => {
    const page = pack(three.was, three.was)
    expect(page).toContain('There is nothing to check')
    expect(page).not.toMatch(/<script|<fieldset|<input/)
  })

  it('prints as text whatever an officer writes', () => {
    const nasty = `</script><script>alert(1)</script><img src=x onerror="alert(2)"> & "quoted" 'too'`
    const was = document('2014-2017', { ...part('aims', p('Gone: one two three four.')), title: 'Aims' })
    const now = {
      ...document(
        '2018-2021',
        { ...part('aims', p(nasty), facts(['role', nasty, nasty])), title: nasty },
        part('new', p(nasty)),
      ),
      title: nasty,
      subtitle: nasty,
      record: nasty,
    }
    const page = packOf(changesBetween(was, { ...now, plan: { ...now.plan, title: nasty, short: nasty } }))
    expect(page).toContain('&lt;/script&gt;&lt;script&gt;')
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<img/)
    expect(page.match(/<fieldset/g)?.length).toBeGreaterThan(1)
  })
})

describe('what concerns a partner', () => {
  const trust = partner('trust', { title: 'Wendle Hospitals', wasCalled: ['Wendle (Acute) Trust'] })
  const entries = [
    trust,
    priority('health', { leads: ['trust'] }),
    priority('play', { actions: [{ id: 'a', title: 'A', leads: ['trust'] }] }),
    indicator('waits', { leads: ['trust'] }),
    priority('roads', { leads: ['council'] }),
  ]
  const concern = partnerConcern('trust', entries)
  const words = (text: string) => [p(`The board met every month of the year. ${text}`)]
  const changed = (id: string, was: string, now = `${was} Changed.`) =>
    listChanges(
      changesBetween(document('2014-2017', part(id, ...words(was))), document('2018-2021', part(id, ...words(now)))),
    )

  it('is its own entry, what it leads, alone or an action of it, and what names it now or as it was called', () => {
    for (const id of ['trust', 'health', 'play', 'waits'])
      expect(changed(id, 'One.').some(concern!.concerns), id).toBe(true)
    expect(changed('roads', 'One.').some(concern!.concerns)).toBe(false)
    expect(changed('roads', 'Wendle Hospitals agreed.').some(concern!.concerns)).toBe(true)
    expect(changed('roads', 'Two.', 'Wendle (Acute) Trust agreed.').some(concern!.concerns)).toBe(true)
    expect(changed('roads', 'Wendle Hospitalsworth agreed.').some(concern!.concerns)).toBe(false)
  })

  it('is known by the id that it had', () => {
    const renamed = partner('hospitals', { title: 'The Hospitals', was: 'trust' })
    expect(partnerConcern('trust', [...entries, renamed])?.title).toBe('The Hospitals')
    expect(changed('health', 'One.').some(partnerConcern('hospitals', [...entries, renamed])!.concerns)).toBe(true)
    expect(partnerConcern('nobody', entries)).toBeUndefined()
  })
})
