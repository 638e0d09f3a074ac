import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refused } from '../refused.ts'

const megabyte = 1024 * 1024
const most = { entries: 5_000, unpacked: 50 * megabyte, ratio: 100 }
// A few kilobytes of XML pack better than any bomb needs to, and harm nobody.
const harmless = 2 * megabyte

/** The parts of a Word file by their names, which are looked up and never written anywhere. Throws `Refused`. */
export async function unpack(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  refuseOtherFiles(bytes)
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      strictFileNames: true,
    })
    return await partsOf(zip, bytes.length)
  } catch (error) {
    if (error instanceof Refused) throw error
    // Whatever the reader of zip files finds wrong, an officer can only fetch a better copy.
    throw new Refused(
      `The file is damaged: it cannot be unpacked (${(error as Error).message}).`,
      'Open it in Word and save it again, or ask for another copy.',
    )
  }
}

async function partsOf(zip: ZipFile, packed: number): Promise<ReadonlyMap<string, Uint8Array>> {
  if (zip.entryCount > most.entries) throw tooLarge(`holds ${zip.entryCount} parts`)
  const parts = new Map<string, Uint8Array>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    unpacked += entry.uncompressedSize
    if (unpacked > most.unpacked) throw tooLarge('would be more than 50 MB when it is unpacked')
    if (unpacked > harmless && unpacked > packed * most.ratio)
      throw tooLarge('would be more than a hundred times as large when it is unpacked')
    // What leads to a part names it without a stroke at the beginning.
    parts.set(entry.fileName.replace(/^\//, ''), await bytesOf(zip, entry))
  }
  return parts
}

/** yauzl ends with an error where an entry has not the size that it says; a check sum that is wrong would be wrong words. */
async function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
  const whole = Buffer.concat(pieces)
  if (crc32(whole) !== entry.crc32) throw new Error(`wrong check sum of ${entry.fileName}`)
  return whole
}

function tooLarge(how: string): Refused {
  return new Refused(
    `The file ${how}. No plan is as large as that.`,
    'Save it again in Word; split it into two documents if it really is.',
  )
}

function refuseOtherFiles(bytes: Uint8Array): void {
  const starts = (...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
  if (bytes.length === 0) throw new Refused('The file is empty.', 'Look whether it was saved, or ask for another copy.')
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw oldOrLocked(bytes)
  if (starts(0x25, 0x50, 0x44, 0x46))
    throw new Refused('The file is a PDF, whatever its name says.', 'Ask for the Word document that it was made from.')
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new Refused(
      'The file is in Rich Text Format, whatever its name says.',
      'Open it in Word and save it as Word Document (.docx).',
    )
  if (!starts(0x50, 0x4b))
    throw new Refused('The file is no Word document.', 'Open it in Word and save it as Word Document (.docx).')
}

/** Both a document of Word before 2007 and one with a password are kept in the same old kind of container. */
function oldOrLocked(bytes: Uint8Array): Refused {
  const name = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? new Refused(
        'The file is protected with a password.',
        'Open it in Word, take the password away (File, Info, Protect Document) and save it.',
      )
    : new Refused(
        'The file is a document of Word before 2007 (.doc).',
        'Open it in Word and save it as Word Document (.docx).',
      )
}
