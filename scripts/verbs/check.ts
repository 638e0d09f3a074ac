import { sayProblems } from '../../src/say-problems.ts'
import { contentFolder, contentOption } from '../command/content-folder.ts'
import { type ExitCode, exitCode } from '../command/exit-code.ts'
import { problemsAsJson, problemsForGithub } from '../command/problem-formats.ts'
import type { Given, Verb } from '../command/verb.ts'

export const check: Verb = {
  name: 'check',
  summary: 'Tell everything that is wrong with the content, and what to do about it.',
  operands: '',
  count: [0, 0],
  description: `
Reads the whole content folder and tells each mistake with its file, line and a way out. It writes nothing.
Errors keep the site from being built; warnings do not. With errors the exit code is 1.

Other programs get clean output with: npm run --silent check -- --format json`,
  options: {
    format: {
      value: 'FORMAT',
      among: ['human', 'github', 'json'],
      does: 'human for people (as when not given), github for its checks, json for programs.',
    },
    ...contentOption,
  },
  examples: [
    { command: 'check', does: 'Check the content.' },
    { command: 'check -- --content ../plans', does: 'Check another folder.' },
    { command: '--silent check -- --format github', does: 'Show each mistake beside its line in a pull request.' },
  ],
  run,
}

async function run(given: Given): Promise<ExitCode> {
  const content = contentFolder(given)
  const { readContent } = await import('../../src/build/read-content.ts')
  const { problems, sources } = await readContent(content)
  const format = given.values.get('format') ?? 'human'
  if (format === 'json') process.stdout.write(problemsAsJson(problems, content))
  else if (format === 'github') process.stdout.write(problemsForGithub(problems, content))
  else process.stdout.write(sayProblems(problems, sources, content) || `Nothing is wrong with ${content}.\n`)
  return problems.some((problem) => problem.level === 'error') ? exitCode.content : exitCode.done
}
