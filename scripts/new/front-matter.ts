/*
 * The front matter of a content file as lines, so that what an officer wrote (comments, quotes, order) stays as it is where
 * nothing is to change. What it means is the loader's business.
 */

/** A file cut in three: the lines of each top field, in order, and the text after the second `---`. */
export interface Draft {
  readonly fields: readonly FieldLines[]
  readonly text: string
}

interface FieldLines {
  readonly name: string
  readonly lines: readonly string[]
}

export function readDraft(file: string): Draft {
  const lines = file.replace(/^\uFEFF/, '').split(/\r?\n/)
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) throw new Error('a content file without front matter')
  const fields: { name: string; lines: string[] }[] = []
  for (const line of lines.slice(1, end)) {
    const name = /^([A-Za-z][\w-]*)\s*:/.exec(line)?.[1]
    if (name !== undefined) fields.push({ name, lines: [line] })
    else if (fields.at(-1) !== undefined) fields.at(-1)!.lines.push(line)
    else fields.push({ name: '', lines: [line] })
  }
  return { fields, text: lines.slice(end + 1).join('\n') }
}

export function sayDraft(draft: Draft): string {
  const lines = draft.fields.flatMap((field) => field.lines)
  return ['---', ...lines, '---', draft.text].join('\n')
}

/** With a field set to one line of YAML; in its place, or at the end where it is new. */
export function setField(draft: Draft, name: string, ...lines: readonly string[]): Draft {
  const field = { name, lines }
  const here = draft.fields.some((each) => each.name === name)
  const fields = here ? draft.fields.map((each) => (each.name === name ? field : each)) : [...draft.fields, field]
  return { ...draft, fields }
}

export function withoutFields(draft: Draft, names: readonly string[]): Draft {
  return { ...draft, fields: draft.fields.filter((field) => !names.includes(field.name)) }
}

/** With a field kept as comments, under a line that says why. */
export function commentOut(draft: Draft, name: string, why: string): Draft {
  const fields = draft.fields.map((field) =>
    field.name === name ? { name: '', lines: [`# ${why}`, ...field.lines.map((line) => `# ${line}`)] } : field,
  )
  return { ...draft, fields }
}

/** With named fields of each item in a list kept as comments; whatever hangs below them goes with them. */
export function commentOutInside(draft: Draft, list: string, names: readonly string[]): Draft {
  const fields = draft.fields.map((field) =>
    field.name === list ? { ...field, lines: mute(field.lines, names) } : field,
  )
  return { ...draft, fields }
}

function mute(lines: readonly string[], names: readonly string[]): readonly string[] {
  let within: number | undefined
  return lines.map((line) => {
    const depth = line.search(/\S/)
    if (within !== undefined && (depth > within || depth < 0)) return depth < 0 ? line : commented(line, within)
    const name = /^\s*([A-Za-z][\w-]*)\s*:/.exec(line)?.[1]
    within = name !== undefined && names.includes(name) ? depth : undefined
    return within === undefined ? line : commented(line, within)
  })
}

function commented(line: string, depth: number): string {
  return `${line.slice(0, depth)}# ${line.slice(depth)}`
}

/** A text as YAML reads it back, whatever is in it. */
export function quoted(text: string): string {
  return JSON.stringify(text)
}
