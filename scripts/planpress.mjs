#!/usr/bin/env node
// The door for `npx planpress`: makes Node read TypeScript, then runs the program.
import '@oxc-node/core/register'

await import('./planpress.ts')
