import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfSmall, fingerprints, ownFolder, planpress, small, spawnPlanpress } from './run.ts'

const day = ['--today', '2018-01-01']

describe('build', () => {
  const folder = ownFolder()
  const out = join(folder, 'the site')
  const first = planpress(['build', '--content', small, '--out', out, ...day])

  it('makes a site in a folder with a space in its name, and says what it made and what to try next', () => {
    expect(first.stderr).not.toContain('Error')
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/Made .*the site in [\d.]+ s: \d+ pages, 3 editions, 3 comparisons, \d+ booklets/)
    expect(first.stdout).toContain('Next:')
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Plans of Averleigh')
  })

  it('says its stages on the standard error, a line each', () => {
    const lines = first.stderr.trim().split('\n')
    expect(lines[0]).toMatch(/^Reading the content \([\d.]+ s\)$/)
    expect(new Set(lines.map((line) => line.replace(/\(.*/, ''))).size).toBe(lines.length)
  })

  it('leaves nothing beside the folder', () => {
    expect(readdirSync(folder)).toEqual(['the site'])
  })

  it('gives the same bytes again, whatever the zone, the language and the folder', () => {
    const other = join(ownFolder(), 'a', 'b')
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
    const second = planpress(['build', '--content', copyOfSmall(), '--out', other, '--anew', ...day], {
      env,
      cwd: dirname(small),
    })
    expect(second.code).toBe(0)
    expect(fingerprints(other)).toEqual(fingerprints(out))
  })

  it('gives after an edit, of what was kept and what is made, the same bytes as all made anew', () => {
    const content = copyOfSmall()
    cpSync(join(content, 'averleigh'), join(content, 'eastmoor'), { recursive: true })
    const folder = ownFolder()
    const build = (out: string, ...more: readonly string[]) =>
      planpress(['build', '--content', content, '--out', join(folder, out), '--without-booklets', ...day, ...more])
    expect(build('first')).toMatchObject({ code: 0 })
    appendFileSync(join(content, 'averleigh/cypp/2014-2017/sections/introduction.md'), '\nOne more sentence.\n')
    expect(build('again')).toMatchObject({ code: 0 })
    expect(build('anew', '--anew')).toMatchObject({ code: 0 })
    expect(fingerprints(join(folder, 'again'))).toEqual(fingerprints(join(folder, 'anew')))
    expect(fingerprints(join(folder, 'again'))).not.toEqual(fingerprints(join(folder, 'first')))
  })

  it('puts the editor at /admin/ where the site names a host for it, and nothing there where it does not', () => {
    expect(existsSync(join(out, 'admin'))).toBe(false)
    const content = copyOfSmall()
    const site = join(content, 'site.md')
    const named = 'editor:\n  backend: github\n  repo: averleigh/plans\n---\n'
    writeFileSync(site, readFileSync(site, 'utf8').replace(/\n---\n/, `\n${named}`))
    const other = join(ownFolder(), 'out')
    expect(planpress(['build', '--content', content, '--out', other, '--without-booklets', ...day])).toMatchObject({
      code: 0,
    })
    const made = (path: string) => readFileSync(join(other, path), 'utf8')
    expect(made('admin/index.html')).toContain('href="../admin/editor/?of=averleigh/cypp/2014-2017"')
    expect(made('admin/editor/of/averleigh/cypp/2014-2017.json')).toContain(
      '"folder":"content/averleigh/cypp/2014-2017/sections"',
    )
    expect(made('sitemap.xml')).not.toContain('/admin/')
    expect(
      readdirSync(join(other, 'admin'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.map$/.test(name)),
    ).toEqual([])
    for (const program of ['editor/sveltia-cms/index.js', 'editor/js-yaml.js'])
      expect(made(`admin/${program}`)).not.toMatch(/sourceMappingURL=[\w.]+\s*$|cdn\.jsdelivr\.net/)
  })

  it('works out standing for the day that it is told', () => {
    const other = join(ownFolder(), 'out')
    planpress(['build', '--content', small, '--out', other, '--today', '2015-01-01'])
    const page = (at: string) => readFileSync(join(at, 'averleigh/cypp/2014-2017/index.html'), 'utf8')
    expect(page(other)).toContain('In force')
    expect(page(out)).toContain('Replaced by')
  })

  it('leaves the last good site byte for byte as it was when the content has an error', () => {
    const content = copyOfSmall()
    const before = fingerprints(out)
    writeFileSync(
      join(content, 'averleigh/cypp/2014-2017/sections/introduction.md'),
      '---\ntitle: Oh\ntypo: 1\n---\nx\n',
    )
    const failed = planpress(['build', '--content', content, '--out', out, ...day])
    expect(failed.code).toBe(1)
    expect(failed.stderr).toContain('averleigh/cypp/2014-2017/sections/introduction.md')
    expect(failed.stderr).toContain('is as it was')
    expect(fingerprints(out)).toEqual(before)
    expect(readdirSync(folder)).toEqual(['the site'])
  })

  it('refuses a folder with files that it did not make', () => {
    const mine = join(ownFolder(), 'holiday')
    mkdirSync(mine)
    writeFileSync(join(mine, 'photo.jpg'), 'x')
    const refused = planpress(['build', '--content', small, '--out', mine])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('holds files that were not made by Planpress')
    expect(readdirSync(mine)).toEqual(['photo.jpg'])
  })

  it('says in plain words when the disk cannot be written', () => {
    const file = join(ownFolder(), 'file')
    writeFileSync(file, '')
    const failed = planpress(['build', '--content', small, '--out', join(file, 'dist')])
    expect(failed.code).toBe(3)
    expect(failed.stderr).not.toContain('    at ')
  })

  it('changes nothing in the content folder', () => {
    const content = copyOfSmall()
    const before = fingerprints(content)
    planpress(['build', '--content', content, '--out', join(ownFolder(), 'out')])
    expect(fingerprints(content)).toEqual(before)
    expect(existsSync(join(content, '.cache'))).toBe(false)
  })
})

describe('a build that is stopped', () => {
  const folder = ownFolder()
  const out = join(folder, 'site')
  planpress(['build', '--content', small, '--out', out, ...day])
  const before = fingerprints(out)

  /** A build that is killed as soon as `when` says so. */
  async function killed(when: (names: readonly string[]) => boolean): Promise<void> {
    const child = spawnPlanpress(['build', '--content', small, '--out', out, '--today', '2015-01-01'])
    const ended = new Promise((resolve) => child.on('exit', resolve))
    while (child.exitCode === null && !when(readdirSync(folder))) await new Promise((resolve) => setTimeout(resolve, 2))
    child.kill('SIGKILL')
    await ended
  }
  const building = (names: readonly string[]) => names.find((name) => name.startsWith('.site.building-'))
  const holds = (names: readonly string[], path: string) => {
    const name = building(names)
    return name !== undefined && existsSync(join(folder, name, path))
  }

  it.each([
    ['when it begins', (names: readonly string[]) => building(names) !== undefined],
    ['while pages are written', (names: readonly string[]) => holds(names, 'averleigh')],
    ['while search is made', (names: readonly string[]) => holds(names, 'pagefind')],
  ])('leaves the last site as it was: killed %s', async (_, when) => {
    await killed(when)
    expect(fingerprints(out)).toEqual(before)
  })

  it('is cleared up by the next, which says so', () => {
    const next = planpress(['build', '--content', small, '--out', out, ...day])
    expect(next.code).toBe(0)
    expect(next.stderr).toContain('cleared away')
    expect(readdirSync(folder)).toEqual(['site'])
    expect(fingerprints(out)).toEqual(before)
  })

  it('is not disturbed by a second one, which says that one is running', async () => {
    const child = spawnPlanpress(['build', '--content', small, '--out', out, ...day])
    const ended = new Promise((resolve) => child.on('exit', resolve))
    while (!existsSync(join(folder, '.site.lock'))) await new Promise((resolve) => setTimeout(resolve, 2))
    const second = planpress(['build', '--content', small, '--out', join(folder, 'site'), ...day])
    if (second.code !== 0) {
      expect(second.code).toBe(3)
      expect(second.stderr).toContain('another build is writing this folder')
    }
    expect(await ended).toBe(0)
    expect(fingerprints(out)).toEqual(before)
  })
})
