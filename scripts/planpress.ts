import { runProgram } from './command/run-program.ts'
import { expectShortRun } from './command/short-run.ts'
import { booklet } from './verbs/booklet.ts'
import { build } from './verbs/build.ts'
import { check } from './verbs/check.ts'
import { compare } from './verbs/compare.ts'
import { bringIn } from './verbs/import.ts'
import { start } from './verbs/new.ts'
import { publish } from './verbs/publish.ts'
import { serve } from './verbs/serve.ts'

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const [verb] = process.argv.slice(2)
if (verb !== build.name && verb !== serve.name) expectShortRun()

process.exitCode = await runProgram(
  [build, serve, check, compare, booklet, publish, start, bringIn],
  process.argv.slice(2),
)
