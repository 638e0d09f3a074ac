import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { changesBetween } from '../../src/diff/changes-between.ts'
import type { EditionDocument } from '../../src/document/document.ts'
import { documentOf } from '../../src/document/document-of.ts'
import { editionOf, type Library, planOf } from '../../src/model/library.ts'
import { type Marks, marksOfChanges, marksOfGit } from './compare-marks.ts'
import { documentOfText, textOfDocument } from './compare-text.ts'

const shippedPairs = [
  ['worcestershire', '2006-2009', '2014-2017'],
  ['worcestershire', '2014-2017', '2017-2021'],
  ['derby', '2006-2008', '2015-2018'],
  ['derby', '2015-2018', '2016-2017'],
  ['averleigh', '2014-2017', '2018-2021'],
  ['averleigh', '2017-consultation', '2018-2021'],
  ['averleigh', '2018-2021', '2021-2024'],
] as const

const mostMarked = 0.75
const mostCrumbs = 1 / 6

/**
 * Marked words and crumbs beside those of git on the same text: of shipped editions, and of the pairs of text files that
 * `PLANPRESS_PAIRS` names, `old.md:new.md,old.md:new.md`. Public documents that are long and were revised, with the revisions that
 * were measured: usnistgov/800-63-3, sections 4 to 10 of sp800-63b (2698e7d, HEAD); github/site-policy, the terms of service
 * (ff6aec1, 1299259) and the marketplace developer agreement (a3daaac, 1299259).
 */
export function benchCompareMarks(library: Library, today: string, print: (line: string) => void): boolean {
  print('marked words (deleted + inserted, moves not counted) and crumbs, beside git diff --word-diff --histogram')
  let met = true
  for (const [authority, from, to] of shippedPairs) {
    const plan = planOf(library, authority, 'cypp')!
    const [older, newer] = [from, to].map((id) => documentOf(library, plan, editionOf(plan, id)!, today))
    met = one(`${authority} ${from} to ${to}`, older!, newer!, textOfDocument(older!), textOfDocument(newer!)) && met
  }
  for (const pair of (process.env.PLANPRESS_PAIRS ?? '').split(',').filter((each) => each !== '')) {
    const files = pair.split(':')
    const [older, newer] = files.map((file) => readFileSync(file, 'utf8'))
    if (older === undefined || newer === undefined) throw new Error(`${pair} is not a pair of files: old.md:new.md`)
    const [was, now] = [documentOfText(older, 'older'), documentOfText(newer, 'newer')]
    met = one(files.map((file) => basename(file)).join(' to '), was, now, older, newer) && met
  }
  return met

  function one(
    name: string,
    older: EditionDocument,
    newer: EditionDocument,
    olderText: string,
    newerText: string,
  ): boolean {
    const changes = changesBetween(older, newer)
    const ours = marksOfChanges(changes)
    const theirs = gitMarks(olderText, newerText)
    const marked = (ours.deleted + ours.inserted) / (theirs.deleted + theirs.inserted)
    const crumbs = theirs.crumbs === 0 ? 0 : ours.crumbs / theirs.crumbs
    const fewest = fewestMarks(olderText, newerText) / (theirs.deleted + theirs.inserted)
    const verdict = (isMet: boolean): string => (isMet ? 'met' : 'NOT MET')
    print(name)
    print(
      `  marked ${ours.deleted} + ${ours.inserted}, git ${theirs.deleted} + ${theirs.inserted}: ${percent(marked)}, bar 75 %: ${verdict(marked <= mostMarked)}; besides ${changes.summary.words.moved} words moved; the fewest that a diff without moves can mark ${percent(fewest)}`,
    )
    print(
      `  crumbs ${ours.crumbs}, git ${theirs.crumbs}: ${percent(crumbs)}, bar 17 %: ${verdict(crumbs <= mostCrumbs)}; marks ${ours.runs}, git ${theirs.runs}`,
    )
    return marked <= mostMarked && crumbs <= mostCrumbs
  }
}

/** How many words must be deleted and inserted to make one text from the other, where nothing can move: Myers' distance. */
function fewestMarks(older: string, newer: string): number {
  const numbers = new Map<string, number>()
  const [a, b] = [older, newer].map((text) =>
    Int32Array.from(
      text.split(/\s+/).filter((word) => word !== ''),
      (word) => {
        if (!numbers.has(word)) numbers.set(word, numbers.size)
        return numbers.get(word)!
      },
    ),
  ) as [Int32Array, Int32Array]
  const most = a.length + b.length
  const reach = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits++)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = most + 1 + diagonal
      const down = diagonal === -edits || (diagonal !== edits && reach[at - 1]! < reach[at + 1]!)
      let x = down ? reach[at + 1]! : reach[at - 1]! + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[at] = x
      if (x >= a.length && x - diagonal >= b.length) return edits
    }
  return most
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}

function gitMarks(older: string, newer: string): Marks {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-marks-'))
  try {
    writeFileSync(join(folder, 'older'), older)
    writeFileSync(join(folder, 'newer'), newer)
    const words = ['diff', '--no-index', '--no-color', '--word-diff=porcelain', '--histogram', 'older', 'newer']
    const { stdout } = spawnSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 })
    return marksOfGit(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
