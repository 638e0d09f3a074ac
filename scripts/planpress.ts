import { runProgram } from './command/run-program.ts'
import { build } from './verbs/build.ts'
import { check } from './verbs/check.ts'

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runProgram([build, check], process.argv.slice(2))
