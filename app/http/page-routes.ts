import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { sectionName, sectionsOf } from './sections.ts'

type Routes = ServerBuild['routes']

/** What no page has is called this. */
export const NOWHERE = '*'

/** The pattern of the page that an address means, `/users/:handle`: it may be logged, the address may not. */
export function pageRoutes(build: ServerBuild | (() => Promise<ServerBuild>)): (path: string) => string {
  // In development routes come and go.
  if (typeof build === 'function') return (path) => `/${sectionName(path)}/…`
  const whole = patternsOf(build.routes)
  const sections = new Map([...sectionsOf(build)].map(([name, { routes }]) => [name, patternsOf(routes)]))
  return (path) => {
    const decoded = decodedOf(path)
    if (decoded === undefined) return NOWHERE
    const [match] = matchRoutes(sections.get(sectionName(path)) ?? whole, decoded) ?? []
    return match?.route.path ?? NOWHERE
  }
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
