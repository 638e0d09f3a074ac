import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfSmall, planpress, small } from './run.ts'

const given = ['--content', small, '--today', '2019-01-01']
const [older, newer] = ['averleigh/cypp/2014-2017', 'averleigh/cypp/2017-2021']

describe('compare', () => {
  it('tells what changed, in marks that need no colour', () => {
    const ran = planpress(['compare', older, newer, ...given])
    expect(ran.stderr).toBe('')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toMatch(/\d+ of \d+ paragraphs unchanged/)
    expect(ran.stdout).toMatch(/\[-.+-\]|\{\+.+\+\}/)
    expect(ran.stdout).not.toContain('\u001b')
  })

  it('finds editions by their ids within a plan, and alone where there is no doubt', () => {
    const full = planpress(['compare', older, newer, '--stat', ...given])
    expect(planpress(['compare', '--plan', 'averleigh/cypp', '2014-2017', '2017-2021', '--stat', ...given])).toEqual(
      full,
    )
    expect(planpress(['compare', '2014-2017', '2017-2021', '--stat', ...given])).toEqual(full)
  })

  it('gives JSON that says its form, with less of it when only counts are asked for', () => {
    const whole = JSON.parse(planpress(['compare', older, newer, '--format', 'json', ...given]).stdout)
    expect(whole.format).toBe('planpress-changes/1')
    expect(whole.changes.length).toBeGreaterThan(0)
    const counts = JSON.parse(planpress(['compare', older, newer, '--format', 'json', '--stat', ...given]).stdout)
    expect(counts.summary).toEqual(whole.summary)
    expect(counts.changes).toBeUndefined()
  })

  it('leads to the page that there is, whichever edition is named first', () => {
    const page = 'https://plans.example.org/averleigh/cypp/compare/2014-2017..2017-2021/'
    const addresses = (...args: readonly string[]) => {
      const { address, changes } = JSON.parse(planpress(['compare', ...args, '--format', 'json', ...given]).stdout)
      return { address, of: new Set(changes.map((change: { address: string }) => change.address.split('#')[0])) }
    }
    expect(addresses(older, newer)).toEqual({ address: page, of: new Set([page]) })
    expect(addresses(newer, older)).toEqual({ address: page, of: new Set([page]) })
    expect(addresses(older, older)).toEqual({ address: undefined, of: new Set() })
  })

  it('gives the same every time, in whatever place it runs', () => {
    const run = (env: NodeJS.ProcessEnv) =>
      planpress(['compare', older, newer, '--format', 'markdown', ...given], { env })
    const ran = run({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' })
    expect(ran.stdout).toContain('# What changed: ')
    expect(run({ TZ: 'America/Los_Angeles', LANG: 'C' })).toEqual(ran)
  })

  it('follows a draft into the edition that was adopted', () => {
    const ran = planpress(['compare', older, 'averleigh/cypp/2016-refresh', newer, '--format', 'json', ...given])
    expect(ran.code).toBe(0)
    const value = JSON.parse(ran.stdout)
    expect(value.format).toBe('planpress-three-way/1')
    const { kept, withdrawn, 'changed-again': again } = value.summary.fates
    expect(kept + withdrawn + again).toBe(value.proposals.length)
  })

  it('makes a page that asks a partner about each change, of all or of what concerns it', () => {
    const asked = (...more: readonly string[]) => {
      const ran = planpress(['compare', older, newer, '--format', 'fact-check', ...more, ...given])
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      return ran.stdout
    }
    const all = asked()
    expect(all).toMatch(/^<!DOCTYPE html>/)
    expect(asked()).toBe(all)
    const count = (page: string) => page.split('class="question').length - 1
    const some = asked('--partner', 'council')
    expect(count(some)).toBeGreaterThan(0)
    expect(count(some)).toBeLessThan(count(all))
  })

  it.each([
    [[older, newer, '--partner', 'council'], '--partner is for fact checks'],
    [[older, newer, '--format', 'fact-check', '--partner', 'counsil'], 'Did you mean "council"?'],
    [[older, newer, '--format', 'fact-check', '--stat'], 'Leave out --stat'],
    [[older, newer, newer, '--format', 'fact-check'], 'a fact check is of two editions'],
    [[older], 'compare needs A B'],
    [[older, 'averleigh/cypp/2017-2022'], 'Did you mean "2017-2021"?'],
    [[older, 'averlegh/cypp/2017-2021'], 'Did you mean "averleigh/cypp"?'],
    [[older, newer, '--format', 'markdwn'], 'Did you mean "markdown"?'],
    [[older, newer, '--stats'], 'Did you mean "--stat"?'],
    [[older, newer, newer, newer], 'one thing too many'],
  ])('says what is wrong with %j, with code 2', (args, words) => {
    const ran = planpress(['compare', ...args, '--content', small])
    expect(ran.stderr).toContain(words)
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(2)
  })

  it('ends with code 1 and the mistake where the content has one', () => {
    const content = copyOfSmall()
    writeFileSync(join(content, 'averleigh/cypp/2017-2021/edition.md'), '---\ntitle: [\n---\n')
    const ran = planpress(['compare', older, newer, '--content', content])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toContain('edition.md')
  })
})
