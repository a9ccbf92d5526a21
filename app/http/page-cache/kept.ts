/** Which pages are kept for everybody, by the pattern of their address, and what in their query makes them another
 *  page. With anything else in the query a page is made for whoever asks. */
export interface Kept {
  query: readonly string[]
  /** Time passes on a page that nothing changes: what begins, ends or becomes overdue is shown after this long at the
   *  latest. */
  seconds: number
  /** A list hangs on everything that could be in it. While one reader has it made anew, others get it as it was. */
  kind: 'list' | 'thing'
}

const MINUTE = 60
const thing = (...query: string[]): Kept => ({ query, seconds: MINUTE, kind: 'thing' })
const list = (...query: string[]): Kept => ({ query, seconds: MINUTE, kind: 'list' })
/** Asked for by machines, every few minutes. */
const forMachines = (...query: string[]): Kept => ({ query, seconds: 5 * MINUTE, kind: 'list' })

const LIST_QUERY = ['tab', 'window', 'tag', 'state', 'language', 'cursor']

const PAGES: Record<string, Kept> = {
  '/': list(),
  '/questions': list(...LIST_QUERY),
  '/questions/:id/:slug?': thing('sort', 'after', 'comments', 'comments_after'),
  '/questions/:id.md': thing(),
  '/questions/:id/:slug.md': thing(),
  '/tags': list(),
  '/tags/:slug': list(...LIST_QUERY),
  '/help': list(),
  '/help/:category': list(),
  '/help/:category/:slug': thing(),
  '/help/:category/:slug.md': thing(),
  '/users/:handle': list(),
  '/developers': thing(),
  '/updates': list('cursor'),
  '/updates/:id': thing(),
  '/feeds/questions.atom': forMachines('language'),
  '/tags/:slug/feed.atom': forMachines(),
  '/help.atom': forMachines('language'),
  '/help/:category/feed.atom': forMachines('language'),
  '/updates.atom': forMachines('language'),
  '/sitemap.xml': forMachines(),
  '/sitemaps/:name.xml': forMachines(),
  '/llms.txt': forMachines(),
}

const PAGING = ['cursor', 'limit']

const API: [pattern: string, kept: Kept][] = [
  ['/questions', list('sort', 'tag', 'language', 'user', ...PAGING)],
  ['/questions/:id', thing()],
  ['/tags', list(...PAGING)],
  ['/users/:handle', list()],
  ['/faq', list('category', 'language', ...PAGING)],
  ['/faq/:id', thing()],
]

const API_BASE = '/api/v1'
const apiShapes = API.map(([pattern, kept]) => ({
  route: API_BASE + pattern,
  shape: new RegExp(`^${API_BASE}${pattern.replaceAll(/:\w+/g, '[^/]+')}$`),
  kept,
}))

export const isApi = (path: string) => path.startsWith(`${API_BASE}/`)

/** The first parts of addresses that something here may mean: no other address is compared with patterns. */
const FIRSTS = new Set(Object.keys(PAGES).map((pattern) => pattern.split('/')[1]))

/** How the page at this path is kept; undefined = it is not. `routeOf` tells pages' patterns, as the router does. */
export function keptAt(
  path: string,
  routeOf: (path: string) => string,
): (Kept & { route: string }) | undefined {
  if (isApi(path)) {
    const found = apiShapes.find(({ shape }) => shape.test(path))
    return found && { ...found.kept, route: found.route }
  }
  // Scripts ask for what loaders say alone.
  if (path.endsWith('.data') || !FIRSTS.has(path.split('/')[1])) return undefined
  const route = routeOf(path)
  const kept = Object.hasOwn(PAGES, route) ? PAGES[route] : undefined
  return kept && { ...kept, route }
}
