import { contentFormat } from './content-format.js'
import * as yaml from './js-yaml.js'

// The editor would ask strangers whether there is a newer editor, and whether the host of the repository is well. It is told
// that they cannot be reached, before the browser has to forbid it.
const ask = window.fetch.bind(window)
const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]').content
const allowed = /connect-src ([^;]*)/.exec(policy)[1].split(' ')
window.fetch = (request, options) => {
  const { origin, protocol } = new URL(request.url ?? request, location.href)
  const isOurs = origin === location.origin || protocol === 'blob:' || protocol === 'data:' || allowed.includes(origin)
  return isOurs ? ask(request, options) : Promise.reject(new TypeError(`not asked: ${origin}`))
}

// An officer who comes back from signing in comes without a word of what was to be edited, in a window that is about to close.
const of = new URLSearchParams(location.search).get('of') ?? 'site'
const found = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(of) ? await fetch(`of/${of}.json`) : undefined
const edited = document.getElementById('edited')
if (found?.ok) {
  const config = await found.json()
  edited.textContent = config.app_title
  const { default: CMS } = await import('./sveltia-cms/index.js')
  CMS.registerCustomFormat('planpress-frontmatter', 'md', contentFormat(yaml))
  CMS.init({ config: { ...config, load_config_file: false } })
} else edited.textContent = 'There is nothing to edit at this address. Choose from all plans and editions.'
