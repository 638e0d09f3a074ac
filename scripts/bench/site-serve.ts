import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Bar } from './run-part.ts'
import { editSection } from './site-edit.ts'

const page = 'north/plan-1/2010-2013/sections/part-7/'

/** How long it takes from the saving of a section until its page has come again from the preview, as a reader's browser asks for it. */
export async function benchServe(content: string, print: (line: string) => void, bar: Bar): Promise<void> {
  const program = fileURLToPath(new URL('../planpress.ts', import.meta.url))
  const server = spawn(process.execPath, [program, 'serve', '--port', '0', '--content', content])
  try {
    const address = await addressOf(server)
    await (await fetch(address + page)).text()
    const times: number[] = []
    for (const edit of [11, 12, 13, 14, 15]) times.push(await saveToReloaded(address, content, edit))
    const seconds = times.sort((a, b) => a - b)[2]!
    print(`  preview, from saved to reloaded  ${seconds.toFixed(2).padStart(7)} s`)
    bar('seconds from saved to reloaded', seconds, { most: 0.6 })
  } finally {
    server.kill()
  }
}

async function saveToReloaded(address: string, content: string, edit: number): Promise<number> {
  const events = await fetch(`${address}_preview/events`)
  const reader = events.body!.getReader()
  const began = performance.now()
  editSection(content, edit)
  for (let told = ''; !told.includes('event: reload'); )
    told += Buffer.from((await reader.read()).value ?? []).toString('utf8')
  const text = await (await fetch(address + page)).text()
  const seconds = (performance.now() - began) / 1000
  await reader.cancel()
  if (!text.includes(`at edit ${edit},`)) throw new Error('the preview told of a page that is not there yet')
  return seconds
}

async function addressOf(server: ChildProcess): Promise<string> {
  const [said] = (await once(server.stdout!, 'data')) as [Buffer]
  const address = /http:\S+/.exec(said.toString('utf8'))?.[0]
  if (address === undefined) throw new Error(`the preview did not start: ${said}`)
  return address
}
