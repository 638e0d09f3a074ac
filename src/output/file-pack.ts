import type { OutputFile } from '../output-file.ts'

/** Files as one run of bytes: a line that says their paths and lengths, then the contents one after the other. */
export function packFiles(files: readonly OutputFile[]): Uint8Array {
  const contents = files.map(({ content }) => Buffer.from(content))
  const lengths = files.map(({ path }, at) => [path, contents[at]!.byteLength])
  return Buffer.concat([Buffer.from(`${JSON.stringify(lengths)}\n`), ...contents])
}

/** The files of a pack that `packFiles` made. */
export function unpackFiles(pack: Uint8Array): readonly { readonly path: string; readonly content: Uint8Array }[] {
  const start = pack.indexOf(0x0a) + 1
  const lengths = JSON.parse(Buffer.from(pack.subarray(0, start)).toString('utf8')) as readonly (readonly [
    string,
    number,
  ])[]
  let at = start
  return lengths.map(([path, length]) => {
    const content = pack.subarray(at, at + length)
    at += length
    return { path, content }
  })
}
