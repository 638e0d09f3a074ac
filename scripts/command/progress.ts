import type { Tell } from '../../src/build.ts'

/**
 * Says on the standard error how far a long work is. A person at a terminal sees one line that changes; a log gets one line a
 * stage, when the stage is over.
 */
export function sayProgress(stream: NodeJS.WriteStream = process.stderr): Tell {
  let stage: string | undefined
  let line = ''
  let began = process.hrtime.bigint()
  const finish = () => {
    if (stage === undefined) return
    const seconds = (Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)
    stream.write(`${stream.isTTY ? '\r\x1b[K' : ''}${line} (${seconds} s)\n`)
    stage = undefined
  }
  return (next, detail) => {
    if (next !== stage) {
      finish()
      began = process.hrtime.bigint()
    }
    if (next === undefined) return
    stage = next
    line = detail === undefined ? next : `${next}: ${detail}`
    if (stream.isTTY) stream.write(`\r\x1b[K${line.slice(0, (stream.columns ?? 80) - 1)}`)
  }
}
