import { existsSync } from 'node:fs'
import type { Day } from '../../src/model/day.ts'
import type { Problem } from '../../src/problem.ts'
import { contentFolder, contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { todayFrom, todayOption } from '../command/today.ts'
import { UsageError } from '../command/usage-error.ts'
import type { Given, Verb } from '../command/verb.ts'
import type { PreviewSite } from '../serve/preview-site.ts'

export const serve: Verb = {
  name: 'serve',
  summary: 'Show the site in a browser while you write.',
  operands: '',
  count: [0, 0],
  description: `
Shows the site as it would be built, drafts included, at http://localhost:8080. A page loads itself again when a file of the
content is saved. What is wrong with the content is told at the foot of the page, which stays as it was before until it is
mended. Booklets are made when their link is followed. The content can be edited at http://localhost:8080/admin/, in Chrome
or Edge. The server itself writes nothing, and answers this machine only.

Stop it with Ctrl+C.`,
  options: {
    port: { value: 'NUMBER', does: 'The port; 8080 when not given.' },
    ...contentOption,
    ...todayOption,
  },
  examples: [
    { command: 'serve', does: 'Show the content at http://localhost:8080.' },
    { command: 'serve -- --port 9000 --content ../plans', does: 'Show another folder, at another address.' },
    { command: 'serve -- --today 2030-01-01', does: 'Show how it will look on that day.' },
  ],
  run,
}

async function run(given: Given): Promise<ExitCode> {
  const content = contentFolder(given)
  const port = portFrom(given.values.get('port'))
  const today = todayFrom(given.values.get('today'))
  const { previewServer } = await import('../serve/preview-server.ts')
  const { watchContent } = await import('../serve/watch-content.ts')
  const state = await previewState(content, today)
  await state.update()
  const { server, reload } = previewServer({ content, file: state.file, problems: state.problems })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const at = typeof address === 'object' && address !== null ? address.port : port
  process.stdout.write(`Look at http://localhost:${at}/ (stop with Ctrl+C)\n`)
  const watcher = watchContent(content, async () => {
    await state.update()
    reload()
  })
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  watcher.stop()
  server.close()
  server.closeAllConnections()
  state.close()
  return exitCode.done
}

interface PreviewState {
  /** Reads the content again. What cannot be shown leaves what was shown before. */
  readonly update: () => Promise<void>
  readonly file: PreviewSite['file']
  readonly problems: () => readonly Problem[]
  readonly close: () => void
}

async function previewState(content: string, today: Day): Promise<PreviewState> {
  const { readContent } = await import('../../src/build/read-content.ts')
  const { previewSite } = await import('../serve/preview-site.ts')
  const { machineEditor } = await import('../serve/machine-editor.ts')
  const editor = existsSync(content) ? machineEditor(content) : ({ kind: 'machine' } as const)
  const kept = new Map()
  let site: PreviewSite | undefined
  let problems: readonly Problem[] = []
  return {
    update: async () => {
      const checked = await readContent(content, kept)
      problems = checked.problems
      if (checked.library !== undefined) {
        site?.close()
        site = await previewSite(checked.library, today, editor)
      }
      const errors = problems.filter((problem) => problem.level === 'error').length
      if (errors > 0)
        process.stderr.write(`${errors} ${errors === 1 ? 'error' : 'errors'}: see the page, or npm run check\n`)
    },
    file: async (path) => site?.file(path),
    problems: () => problems,
    close: () => site?.close(),
  }
}

function portFrom(given: string | undefined): number {
  if (given === undefined) return 8080
  const port = Number(given)
  if (!/^\d+$/.test(given) || port > 65535)
    throw new UsageError(`--port cannot be "${given}"`, 'Give a number up to 65535.')
  return port
}
