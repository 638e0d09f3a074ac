import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfSmall, fingerprints, ownFolder, planpress } from './run.ts'

function start(content: string, ...args: readonly string[]) {
  return planpress(['new', ...args, '--content', content])
}
const read = (content: string, file: string) => readFileSync(join(content, file), 'utf8')

describe('new', () => {
  it('starts an authority, its plan, an edition and entries of every kind, which all pass the checks', () => {
    const content = join(ownFolder(), 'content')
    const small = copyOfSmall()
    mkdirSync(content)
    for (const file of ['site.md', 'glossary.md']) writeFileSync(join(content, file), read(small, file))
    const edition = 'north/plan/2020-2022'
    const paths = ['authority north', 'plan north/plan', `edition ${edition}`]
    const entries = ['priorities', 'indicators', 'partners', 'consultations', 'decisions'].map(
      (folder, at) => `entry ${edition}/${folder}/entry-${at}`,
    )
    for (const path of [...paths, ...entries]) {
      const ran = start(content, ...path.split(' '))
      expect(ran.stderr).toBe('')
      expect(ran.stdout).toContain('Next:')
      expect(ran.code).toBe(0)
    }
    const checked = planpress(['check', '--content', content, '--format', 'json'])
    expect(JSON.parse(checked.stdout).problems.filter((one: { level: string }) => one.level === 'error')).toEqual([])
  })

  it('keeps titles whole, whatever marks are in them', () => {
    const content = copyOfSmall()
    start(content, 'authority', 'north', '--title', 'North: "the" Council #1')
    expect(read(content, 'north/authority.md')).toContain('title: "North: \\"the\\" Council #1"')
  })

  it('never writes over a file, and says so with code 2', () => {
    const content = copyOfSmall()
    const before = fingerprints(content)
    for (const path of [
      ['authority', 'averleigh'],
      ['plan', 'averleigh/cypp'],
      ['edition', 'averleigh/cypp/2014-2017'],
      ['edition', 'averleigh/cypp/2017-2021', '--from', '2014-2017'],
      ['entry', 'averleigh/cypp/2014-2017/sections/introduction'],
    ]) {
      const ran = start(content, ...path)
      expect(ran.stderr).toContain('is there already. Nothing was written.')
      expect(ran.code).toBe(2)
    }
    expect(fingerprints(content)).toEqual(before)
  })

  it.each([
    [['edition', 'averleigh/cypp/../../x'], 'cannot be part of an address'],
    [['edition', '/etc/x/y'], 'cannot be part of an address'],
    [['entry', 'averleigh/cypp/2014-2017/Sections/x'], 'cannot be part of an address'],
    [['entry', 'averleigh/cypp/2014-2017/section/x'], 'Did you mean "sections"?'],
    [['entry', 'averleigh/cypp/x'], 'is not the right path'],
    [['editon', 'averleigh/cypp/x'], 'Did you mean "edition"?'],
    [['edition', 'averleigh/cipp/2020'], 'there is no plan averleigh/cipp'],
    [['edition', 'averleigh/cypp/2021-2024', '--from', '2014-2071'], 'Did you mean "2014-2017"?'],
    [['edition', 'averleigh/cypp/2021-2024', '--kind', 'refresh'], 'a refresh lies over another edition'],
    [['plan', 'averleigh/x', '--from', '2014-2017'], '--from and --kind are for editions'],
  ])('refuses %j', (args, words) => {
    const content = copyOfSmall()
    const before = fingerprints(content)
    const ran = start(content, ...args)
    expect(ran.stderr).toContain(words)
    expect(ran.code).toBe(2)
    expect(fingerprints(content)).toEqual(before)
  })
})

describe('new edition --from', () => {
  const content = copyOfSmall()
  const ran = start(content, 'edition', 'averleigh/cypp/2021-2024', '--from', '2016-refresh')
  const folder = 'averleigh/cypp/2021-2024'

  it('carries over what a refresh itself carries over, with its ids', () => {
    expect(ran.stderr).toBe('')
    for (const file of ['sections/introduction', 'sections/how-we-work', 'priorities/school', 'indicators/attendance'])
      expect(existsSync(join(content, folder, `${file}.md`)), file).toBe(true)
    expect(read(content, `${folder}/sections/how-we-work.md`)).toContain('meets six times a year')
    expect(read(content, `${folder}/edition.md`)).toContain('sections:\n  - introduction\n  - how-we-work\n')
  })

  it('leaves consultations and decisions with the edition that they were about', () => {
    expect(existsSync(join(content, folder, 'decisions'))).toBe(false)
    expect(existsSync(join(content, folder, 'consultations'))).toBe(false)
  })

  it('leaves days, targets and the state of actions to be set anew', () => {
    const edition = read(content, `${folder}/edition.md`)
    expect(edition).toContain('status: draft\nperiod: 2021 to 2024')
    expect(edition).toContain('supersedes: 2016-refresh')
    expect(edition).not.toMatch(/^(published|changes|refreshes|approved):/m)
    expect(read(content, `${folder}/indicators/attendance.md`)).toContain('#   - { period: 2015/16, value: 94.5 }')
    expect(read(content, `${folder}/priorities/school.md`)).toMatch(/^ {4}# due: 2015-07-31\n {4}# status: done$/m)
  })

  it('passes the checks as it is', () => {
    expect(planpress(['check', '--content', content]).code).toBe(0)
  })

  it('makes links to what stays behind lead there', () => {
    const other = copyOfSmall()
    const file = join(other, 'averleigh/cypp/2014-2017/sections/introduction.md')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nSee [the decision](cabinet-2014) and [school](school).\n`)
    start(other, 'edition', 'averleigh/cypp/2021-2024', '--from', '2014-2017')
    expect(read(other, `${folder}/sections/introduction.md`)).toContain(
      'See [the decision](2014-2017/cabinet-2014) and [school](school).',
    )
  })
})
