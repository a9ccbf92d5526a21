import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '~/i18n/locales/en/index.ts'
import { machines } from '~/i18n/locales/en/machines.ts'
import { repositoryRoot } from '../support/shared-file.ts'

/** What Remix tells browsers of a route, and Vite the server of a file. */
interface Route {
  id: string
  parentId?: string
  module: string
  imports?: string[]
}
interface Built {
  file: string
  dynamicImports?: string[]
}

const client = join(repositoryRoot, 'build/client')
const inClient = (path: string) => readFileSync(join(client, path), 'utf8')

function builtRoutes() {
  const [file = ''] = readdirSync(join(client, 'assets')).filter((name) => /^manifest-.*\.js$/.test(name))
  const [, json = ''] = /^window\.__remixManifest=(.*);$/s.exec(inClient(`assets/${file}`)) ?? []
  return JSON.parse(json) as { entry: Route; routes: Record<string, Route> }
}

const built = Object.values(
  JSON.parse(readFileSync(join(repositoryRoot, 'build/.vite/client-manifest.json'), 'utf8')) as Record<
    string,
    Built
  >,
)

/** Only the server says these. */
const saidInBrowsers = Object.keys(catalogue).filter(
  (key) => !key.startsWith('errors.') && !(key in machines),
)

/** Most scripts belong to many pages: each is read once. */
function once<T>(read: (url: string) => T): (url: string) => T {
  const known = new Map<string, T>()
  return (url) => {
    const value = known.get(url) ?? read(url)
    known.set(url, value)
    return value
  }
}

/** Messages that a script says by their names, or by the beginning of a template. */
const saidBy = once((url): string[] => {
  const source = inClient(url)
  const beginnings = [...source.matchAll(/`([a-z_]+\.[\w.]*)\$\{/g)].map(([, beginning = '']) => beginning)
  return saidInBrowsers.filter(
    (key) =>
      source.includes(`"${key}"`) ||
      source.includes(`'${key}'`) ||
      beginnings.some((beginning) => key.startsWith(beginning)),
  )
})

const loadedBy = once(async (url): Promise<string[]> => {
  const rooms = (built.find(({ file }) => `/${file}` === url)?.dynamicImports ?? []).filter((source) =>
    source.startsWith('app/i18n/locales/en/'),
  )
  const modules = await Promise.all(
    rooms.map((room) => import(/* @vite-ignore */ join(repositoryRoot, room))),
  )
  return modules.flatMap((nouns) => Object.values(nouns).flatMap((noun) => Object.keys(noun as object)))
})

test('every page loads the messages that its scripts say', async () => {
  const { entry, routes } = builtRoutes()
  const lineOf = (route: Route | undefined): Route[] =>
    route ? [route, ...lineOf(routes[route.parentId ?? ''])] : []
  const missing: string[] = []
  for (const route of Object.values(routes)) {
    const scripts = new Set(
      [entry, ...lineOf(route)].flatMap(({ module, imports = [] }) => [module, ...imports]),
    )
    const loaded = new Set((await Promise.all([...scripts].map(loadedBy))).flat())
    const unsaid = [...scripts].flatMap(saidBy).filter((key) => !loaded.has(key))
    missing.push(...new Set(unsaid.map((key) => `${route.id}: ${key}`)))
  }
  expect(missing).toEqual([])
})
