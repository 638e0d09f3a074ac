import { watch } from 'node:fs'

/**
 * Calls `changed` after files in a folder have changed and been still for a moment: editors write a file in several steps, git
 * writes many. While one call runs no other is made; changes during it lead to one more.
 */
export function watchContent(folder: string, changed: () => Promise<void>): { readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  const run = async () => {
    if (running) {
      again = true
      return
    }
    running = true
    do {
      again = false
      await changed()
    } while (again)
    running = false
  }
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer)
    timer = setTimeout(run, 40)
  })
  return {
    stop: () => {
      clearTimeout(timer)
      watcher.close()
    },
  }
}
