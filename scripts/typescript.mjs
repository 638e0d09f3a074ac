// Makes Node 20 read TypeScript: `node --import ./scripts/typescript.mjs file.ts`. Later versions of Node do so themselves.
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)
