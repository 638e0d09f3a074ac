import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = new URL('..', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly license?: string
  readonly dependencies?: { readonly [name: string]: string }
  readonly optionalDependencies?: { readonly [name: string]: string }
}
const lock = readJson('package-lock.json') as { readonly packages: { readonly [path: string]: Locked } }
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

/** Licences that let anybody use, change and pass on; by their SPDX names. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
])

it('no package runs a script when it is installed', () => {
  expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([])
  expect(readFileSync(new URL('.npmrc', root), 'utf8')).toContain('ignore-scripts=true')
})

it('the lock file names no address that packages are fetched from', () => {
  const addressed = packages.filter(([, { resolved }]) => resolved !== undefined)
  expect(addressed.map(([path]) => path)).toEqual([])
  expect(readFileSync(new URL('package-lock.json', root), 'utf8')).not.toMatch(/"resolved"|\.tgz|registry\./)
})

it('the lock file has every package that another may want, for every kind of machine, since npm ci refuses to start without', () => {
  const absent = Object.entries(lock.packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter(
        (name) => !foldersAbove(path).some((folder) => lock.packages[`${folder}node_modules/${name}`] !== undefined),
      )
      .map((name) => `${name} for ${path}`),
  )
  expect(absent).toEqual([])
})

/** Where Node looks for the packages of a package, nearest first. */
function foldersAbove(path: string): readonly string[] {
  const steps = path === '' ? [] : path.split(/(?<=\/)(?=node_modules\/)/)
  return [...steps, ''].map((_, at) =>
    steps
      .slice(0, steps.length - at)
      .map((step) => step.replace(/\/?$/, '/'))
      .join(''),
  )
}

it('every package that is used directly is held to one version', () => {
  const { dependencies, devDependencies } = readJson('package.json')
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
})

it('every package has a licence that lets anybody use it', () => {
  const odd = packages.flatMap(([path, locked]) => {
    const said = locked.license ?? licenceOf(path)
    const each = said.replace(/[()]/g, '').split(/ OR /)
    return each.some((one) => permissive.has(one)) ? [] : [`${path}: ${said}`]
  })
  expect(odd).toEqual([])
})

/** What the package itself says, where the lock file is silent; a licence file where the package only has that. */
function licenceOf(path: string): string {
  const manifest = new URL(`${path}/package.json`, root)
  if (!existsSync(manifest)) return 'not installed'
  const said = JSON.parse(readFileSync(manifest, 'utf8')).license
  if (typeof said === 'string') return said
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license']
    .map((name) => new URL(`${path}/${name}`, root))
    .find(existsSync)
  return file !== undefined &&
    readFileSync(fileURLToPath(file), 'utf8').includes('Permission is hereby granted, free of charge')
    ? 'MIT'
    : 'not said'
}
