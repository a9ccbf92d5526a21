import type { ServerBuild } from '@remix-run/node'

type Route = NonNullable<ServerBuild['routes'][string]>

/** The routes of a build by the first segment of the addresses that they can mean, in small letters: an address is
 *  compared with those of its section alone. What begins with none of them is the whole build's. */
export function sectionsOf(build: Pick<ServerBuild, 'routes'>): Map<string, ServerBuild['routes']> {
  const routes = Object.values(build.routes).filter((route) => route !== undefined)
  const firsts = new Map(routes.map((route) => [route.id, firstSegment(route, build.routes)]))
  const names = new Set([...firsts.values()].filter((first) => first !== ''))
  return new Map(
    [...names].map((name) => {
      const own = routes.filter(({ id }) => ['', name].includes(firsts.get(id) ?? ''))
      return [name, Object.fromEntries(own.map((route) => [route.id, route]))]
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
