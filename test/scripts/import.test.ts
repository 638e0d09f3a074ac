import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { abstractNum, docx, h, num, numbered, p, picture, png, r, style, tbl } from '../import/make-docx.ts'
import { copyOfSmall, fingerprints, ownFolder, planpress } from './run.ts'

const plan = docx(
  [
    p('The plan of 2022', style('Title')),
    p('What it is for.'),
    h(1, 'How we work'),
    p('The board meets.', numbered(1, 1)),
    p('It decides.', numbered(1, 1)),
    p('Table 1: Meetings', style('Caption')),
    tbl(['Month', 'Meetings'], ['May', '2']),
    p(picture('p1', 'A map of the six districts, in green')),
    h(1, 'Our aims'),
    p(r('<script>alert(1)</script> stays as it was typed.')),
  ].join(''),
  {
    numbering: abstractNum(1, ['decimal', '%1.'], ['decimal', '%1.%2']) + num(1, 1),
    relations: { p1: ['image', 'media/a.png'] },
    parts: { 'word/media/a.png': png },
    header: p('A running head'),
  },
)

function start(file: string | Uint8Array, ...args: readonly string[]) {
  const content = copyOfSmall()
  const folder = ownFolder()
  const path = typeof file === 'string' ? join(folder, file) : join(folder, 'plan.docx')
  if (typeof file !== 'string') writeFileSync(path, file)
  const before = fingerprints(content)
  const ran = planpress(['import', path, ...args, '--content', content])
  return { ...ran, content, folder, path, before, after: fingerprints(content) }
}
const edition = 'averleigh/cypp/2022-2025'

describe('import', () => {
  const folder = ownFolder()
  const report = join(folder, 'report.txt')
  const ran = start(plan, edition, '--report', report)

  it('makes an edition of a Word document, and says what came in and what did not', () => {
    expect(ran.stderr).toBe('')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('2 sections')
    expect(ran.stdout).toContain('Every word came in but those that are told below.')
    expect(ran.stdout).toContain('“A running head”')
    expect(readFileSync(join(ran.content, edition, 'edition.md'), 'utf8')).toContain(
      'title: "The plan of 2022"\nkind: plan\nstatus: draft\nperiod: 2022 to 2025\n',
    )
    expect(readFileSync(join(ran.content, edition, 'sections/how-we-work.md'), 'utf8')).toContain(
      '#1.1 The board meets.\n\n#1.2 It decides.',
    )
    expect(existsSync(join(ran.content, edition, 'pictures/plan-1.png'))).toBe(true)
  })

  it('puts the whole report into a file outside of the content folder', () => {
    expect(readFileSync(report, 'utf8')).toContain('“A running head”')
  })

  it('gives what passes the checks', () => {
    const checked = planpress(['check', '--content', ran.content, '--format', 'json'])
    expect(JSON.parse(checked.stdout).problems.filter((one: { level: string }) => one.level === 'error')).toEqual([])
  })

  it('never writes over a file, and says so with code 2', () => {
    const again = planpress(['import', ran.path, edition, '--content', ran.content])
    expect(again.stderr).toContain('is there already. Nothing was written.')
    expect(again.code).toBe(2)
    expect(fingerprints(ran.content)).toEqual(ran.after)
  })

  it('adds a report to a board to an edition that is there', () => {
    const cabinet = docx(h(1, 'Recommendations') + p('2.1 Approve the plan.') + h(1, 'Legal implications') + p('None.'))
    const joined = start(cabinet, 'averleigh/cypp/2014-2017', '--title', 'Cabinet approves')
    expect(joined.stderr).toBe('')
    expect(
      readFileSync(join(joined.content, 'averleigh/cypp/2014-2017/decisions/cabinet-approves.md'), 'utf8'),
    ).toContain('number: "2.1"')
    expect(joined.after.length).toBe(joined.before.length + 1)
  })

  it('takes the pictures of a page from beside it, and from nowhere else', () => {
    const content = copyOfSmall()
    const beside = ownFolder()
    mkdirSync(join(beside, 'page/page_files'), { recursive: true })
    writeFileSync(join(beside, 'page/page_files/a.png'), png)
    writeFileSync(join(beside, 'outside.png'), png)
    writeFileSync(
      join(beside, 'page/page.html'),
      '<h1>A</h1><p><img src="page_files/a.png" alt="First"><img src="../outside.png" alt="Second"><h1>B</h1>',
    )
    const page = planpress(['import', join(beside, 'page/page.html'), edition, '--content', content])
    expect(page.stdout).toContain('“../outside.png: Second”')
    expect(existsSync(join(content, edition, 'pictures/page-1.png'))).toBe(true)
    expect(existsSync(join(content, edition, 'pictures/page-2.png'))).toBe(false)
  })

  it.each([
    ['a document that is none', new TextEncoder().encode('no zip'), 'The file is no Word document.'],
    ['tracked changes', docx(p(`<w:ins>${r('x')}</w:ins>`)), '--accept-changes'],
  ])('refuses %s with code 1, and writes nothing', (_, file, words) => {
    const refused = start(file, edition)
    expect(refused.stderr).toContain(words)
    expect(refused.stderr).toContain('Nothing was written.')
    expect(refused.stderr).not.toContain('    at ')
    expect(refused.code).toBe(1)
    expect(refused.after).toEqual(refused.before)
  })

  it.each([
    ['no-such-file.docx', [edition], 'there is no file'],
    [plan, ['averleigh/cypp'], 'does not name an edition'],
    [plan, ['averleigh/cypp/../x'], 'cannot be part of an address'],
    [plan, ['averleigh/cipp/2022-2025'], 'there is no plan averleigh/cipp'],
    [plan, ['averleigh/cypp/2014-2017'], 'is there already. Nothing was written.'],
    [plan, ['averleigh/cypp/2014-2017', '--as', 'edition'], 'is there already. Nothing was written.'],
    [plan, [edition, '--sections-at', '9'], '--sections-at cannot be "9"'],
    [plan, [edition, '--report', '/no-such-folder/x.txt'], 'there is no folder for'],
  ] as const)('says what is wrong with %#, with a way out and code 2', (file, args, words) => {
    const wrong = start(file, ...args)
    expect(wrong.stderr).toContain(words)
    expect(wrong.code).toBe(2)
    expect(wrong.after).toEqual(wrong.before)
  })

  it('keeps the report out of the content folder', () => {
    const content = copyOfSmall()
    const wrong = planpress([
      'import',
      ran.path,
      edition,
      '--content',
      content,
      '--report',
      join(content, 'report.txt'),
    ])
    expect(wrong.stderr).toContain('the report cannot be in the content folder')
    expect(wrong.code).toBe(2)
  })
})
