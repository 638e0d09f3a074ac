import type { Tell } from '../../src/build.ts'

/**
 * Says on the standard error how far a long work is. A person at a terminal sees one line that changes; a log gets one line a
 * stage, when the stage is over.
 */
export function sayProgress(stream: NodeJS.WriteStream = process.stderr): Tell {
  let stage: string | undefined
  let last = ''
  const finish = () => {
    if (stage !== undefined) stream.write(stream.isTTY ? `\r\x1b[K${last}\n` : `${last}\n`)
    stage = undefined
  }
  return (next, detail) => {
    if (next !== stage) finish()
    if (next === undefined) return
    stage = next
    last = detail === undefined ? next : `${next}: ${detail}`
    if (stream.isTTY) stream.write(`\r\x1b[K${last.slice(0, (stream.columns ?? 80) - 1)}`)
  }
}
