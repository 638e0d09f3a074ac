import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe } from 'vitest'

/** Programs outside npm that some tests drive, and how to get each on Debian. */
const programs = {
  chromium: { found: () => chromiumPath() !== undefined, install: 'apt-get install chromium' },
  java: { found: () => runs('java', '-version'), install: 'apt-get install openjdk-17-jdk-headless' },
  qpdf: { found: () => runs('qpdf', '--version'), install: 'apt-get install qpdf' },
  pdfinfo: { found: () => runs('pdfinfo', '-v'), install: 'apt-get install poppler-utils' },
  pdftotext: { found: () => runs('pdftotext', '-v'), install: 'apt-get install poppler-utils' },
  pdffonts: { found: () => runs('pdffonts', '-v'), install: 'apt-get install poppler-utils' },
  pdftoppm: { found: () => runs('pdftoppm', '-v'), install: 'apt-get install poppler-utils' },
  mutool: { found: () => runs('mutool', '-v'), install: 'apt-get install mupdf-tools' },
} as const
type Program = keyof typeof programs

/**
 * `describe` for tests that need programs: where one is missing they are skipped, out loud, with the way to install it.
 * With PLANPRESS_NO_SKIPS=1, as in continuous integration, they fail instead.
 */
export function needs(...names: readonly Program[]): typeof describe | typeof describe.skip {
  const missing = names.filter((name) => !programs[name].found())
  if (missing.length === 0) return describe
  const cure = [...new Set(missing.map((name) => programs[name].install))].join('; ')
  const said = `needs ${missing.join(', ')}, which this machine does not have: ${cure}`
  if (process.env.PLANPRESS_NO_SKIPS === '1') throw new Error(said)
  process.stderr.write(`\nSKIPPED: ${said}\n`)
  return describe.skip
}

/** Where the browser is: what CHROME_PATH says, else where Debian puts it. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  )
}

function runs(command: string, argument: string): boolean {
  return spawnSync(command, [argument], { stdio: 'ignore' }).error === undefined
}
