import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where most of the code lies when it was compiled. */
const compiledParts = 'parts'

/** Changes whenever our own code or a package does: what was made by other code is not used again. */
export function engineFingerprint(): string {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const hash = createHash('sha256')
  const files = ['src', 'templates', compiledParts]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    // The handbook is content: what is made from it changes with its own words, and nothing else does.
    .filter((path) => !path.startsWith(join(root, 'templates/handbook')))
  for (const file of [...files.sort(), join(root, 'package-lock.json')])
    hash.update(file.slice(root.length)).update(readFileSync(file))
  return hash.update(process.version).digest('hex')
}
