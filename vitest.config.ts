import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores; tests that drive a browser or a whole build are long but not slow.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 600_000,
    // Nothing may hang on the zone or the language of the machine; a test that wants another sets it itself.
    env: { TZ: 'America/New_York', LANG: 'C' },
  },
})
