#!/usr/bin/env node
// The door for `npx planpress`.
import { compiled } from './compiled.mjs'

await import(await compiled('scripts/planpress.ts'))
