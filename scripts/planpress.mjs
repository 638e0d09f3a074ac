#!/usr/bin/env node
// The door for `npx planpress`: makes Node read TypeScript, then runs the program.
import './typescript.mjs'

await import('./planpress.ts')
