import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { sectionName, sectionsOf } from './sections.ts'

type Routes = ServerBuild['routes']

/** What no page has is called this. */
export const NOWHERE = '*'
/** What is shown for it, and the address that the browser asks for routes at. */
export const ANYTHING = '/*'

/** The pattern of the page that an address means, `/users/:handle`: it may be logged, the address may not. */
export function pageRoutes(build: ServerBuild | (() => Promise<ServerBuild>)): (path: string) => string {
  // In development routes come and go.
  if (typeof build === 'function') return (path) => `/${sectionName(path)}/…`
  const whole = patternsOf(build.routes)
  const sections = new Map([...sectionsOf(build)].map(([name, routes]) => [name, patternsOf(routes)]))
  return (path) => {
    const decoded = decodedOf(path)
    if (decoded === undefined) return NOWHERE
    const [match] = matchRoutes(sections.get(sectionName(path)) ?? whole, decoded) ?? []
    return match?.route.path ?? NOWHERE
  }
}

/** Remix compares an address with each route of its build, several times a request. This build has only the page of a
 *  pattern and what it lies in. Undefined where the pattern is nobody's. */
export function buildOfPage(build: ServerBuild, pattern: string): ServerBuild | undefined {
  const { routes, assets } = build
  const ids = new Set<string>()
  for (const route of Object.values(routes)) {
    if (!route || pathOf(route, routes) !== pattern) continue
    for (
      let each: typeof route | undefined = route;
      each;
      each = each.parentId ? routes[each.parentId] : undefined
    )
      ids.add(each.id)
  }
  if (ids.size === 0) return undefined
  const only = <T>(byId: Record<string, T>) =>
    Object.fromEntries(Object.entries(byId).filter(([id]) => ids.has(id)))
  return { ...build, routes: only(routes), assets: { ...assets, routes: only(assets.routes) } }
}

const patternsOf = (routes: Routes) => {
  const paths = Object.values(routes).map((route) => (route ? pathOf(route, routes) : '/'))
  return [...new Set(paths)].map((path) => ({ path }))
}

function pathOf({ path = '', parentId }: NonNullable<Routes[string]>, routes: Routes): string {
  const parent = parentId === undefined ? undefined : routes[parentId]
  const above = parent ? pathOf(parent, routes) : '/'
  return path === '' ? above : `${above.replace(/\/$/, '')}/${path}`
}

/** As Remix's router sees it: scripts ask for what loaders say alone under this ending. The router would warn on
 *  the console, in full, of what does not decode. */
function decodedOf(path: string): string | undefined {
  try {
    decodeURIComponent(path)
  } catch {
    return undefined
  }
  return path === '/_root.data' ? '/' : path.replace(/\.data$/, '')
}
