import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { docx } from '../import/make-docx.ts'
import { ownFolder, program } from '../scripts/run.ts'
import { allExamples } from './handbook-text.ts'

const shipped = fileURLToPath(new URL('../../content', import.meta.url))

/** Those that go on until they are stopped, that other tests try at length, or that write whole folders. */
const notRun = ['serve', 'build', 'booklet']

/** Every command of ours that the handbook has an officer type, in its order. */
const commands = allExamples('sh')
  .flatMap((lines) => lines.trim().split('\n'))
  .filter((line) => line.startsWith('npm run'))
  .map((line) => line.replace(/ > \S+$/, ''))
  .filter((line) => !notRun.some((verb) => line.startsWith(`npm run ${verb} `) || line === `npm run ${verb}`))

const heading = (words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
const words = (said: string) => `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`

describe('the commands of the handbook', () => {
  const folder = ownFolder()
  mkdirSync(join(folder, 'content'))
  for (const name of ['site.md', 'about.md', 'glossary.md', 'averleigh'])
    cpSync(join(shipped, name), join(folder, 'content', name), { recursive: true })
  const styles = '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>'
  writeFileSync(join(folder, 'plan.docx'), docx(heading('Aims') + words('We help every child.'), { styles }))
  writeFileSync(join(folder, 'cabinet.docx'), docx(heading('Reasons') + words('Children asked for it.'), { styles }))

  /** What the handbook says is to be done by hand in a refresh that was started: its outcomes. */
  const fillIn = () => {
    const file = (edition: string) => join(folder, 'content/averleigh/cypp', edition, 'edition.md')
    const outcomes = /^outcomes:\n(?: .*\n)+/m.exec(readFileSync(file('2021-2024'), 'utf8'))![0]
    writeFileSync(
      file('2023-refresh'),
      readFileSync(file('2023-refresh'), 'utf8').replace(/\n---\n/, `\n${outcomes}---\n`),
    )
  }

  it.each(commands)(
    'do what they say, one after the other: %s',
    (line) => {
      const [verb = '', ...args] = (line.match(/"[^"]*"|\S+/g) ?? [])
        .filter((word) => word !== '--silent' && word !== '--')
        .slice(2)
        .map((word) => word.replaceAll('"', ''))
      const given = verb === 'planpress' ? args : [verb, ...args]
      const { status, stderr } = spawnSync(process.execPath, [program, ...given], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      expect(status).toBe(0)
      if (given.includes('refresh')) fillIn()
    },
    60_000,
  )

  it('are more than twenty', () => expect(commands.length).toBeGreaterThan(20))
})
