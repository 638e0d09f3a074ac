// Runs a TypeScript file of ours: `node scripts/run.mjs test/site/make-site.ts …`.
import { fileURLToPath } from 'node:url'
import { compiled } from './compiled.mjs'

const [file] = process.argv.splice(2, 1)
const program = await compiled(file, ['src', 'scripts', 'templates', 'test'])
process.argv[1] = fileURLToPath(program)
await import(program)
