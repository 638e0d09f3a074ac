import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { MachineTrouble } from './machine-trouble.ts'

/** Holds `file` while this process works. Throws while another that is alive does; takes over from one that died. */
export function takeLock(file: string): { readonly release: () => void } {
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // The folder was there a moment ago: it is of a kind that no files can be made in.
      if (code === 'ENOENT')
        throw new MachineTrouble(`no files can be made in ${dirname(file)}`, 'Choose another folder with --out')
      if (code !== 'EEXIST') throw error
      const holder = holderOf(file)
      if (attempt > 2 || (holder !== undefined && isAlive(holder)))
        throw new MachineTrouble(
          `another build is writing this folder${holder === undefined ? '' : ` (process ${holder})`}`,
          `Wait until it has ended. If none is running, remove ${file}`,
        )
      rmSync(file, { force: true })
    }
  }
}

function holderOf(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8').trim())
    return Number.isInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
