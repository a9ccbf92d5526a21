import { atomFeed, type FeedOf } from '~/pages/feeds/feed.server.ts'
import { type UpdatesFeedOf, updatesFeed } from '~/pages/feeds/updates-feed.server.ts'
import type { RequestContext } from './context.ts'

const FIVE_MINUTES = 'public, max-age=300'

type Site = Pick<RequestContext, 'db' | 'config' | 'now'>

/** Answers with the feed of questions, for readers that come back every few minutes. */
export const atomResponse = async (
  { db, config, now }: Site,
  feedOf: Omit<FeedOf, 'origin' | 'now'>,
): Promise<Response> => answerWith(await atomFeed(db.read, { ...feedOf, origin: config.origin, now: now() }))

/** Answers with the feed of service updates. */
export const updatesAtomResponse = async (
  { db, config, now }: Site,
  feedOf: Omit<UpdatesFeedOf, 'origin' | 'now'>,
): Promise<Response> =>
  answerWith(await updatesFeed(db.read, { ...feedOf, origin: config.origin, now: now() }))

const answerWith = (xml: string) =>
  new Response(xml, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': FIVE_MINUTES },
  })
