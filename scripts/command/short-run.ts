import { setFlagsFromString } from 'node:v8'

/**
 * For a program that is over within seconds: code has to run longer before V8 optimises it. By its own measure it optimises so much
 * of so short a run that a fifth of the processor's time goes into what is then hardly used.
 */
export function expectShortRun(): void {
  // A later V8 may not know the flag, and says so on the standard error.
  if (Number.parseInt(process.versions.v8, 10) <= 13) setFlagsFromString('--interrupt-budget=600000')
}
