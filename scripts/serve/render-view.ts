import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Views } from '../../src/site/views/views.ts'

type Render = (given: { readonly view: unknown }) => string

const renderers = new Map<string, Promise<Render>>()

/** A page as Eleventy writes it: by the same template, without the rest of the site. */
export async function renderView<Kind extends keyof Views>(kind: Kind, view: Views[Kind][number]): Promise<string> {
  const renderer = renderers.get(kind) ?? rendererOf(kind)
  renderers.set(kind, renderer)
  return (await renderer)({ view })
}

async function rendererOf(kind: string): Promise<Render> {
  const name = kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const file = fileURLToPath(new URL(`../../templates/pages/${name}.11ty.ts`, import.meta.url))
  const template = (await import(pathToFileURL(file).href)) as { readonly render: Render }
  return template.render
}
