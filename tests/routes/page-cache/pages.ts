import type { Site } from '../support.ts'

/** A cookie that the cache does not know, so that the page is made for this reader alone. */
const PAST_THE_CACHE = { cookie: 'somebody=else' }

/** What a visitor is told at this address, cached or made anew. */
export async function shown(visitor: Site, path: string, from: 'cache' | 'fresh'): Promise<string> {
  const answer = await visitor.get(path, from === 'fresh' ? PAST_THE_CACHE : {})
  return `${answer.status} ${answer.headers.get('location') ?? ''}\n${await answer.text()}`
}

/** The first line in which two pages differ, for a person to read. */
export function difference(one: string, other: string): string {
  const [left, right] = [one, other].map((page) => page.split(/(?=<)/))
  const at = left?.findIndex((part, index) => part !== right?.[index]) ?? 0
  return `${left
    ?.slice(at, at + 4)
    .join('')
    .slice(0, 200)} instead of ${right
    ?.slice(at, at + 4)
    .join('')
    .slice(0, 200)}`
}

/** Jobs go on beside a test: what differs once is asked for again. */
const TRIES = 3

/** What is wrong with the cached page at this address; undefined = it is as one made now. */
export async function fault(visitor: Site, path: string): Promise<string | undefined> {
  let found: string | undefined
  for (let tries = 0; tries < TRIES; tries++) {
    const [cached, fresh] = [await shown(visitor, path, 'cache'), await shown(visitor, path, 'fresh')]
    if (cached === fresh) return undefined
    found = `${path}: ${difference(cached, fresh)}`
  }
  return found
}

/** Pages of a forum that `furnish` of the matrix made. */
export const standing = (official: string) => [
  '/',
  '/questions',
  '/questions?tab=active',
  '/questions?tab=unanswered&tag=deposit',
  '/questions?tab=top&window=week',
  '/tags',
  '/developers',
  '/tags/deposit',
  '/help',
  '/help/deposits',
  official,
  '/updates',
  '/feeds/questions.atom',
  '/tags/deposit/feed.atom',
  '/help.atom',
  '/updates.atom',
  '/sitemap.xml',
  '/llms.txt',
  '/api/v1/questions',
  '/api/v1/tags',
  '/api/v1/faq',
]
