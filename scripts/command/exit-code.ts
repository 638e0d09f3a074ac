/** What the program says to whatever ran it. */
export const exitCode = { done: 0, content: 1, usage: 2, machine: 3 } as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
