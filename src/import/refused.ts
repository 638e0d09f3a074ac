/** The document cannot be brought in: said in an officer's words, with the way out. */
export class Refused extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'Refused'
    this.hint = hint
  }
}
