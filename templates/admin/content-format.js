/**
 * How the editor reads and writes content files. Every value is the text that was typed, as in our own reader: 93.70 stays
 * 93.70, and yes stays yes. What was not changed is written as it stood, with its quotes and comments, so that a change of
 * one field is a change of that field alone. `yaml` is js-yaml.
 */
export function contentFormat(yaml) {
  const { load, dump, FAILSAFE_SCHEMA: schema } = yaml
  const read = (fields) => (fields.trim() === '' ? {} : load(fields, { schema }))
  const write = (value) =>
    Object.keys(value).length === 0 ? '' : dump(value, { schema, lineWidth: -1, noRefs: true, quoteStyle: 'double' })
  return {
    fromFile(text) {
      const { fields, body } = parted(text)
      const values = read(fields)
      if (typeof values !== 'object' || values === null || Array.isArray(values))
        throw new SyntaxError('the lines between the hyphens are not fields')
      // The editor hands back what it does not know, and so keeps for us the file as it was.
      return { ...values, body, [asItWas]: text }
    },

    toFile({ body = '', [asItWas]: before, ...typed }) {
      const values = filled(typed) ?? {}
      const fields = fieldsLike(before === undefined ? '' : parted(before).fields, values)
      const text = bare(body)
      return `---\n${fields}---\n${text === '' ? '' : `${gapOf(before)}${text}\n`}`
    },
  }

  /** The fields with the lines of those that are as they were; all anew where that does not say the same. */
  function fieldsLike(old, values) {
    const lines = new Map(chunksOf(old).map(({ name, text }) => [name, text]))
    const was = read(old)
    const kept = Object.entries(values)
      .map(([name, value]) =>
        lines.has(name) && isSame(was[name], value) ? lines.get(name) : write({ [name]: value }),
      )
      .join('')
    try {
      if (isSame(read(kept), values)) return inOldOrder(kept, old)
    } catch {
      // Lines that cannot stand beside others are written anew.
    }
    return write(values)
  }
}

const asItWas = 'file as it was'

function parted(text) {
  const found = /^---\n(?:([\s\S]*?)\n)?---(?:\n([\s\S]*))?$/.exec(text)
  if (found === null) throw new SyntaxError('the file does not begin with fields between two lines of three hyphens')
  const [, fields, body = ''] = found
  return { fields: fields === undefined ? '' : `${fields}\n`, body: body.replace(/^\n/, '') }
}

/** A text without empty lines before it and space after it. */
function bare(text) {
  return text.replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}

/** Whether a file has an empty line after its fields. */
function gapOf(text) {
  return text === undefined || /\n---\n\n/.test(text) ? '\n' : ''
}

/** The lines of each field; comments and empty lines belong to the field after them. */
function chunksOf(fields) {
  const chunks = []
  let waiting = ''
  for (const line of fields.match(/.*\n/g) ?? []) {
    const [, name] = /^(?:["']?)([^\s#"'-][^:"']*)(?:["']?):(?:\s|$)/.exec(line) ?? []
    if (name !== undefined) {
      chunks.push({ name, text: waiting + line })
      waiting = ''
    } else if (/^(?:#.*)?\s*$/.test(line)) waiting += line
    else {
      const last = chunks.at(-1)
      if (last !== undefined) last.text += waiting + line
      waiting = ''
    }
  }
  return chunks
}

/** Fields that were there before in the order that they had; new ones behind the field that they follow. */
function inOldOrder(fields, old) {
  const order = chunksOf(old).map(({ name }) => name)
  const chunks = chunksOf(fields)
  const sorted = chunks.filter(({ name }) => order.includes(name)).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  chunks.forEach((chunk, at) => {
    if (order.includes(chunk.name)) return
    const before = at === 0 ? -1 : sorted.indexOf(chunks[at - 1])
    sorted.splice(before + 1, 0, chunk)
  })
  return sorted.map(({ text }) => text).join('')
}

/** Values without what was left empty, which our checks would take for a mistake. */
function filled(value) {
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value)
      .map(([name, inner]) => [name, filled(inner)])
      .filter(([, inner]) => inner !== undefined)
    return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
  }
  const text = value === null || value === undefined ? '' : `${value}`.trim()
  return text === '' ? undefined : text
}

function isSame(one, other) {
  return JSON.stringify(sortedKeys(filled(one))) === JSON.stringify(sortedKeys(filled(other)))
}

function sortedKeys(value) {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sortedKeys(value[name])]),
  )
}
