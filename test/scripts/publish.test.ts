import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfSmall, fingerprints, ownFolder, planpress } from './run.ts'

const edition = 'averleigh/cypp/2014-2017'
const publish = (content: string, ...args: readonly string[]) =>
  planpress(['publish', ...args, '--content', content, '--today', '2026-11-28'])
const check = (content: string) => planpress(['check', '--content', content])
const edit = (content: string, file: string, from: string | RegExp, to: string): void => {
  const path = join(content, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(from)
  writeFileSync(path, text.replace(from, to))
}

const note = (entry: string): string =>
  `changes:\n  - { day: 2026-11-29, kind: minor, text: A correction., entry: ${entry} }\n`

describe('publish', () => {
  it('fixes an edition, which check then holds to its words until a note of change is given', () => {
    const content = copyOfSmall()
    const ran = publish(content, edition)
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toMatch(/^Fixed averleigh\/cypp\/2014-2017: \d+ files, \d+ paragraphs and tables, \d+ pages\.\n/)
    expect(existsSync(join(content, `ledger/${edition}.json`))).toBe(true)
    expect(check(content).code).toBe(0)

    edit(content, `${edition}/sections/introduction.md`, /\n\n(\w)/, '\n\nA sentence that nobody approved.\n\n$1')
    const told = check(content)
    expect(told.code).toBe(1)
    expect(told.stdout).toContain(
      'This was published on 28 November 2026 and says something else now: a paragraph of its text.',
    )
    expect(told.stdout).toContain('entry: introduction')
    expect(publish(content, edition).code).toBe(1)

    edit(content, `${edition}/edition.md`, /\n---\n/, `\n${note('introduction')}---\n`)
    expect(check(content).code).toBe(0)
    expect(check(content).stdout).toContain('npm run publish -- averleigh/cypp/2014-2017')
    expect(publish(content, edition).stdout).toContain('Fixed averleigh/cypp/2014-2017')
    expect(check(content).stdout).toContain('Nothing is wrong')
  })

  it('writes the same bytes again, and says that nothing has changed', () => {
    const content = copyOfSmall()
    publish(content, '--all')
    const before = fingerprints(content)
    const again = planpress(['publish', '--all', '--content', content, '--today', '2027-01-01'])
    expect(again.stdout).toContain(`${edition} is as it was fixed on 2026-11-28.`)
    expect(fingerprints(content)).toEqual(before)
  })

  it('keeps every address through a rename, a removal and a build', () => {
    const content = copyOfSmall()
    publish(content, '--all')
    const sections = join(content, edition, 'sections')
    renameSync(join(sections, 'how-we-work.md'), join(sections, 'how-we-meet.md'))
    edit(content, `${edition}/sections/how-we-meet.md`, /^---\n/, '---\nwas: how-we-work\n')
    edit(content, `${edition}/edition.md`, '- how-we-work', '- how-we-meet')
    edit(content, `${edition}/edition.md`, /\n---\n/, `\n${note('spring-talk')}---\n`)
    rmSync(join(content, edition, 'consultations/spring-talk.md'))
    expect(check(content).stdout).not.toContain('was published on')
    for (const name of ['introduction', 'how-we-meet']) {
      const file = join(sections, `${name}.md`)
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replaceAll(/\[([^\]]*)\]\([^)]*(?:how-we-work|spring-talk)[^)]*\)/g, '$1'),
      )
    }
    const out = join(ownFolder(), 'dist')
    const built = planpress([
      'build',
      '--content',
      content,
      '--out',
      out,
      '--today',
      '2026-11-29',
      '--without-booklets',
    ])
    expect(built.stdout).toContain('Made')
    const page = (path: string): string => readFileSync(join(out, edition, path, 'index.html'), 'utf8')
    expect(page('sections/how-we-work')).toContain('sections/how-we-meet/')
    expect(page('consultations/spring-talk')).toContain('It was taken out')
    expect(page('consultations')).toContain('2014-2017/')
  })

  it.each([
    [[], 'say which editions to publish, or --all'],
    [['--all', edition], 'say which editions to publish, or --all'],
    [['averleigh/cypp/2014-2071'], 'Did you mean "2014-2017"?'],
  ])('refuses %j', (args, words) => {
    const content = copyOfSmall()
    const before = fingerprints(content)
    const ran = publish(content, ...args)
    expect(ran.stderr).toContain(words)
    expect(ran.code).toBe(2)
    expect(fingerprints(content)).toEqual(before)
  })

  it('refuses a draft, and content with mistakes', () => {
    const content = copyOfSmall()
    edit(content, `${edition}/edition.md`, /status: \w+/, 'status: draft')
    expect(publish(content, edition).stderr).toContain('is a draft')
    edit(content, `${edition}/edition.md`, 'status: draft', 'status: darft')
    expect(publish(content, edition).code).toBe(1)
    expect(existsSync(join(content, 'ledger'))).toBe(false)
  })
})
