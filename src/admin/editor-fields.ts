import type { Field, Fields, Form } from '../schema/form.ts'

/** A field as the editor has it: a piece of its configuration. */
export type EditorField = { readonly name: string; readonly [option: string]: unknown }

/** The fields of a kind of file, and its text, as the editor asks for them: the same declarations that the checks are made from. */
export function editorFields(fields: Fields, more: { readonly [name: string]: string } = {}): readonly EditorField[] {
  return [...Object.entries(fields).map(([name, field]) => editorField(name, field, more[name])), body]
}

// Never the editor of formatted text: it would write our numbers, notes and references anew, as it understands them.
const body: EditorField = {
  name: 'body',
  label: 'Text',
  hint: 'In Markdown. What stands here is kept letter for letter.',
  widget: 'markdown',
  modes: ['raw'],
  buttons: ['bold', 'italic', 'link', 'heading-two', 'heading-three', 'quote', 'bulleted-list', 'numbered-list'],
  editor_components: [],
  use_emoji_autocomplete: false,
  use_markdown_shortcuts: false,
  required: false,
}

function editorField(name: string, field: Field<unknown, boolean>, more?: string): EditorField {
  const { form, required } = field
  return {
    name,
    label: labelOf(name),
    hint: more === undefined ? hintOf(field) : `${hintOf(field)} ${more}`,
    required,
    ...widgetOf(form, field.example, labelOf(name)),
  }
}

/** `status-note` is to be read as “Status note”. */
function labelOf(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function hintOf({ form, means, example }: Field<unknown, boolean>): string {
  if (form.fields !== undefined || form.json.enum !== undefined) return means
  if (form.json.pattern !== undefined) return `${means} Write ${form.says}.`
  const shown = example.replace(/^- /, '').replace(/^(["'])(.*)\1$/, '$2')
  return `${means} For example: ${/[.!?]$/.test(shown) ? shown : `${shown}.`}`
}

function widgetOf(form: Form<unknown>, example: string, label: string): object {
  const { json, fields } = form
  if (json.type === 'array') return listOf(form, label)
  if (fields !== undefined) return { widget: 'object', collapsed: 'auto', fields: subfields(fields) }
  if (json.enum !== undefined) return { widget: 'select', options: wordsOf(json.enum as readonly unknown[]) }
  if (json.pattern !== undefined) return { widget: 'string', ...plain, pattern: [json.pattern, `Write ${form.says}.`] }
  // A sentence is seen whole while it is typed; a name needs one line.
  return { widget: /[.!?]$/.test(example) ? 'text' : 'string', ...plain }
}

const plain = { use_emoji_autocomplete: false }

/** Where a value may be typed in several ways, those that the reference names. */
function wordsOf(values: readonly unknown[]): readonly unknown[] {
  return values.filter((value) => typeof value === 'string')
}

function listOf(form: Form<unknown>, label: string): object {
  const { pattern } = form.json.items as { readonly pattern?: string }
  const single = { label_singular: label.replace(/s$/, '').toLowerCase() }
  if (form.fields !== undefined)
    return {
      widget: 'list',
      ...single,
      collapsed: true,
      summary: summaryOf(form.fields),
      fields: subfields(form.fields),
    }
  return {
    widget: 'list',
    ...single,
    field: {
      name: 'item',
      label: label.replace(/s$/, ''),
      widget: 'string',
      ...plain,
      ...(pattern === undefined ? {} : { pattern: [pattern, 'Write an id: lower-case letters, digits and hyphens.'] }),
    },
  }
}

function subfields(fields: Fields): readonly EditorField[] {
  return Object.entries(fields).map(([name, field]) => editorField(name, field))
}

/** What tells an item of a list from the others while it is closed: the first two fields that it must have. */
function summaryOf(fields: Fields): string {
  const needed = Object.keys(fields).filter((name) => fields[name]!.required)
  return needed
    .slice(0, 2)
    .map((name) => `{{fields.${name}}}`)
    .join(' – ')
}
