import { didYouMean } from '../../src/did-you-mean.ts'
import { type Library, planOf } from '../../src/model/library.ts'
import type { Edition, Plan } from '../../src/model/plan.ts'
import { UsageError } from './usage-error.ts'
import type { Given, Options } from './verb.ts'

export const planOption: Options = {
  plan: { value: 'AUTHORITY/PLAN', does: 'The plan, so that editions can be named by their ids alone.' },
}

export interface FoundEdition {
  readonly plan: Plan
  readonly edition: Edition
}

/** The edition that is named `derby/cypp/2006-2008`, or by its id alone where there is no doubt. Throws where there is none. */
export function findEdition(library: Library, name: string, given: Given): FoundEdition {
  const steps = name.split('/').filter((step) => step !== '')
  const within = steps.length === 1 ? given.values.get('plan') : undefined
  const [authority, planId, id] = within === undefined ? steps : [...within.split('/'), ...steps]
  if (steps.length === 1 && within === undefined) return findById(library, name)
  if (id === undefined || planId === undefined || authority === undefined)
    throw new UsageError(`"${name}" does not name an edition`, 'Write it like derby/cypp/2006-2008.')
  const plan = planOf(library, authority, planId)
  if (plan === undefined) {
    const plans = library.plans.map((each) => `${each.authority}/${each.id}`)
    const asked = `${authority}/${planId}`
    throw new UsageError(`there is no plan ${asked}`, didYouMean(asked, plans) ?? `The plans are: ${plans.join(', ')}.`)
  }
  const edition = plan.editions.find((each) => each.id === id)
  if (edition === undefined)
    throw noEdition(
      id,
      plan.editions.map((each) => each.id),
    )
  return { plan, edition }
}

function findById(library: Library, id: string): FoundEdition {
  const found = library.plans.flatMap((plan) =>
    plan.editions.filter((edition) => edition.id === id).map((edition) => ({ plan, edition })),
  )
  const [only, another] = found
  if (only === undefined)
    throw noEdition(
      id,
      library.plans.flatMap((plan) => plan.editions.map((each) => each.id)),
    )
  if (another === undefined) return only
  const names = found.map(({ plan }) => `${plan.authority}/${plan.id}/${id}`)
  throw new UsageError(`there are ${found.length} editions ${id}`, `Say which: ${names.join(', ')}`)
}

function noEdition(id: string, ids: readonly string[]): UsageError {
  const known = [...new Set(ids)]
  return new UsageError(`there is no edition ${id}`, didYouMean(id, known) ?? `The editions are: ${known.join(', ')}.`)
}
