import type { FeedHead } from '~/pages/feeds/atom.ts'
import { siteName } from '~/ui/site-name.ts'
import type { RequestContext } from './context.ts'

const FIVE_MINUTES = 'public, max-age=300'

export const feedHead = (
  { config, now }: Pick<RequestContext, 'config' | 'now'>,
  { title, ...head }: Omit<FeedHead, 'origin' | 'now'>,
): FeedHead => ({ ...head, title: `${title} · ${siteName()}`, origin: config.origin, now: now() })

/** For readers that come back every few minutes. */
export const atomResponse = (xml: string) =>
  new Response(xml, {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': FIVE_MINUTES },
  })
