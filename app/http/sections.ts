import type { ServerBuild } from '@remix-run/node'

type Route = NonNullable<ServerBuild['routes'][string]>

/** Remix compares an address with each route of its build, several times a request: a section is the build with
 *  only the routes that addresses beginning with one segment can mean. The key is that segment, in small letters.
 *  What begins with none of them is the whole build's. */
export function sectionsOf(build: ServerBuild): Map<string, ServerBuild> {
  const routes = Object.values(build.routes).filter((route) => route !== undefined)
  const firsts = new Map(routes.map((route) => [route.id, firstSegment(route, build.routes)]))
  const names = new Set([...firsts.values()].filter((first) => first !== ''))
  return new Map(
    [...names].map((name) => {
      const ids = routes.map(({ id }) => id).filter((id) => ['', name].includes(firsts.get(id) ?? ''))
      return [name, sectionOf(build, new Set(ids))]
    }),
  )
}

/** The name that `sectionsOf` gave to the section of an address, if there is one. */
export function sectionName(pathname: string): string {
  const [, first = ''] = pathname.split('/')
  // Scripts ask for the loaders' results alone under this ending.
  return first.replace(/\.data$/, '').toLowerCase()
}

/** Empty for what may begin with anything: the root, the start page, the page for what is nowhere. */
function firstSegment({ path = '', parentId }: Route, routes: ServerBuild['routes']): string {
  const parent = parentId === undefined ? undefined : routes[parentId]
  const inherited = parent ? firstSegment(parent, routes) : ''
  const [own = ''] = path.split('/')
  return inherited || (/^[:*]|[?]$/.test(own) ? '' : own.toLowerCase())
}

function sectionOf(build: ServerBuild, ids: Set<string>): ServerBuild {
  const only = <T>(byId: Record<string, T>) =>
    Object.fromEntries(Object.entries(byId).filter(([id]) => ids.has(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}
