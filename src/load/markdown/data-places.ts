import type { Token } from 'markdown-it'
import { didYouMean } from '../../did-you-mean.ts'
import { type DataPlace, dataKinds } from '../../model/blocks.ts'
import type { Spot } from '../../schema/node.ts'
import { isId } from '../../schema/scalars.ts'
import type { Parent } from './parent.ts'
import type { TextReader } from './reader.ts'

/** `[[indicator attendance]]` in a paragraph of its own; whether the indicator exists is checked later. */
export function readDataPlace(token: Token, spot: Spot, parent: Parent, reader: TextReader): readonly DataPlace[] {
  const { of: typed, entry } = token.meta as { readonly of: string; readonly entry: string }
  const of = dataKinds.find((kind) => kind === typed)
  const wrong = (message: string, hint: string) => {
    reader.error('data-places', spot, message, hint)
    return []
  }
  if (reader.setting.here.edition === undefined)
    return wrong('Data cannot stand in this file.', 'Put it into a text of an edition.')
  if (of === undefined)
    return wrong(
      `There is no data of the kind "${typed}".`,
      `${didYouMean(typed, dataKinds) ?? ''} There are: ${dataKinds.join(', ')}.`.trim(),
    )
  if (parent.within !== undefined)
    return wrong(`Data stands in ${parent.within}.`, 'Put it outside, in a paragraph of its own.')
  if (of === 'indicator' && !isId(entry))
    return wrong('The place does not say which indicator.', 'Write its id: [[indicator school-attendance]].')
  if (of !== 'indicator' && entry !== '') return wrong(`After "${of}" stands "${entry}".`, `Write [[${of}]] alone.`)
  const id = reader.ids.counted('data', parent.id)
  return [{ kind: 'data', id, line: spot.line, of, ...(of === 'indicator' ? { entry } : {}) }]
}
