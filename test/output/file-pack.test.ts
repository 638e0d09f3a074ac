import { expect, it } from 'vitest'
import { packFiles, unpackFiles } from '../../src/output/file-pack.ts'

it('a pack gives back the files that went into it, byte for byte', () => {
  const files = [
    { path: 'a/index.html', content: 'Zażółć\n“words”' },
    { path: 'b.bin', content: new Uint8Array([0, 10, 255]) },
    { path: 'empty', content: '' },
  ]
  const back = unpackFiles(packFiles(files))
  expect(back.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
  expect(back.map(({ content }) => Buffer.from(content))).toEqual(files.map(({ content }) => Buffer.from(content)))
  expect(unpackFiles(packFiles([]))).toEqual([])
})
