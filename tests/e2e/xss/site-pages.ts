import { isFullRun } from '../../support/sampling.ts'
import type { Posted } from './posting.ts'

/** Of pages that show one payload each, this many are enough beside those that show many. */
const SINGLES = isFullRun ? 500 : 24

const some = <T>(list: readonly T[]): T[] =>
  list.filter((_, index) => index % Math.ceil(list.length / SINGLES) === 0)

/** Every page that shows many payloads: threads, histories, lists, tags, search results, feeds. */
export async function pagesOfMany(origin: string, posted: Posted): Promise<string[]> {
  const lists = ['/questions', '/tags', '/search?q=alert', '/search?q=script+img+svg']
  const walked = await Promise.all(lists.map((start) => walk(origin, start)))
  const feeds = ['/feeds/questions.atom', ...posted.tags.slice(0, 3).map((tag) => `${tag}/feed.atom`)]
  return ['/', '/questions?tab=active', ...walked.flat(), ...posted.threads, ...posted.histories, ...feeds]
}

/** Some of the pages about one payload, and of those that show what the address says. */
export function pagesOfOne(posted: Posted, payloads: readonly string[]): string[] {
  const echoes = some(payloads).map(encodeURIComponent)
  return [
    ...some(posted.titles),
    ...some(posted.tags),
    ...some(posted.profiles),
    ...echoes.map((payload) => `/search?q=${payload}`),
    ...echoes.map((payload) => `/questions/ask?title=${payload}&tags=${payload}`),
  ]
}

/** The list and all that its "More" leads to. */
async function walk(origin: string, start: string): Promise<string[]> {
  const paths = [start]
  for (const path of paths) {
    const next = await nextOf(origin + path)
    if (next) paths.push(next.replace(/^\?/, `${start.split('?')[0]}?`))
  }
  return paths
}

async function nextOf(url: string): Promise<string | undefined> {
  const source = await (await fetch(url)).text()
  const link = /<a [^>]*rel="next"[^>]*>/.exec(source)?.[0] ?? ''
  return /href="([^"]*)"/.exec(link)?.[1]?.replaceAll('&amp;', '&')
}
