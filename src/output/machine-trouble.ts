/** Trouble outside the content that a person can do something about: a build that still runs, a folder in the way. */
export class MachineTrouble extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'MachineTrouble'
    this.hint = hint
  }
}
