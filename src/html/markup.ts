/** Finished HTML. A value of any other type is text, and is escaped wherever it is put into HTML. */
export interface Html {
  readonly html: string
}

/** What may stand in a hole of `html`: text is escaped, lists are joined, `undefined` and `false` leave nothing. */
export type Hole = Html | string | number | undefined | false | readonly Hole[]

/** A tagged template that escapes every hole which is not HTML already; holes in attributes must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = strings[0] ?? ''
  for (let index = 0; index < holes.length; index++) text += fill(holes[index]) + (strings[index + 1] ?? '')
  return { html: text }
}

/** HTML that is known to be safe: made by this program, from no text of an author. */
export function raw(text: string): Html {
  return { html: text }
}

export const nothing: Html = { html: '' }

function fill(hole: Hole): string {
  if (typeof hole === 'string') return escapeHtml(hole)
  if (hole === undefined || hole === false) return ''
  if (typeof hole === 'number') return String(hole)
  if ('html' in hole) return hole.html
  let text = ''
  for (const each of hole) text += fill(each)
  return text
}

const special = /[&<>"']/
const names: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (character) => names[character] ?? character) : text
}

/** JSON for a `<script>` of data: nothing in it can end the script or start a comment. */
export function jsonForScript(value: unknown): Html {
  return { html: JSON.stringify(value).replace(/</g, '\\u003c').replace(/-->/g, '--\\u003e') }
}

export function joinHtml(parts: readonly Html[]): Html {
  let text = ''
  for (const part of parts) text += part.html
  return { html: text }
}
