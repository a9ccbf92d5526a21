import type { FeedOf } from '~/pages/feeds/feed.server.ts'
import { atomFeed } from '~/pages/feeds/feed.server.ts'
import type { RequestContext } from './context.ts'

const FIVE_MINUTES = 'public, max-age=300'

/** Answers with the feed, for readers that come back every few minutes. */
export async function atomResponse(
  { db, config, now }: Pick<RequestContext, 'db' | 'config' | 'now'>,
  feedOf: Omit<FeedOf, 'origin' | 'now'>,
): Promise<Response> {
  const xml = await atomFeed(db.read, { ...feedOf, origin: config.origin, now: now() })
  return new Response(xml, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': FIVE_MINUTES },
  })
}
