import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dayInLondon } from '../../scripts/command/today.ts'
import { ownFolder, planpress, small } from './run.ts'

const verbs = ['build', 'serve', 'check', 'compare', 'booklet', 'new', 'import']

describe('the command line', () => {
  it('lists its verbs when asked for help, and when nothing is asked', () => {
    const help = planpress(['--help'])
    expect(help.code).toBe(0)
    for (const verb of verbs) expect(help.stdout).toMatch(new RegExp(`^ {2}${verb} `, 'm'))
    expect(planpress([]).code).toBe(2)
  })

  it.each(verbs)('explains %s with examples that can be copied', (verb) => {
    const help = planpress([verb, '--help'])
    expect(help.code).toBe(0)
    expect(help.stdout).toContain(`Usage: npm run ${verb} -- `)
    expect(help.stdout).toMatch(/Examples:\n {2}npm run /)
    for (const line of help.stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(125)
  })

  it.each([
    [['biuld'], 'Did you mean "build"?'],
    [['fly'], 'The verbs are: build'],
    [['build', '--contnet', 'x'], 'Did you mean "--content"?'],
    [['build', '--fast'], 'npm run build -- --help'],
    [['build', '-x'], 'build has no option -x'],
    [['build', '--out'], '--out needs a value'],
    [['build', '--out', '--today', '2018-01-01'], '--out needs a value'],
    [['build', '--out', 'a', '--out', 'b'], '--out is given twice'],
    [['build', 'everything'], '"everything" is one thing too many'],
    [['build', '--today', '2018-02-30'], 'Write a day of the calendar'],
    [['build', '--today', 'tomorrow'], 'Write a day of the calendar'],
    [['build', '--content', 'no-such-folder'], 'there is no content folder no-such-folder'],
    [['check', '--format', 'jsn'], 'Did you mean "json"?'],
    [['new', 'plan'], 'new needs'],
  ])('says what is wrong with %j, with a way out and code 2', (args, words) => {
    const ran = planpress(args)
    expect(ran.stderr).toContain(words)
    expect(ran.stderr).not.toContain('    at ')
    expect(ran.stdout).toBe('')
    expect(ran.code).toBe(2)
  })

  it('takes London for the place that days are counted in', () => {
    expect(dayInLondon(new Date('2018-07-01T23:30:00Z'))).toBe('2018-07-02')
    expect(dayInLondon(new Date('2018-01-01T23:30:00Z'))).toBe('2018-01-01')
  })

  it('opens from any folder through its door for npx', () => {
    const door = fileURLToPath(new URL('../../scripts/planpress.mjs', import.meta.url))
    const ran = spawnSync(process.execPath, [door, 'check', '--content', small], { cwd: ownFolder(), encoding: 'utf8' })
    expect(ran.stderr).toBe('')
    expect(ran.status).toBe(0)
  })
})

describe('check', () => {
  it('is silent about files that are in order', () => {
    expect(planpress(['check', '--content', small]).code).toBe(0)
  })

  it('gives JSON that says where each problem is', () => {
    const ran = planpress(['check', '--content', join(small, 'averleigh'), '--format', 'json'])
    expect(ran.code).toBe(1)
    const value = JSON.parse(ran.stdout)
    expect(value.format).toBe('planpress-check/1')
    expect(value.errors).toBeGreaterThan(0)
    expect(Object.keys(value.problems[0])).toEqual(expect.arrayContaining(['level', 'check', 'message', 'file']))
  })

  it('gives GitHub a line for each problem, with files named from where it runs', () => {
    const ran = planpress(['check', '--content', 'averleigh', '--format', 'github'], { cwd: small })
    expect(ran.stdout).toMatch(/^::error file=averleigh\/[^,]*,.*title=/m)
  })
})
