import { expect, it } from 'vitest'
import { bookletOrders } from '../../src/build/booklet-orders.ts'
import { documentsOf } from '../../src/build/documents.ts'
import { loadFiles, problemsIn, usual } from './made-content.ts'

const authority = (print: string) => ({
  'ford/authority.md': String(usual['ford/authority.md']).replace('record: own\n', `record: own\nprint:\n${print}`),
})

it('what an authority wants otherwise on paper comes to every booklet of its editions', async () => {
  const print = '  text-size: 14\n  colour: "#7a2048"\n  sheet-thickness: 90\n  level-pages: yes\n'
  const { library } = await loadFiles(authority(print))
  const orders = bookletOrders(library!, documentsOf(library!, '2026-11-22'), '2026-11-22')
  expect(orders.length).toBeGreaterThan(2)
  for (const { job } of orders)
    expect(job.site.print).toEqual({ textSize: 14, colour: '#7a2048', sheetThickness: 90, levelPages: true })
})

it('type that is too small to read is refused where it is asked for', async () => {
  const [problem] = await problemsIn(authority('  text-size: 8\n'))
  expect(problem?.place).toMatchObject({ file: 'ford/authority.md', line: 7 })
  expect(problem?.message).toContain('8')
})
