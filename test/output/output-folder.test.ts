import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { marker, whyNotOut } from '../../src/output/output-folder.ts'

let parent: string
let content: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'planpress-out-'))
  content = join(parent, 'content')
  mkdirSync(content)
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

it('lets a build replace what is not there, empty, or made by Planpress', () => {
  expect(whyNotOut(join(parent, 'new', 'dist'), content)).toBeUndefined()
  mkdirSync(join(parent, 'empty'))
  expect(whyNotOut(join(parent, 'empty'), content)).toBeUndefined()
  mkdirSync(join(parent, 'ours'))
  writeFileSync(join(parent, 'ours', marker), '')
  writeFileSync(join(parent, 'ours', 'index.html'), '')
  expect(whyNotOut(join(parent, 'ours'), content)).toBeUndefined()
})

it('keeps a build from replacing anything else', () => {
  mkdirSync(join(parent, 'holiday'))
  writeFileSync(join(parent, 'holiday', 'photo.jpg'), '')
  expect(whyNotOut(join(parent, 'holiday'), content)).toBe('holds files that were not made by Planpress')
  expect(whyNotOut(join(parent, 'holiday', 'photo.jpg'), content)).toBe('is a file')
  expect(whyNotOut(join(content, 'dist'), content)).toBe('is inside the content folder')
  expect(whyNotOut(content, content)).toBe('is inside the content folder')
  expect(whyNotOut(parent, content)).toBe('holds the content folder')
  expect(whyNotOut(process.cwd(), content)).toBe('holds the folder we are in')
  expect(whyNotOut('/', content)).toBe('holds the content folder')
})

it('follows links before it judges', () => {
  symlinkSync(content, join(parent, 'link'))
  expect(whyNotOut(join(parent, 'link', 'dist'), content)).toBe('is inside the content folder')
})
