import type { Verb } from './verb.ts'

/** The whole program's help: its verbs, a line each. */
export function sayProgramHelp(verbs: readonly Verb[]): string {
  const lines = verbs.map((verb) => `  ${verb.name.padEnd(10)}${verb.summary}`)
  return [
    'planpress turns a folder of Markdown into the public record of a plan.',
    '',
    'Usage: npm run <verb> -- [options]      (the same as: planpress <verb> [options])',
    '',
    ...lines,
    '',
    'Each verb explains itself: npm run build -- --help',
    'Exit codes: 0 done, 1 the content has errors, 2 the command was mistyped, 3 trouble with the machine.',
    '',
  ].join('\n')
}

/** One verb's help: what it does, its options, examples that can be copied. */
export function sayVerbHelp(verb: Verb): string {
  const options = Object.entries(verb.options).map(([name, option]) => {
    const value = option.among === undefined ? option.value : option.among.join('|')
    return { left: value === undefined ? `--${name}` : `--${name} ${value}`, right: option.does }
  })
  options.push({ left: '--help', right: 'Show this.' })
  const width = Math.min(34, Math.max(...options.map((option) => option.left.length)) + 2)
  return [
    verb.summary,
    '',
    `Usage: npm run ${verb.name} -- ${[verb.operands, '[options]'].filter(Boolean).join(' ')}`,
    '',
    verb.description.trim(),
    '',
    'Options:',
    ...options.flatMap(({ left, right }) =>
      left.length < width ? [`  ${left.padEnd(width)}${right}`] : [`  ${left}`, `  ${' '.repeat(width)}${right}`],
    ),
    '',
    'Examples:',
    ...verb.examples.flatMap(({ command, does }) => [`  npm run ${command}`, `      ${does}`]),
    '',
  ].join('\n')
}
