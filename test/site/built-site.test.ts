import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlMistakes } from '../html-checker.ts'
import { deadLinks } from './dead-links.ts'
import { madeSite, pagesIn, removeSite } from './made-site.ts'

let folder = ''
let pages: ReadonlyMap<string, string> = new Map()

beforeAll(() => {
  folder = madeSite()
  pages = pagesIn(folder)
})

afterAll(() => {
  removeSite(folder)
})

describe('the site of the shipped content', () => {
  it('has no link or anchor that leads nowhere', () => {
    expect(pages.size).toBeGreaterThan(100)
    expect(deadLinks(folder, pages).slice(0, 20)).toEqual([])
  })

  it('has in its search every page that is marked for it, and no other', () => {
    const marked = [...pages.values()].filter((text) => text.includes('data-pagefind-body')).length
    expect(marked).toBeGreaterThan(100)
    expect(readdirSync(join(folder, 'pagefind/fragment'))).toHaveLength(marked)
  })

  it('has a title of its own on every page', () => {
    const titles = new Map<string, string>()
    const shared = [...pages].flatMap(([path, text]) => {
      const title = /<title>(.*?)<\/title>/.exec(text)?.[1] ?? ''
      const other = titles.get(title)
      titles.set(title, path)
      return other === undefined ? [] : [`${other} and ${path}: ${title}`]
    })
    expect(shared.slice(0, 10)).toEqual([])
  })

  it('has no inline style, no inline script and nothing of a third party', () => {
    for (const [path, text] of pages) {
      expect(text, path).not.toMatch(/\sstyle="|\son[a-z]+="|<style/)
      expect(text, path).not.toMatch(/<script(?![^>]*(?:src="(?!\w+:|\/\/)|type="application\/(?:ld\+)?json"))/)
      expect(text, path).not.toMatch(/<(?:img|script|iframe|source)[^>]*\ssrc="https?:/)
    }
  })

  it('passes the HTML checker on every page', async () => {
    const found: string[] = []
    for (const [path, text] of pages) {
      found.push(...(await htmlMistakes(text, path)))
      if (found.length > 20) break
    }
    expect(found).toEqual([])
    // Some two thousand pages, each parsed anew: minutes, and more of them on a busy machine.
  }, 1_200_000)
})
