import { didYouMean } from '../../src/did-you-mean.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { readArguments } from './read-arguments.ts'
import { sayProgramHelp, sayVerbHelp } from './say-help.ts'
import { sayTrouble } from './say-trouble.ts'
import { UsageError } from './usage-error.ts'
import type { Verb } from './verb.ts'

/** Runs one command line and says how it went. The only place that catches. */
export async function runProgram(verbs: readonly Verb[], typed: readonly string[]): Promise<ExitCode> {
  try {
    const [name, ...rest] = typed
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      process.stdout.write(sayProgramHelp(verbs))
      return name === undefined ? exitCode.usage : exitCode.done
    }
    const verb = verbs.find((one) => one.name === name)
    if (verb === undefined) throw unknownVerb(name, verbs)
    const end = rest.indexOf('--')
    if ((end < 0 ? rest : rest.slice(0, end)).some((word) => word === '--help' || word === '-h')) {
      process.stdout.write(sayVerbHelp(verb))
      return exitCode.done
    }
    return await verb.run(readArguments(verb, rest))
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`planpress: ${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`)
      return exitCode.usage
    }
    process.stderr.write(sayTrouble(error))
    return exitCode.machine
  }
}

function unknownVerb(name: string, verbs: readonly Verb[]): UsageError {
  const names = verbs.map((verb) => verb.name)
  return new UsageError(`there is no verb "${name}"`, didYouMean(name, names) ?? `The verbs are: ${names.join(', ')}.`)
}
