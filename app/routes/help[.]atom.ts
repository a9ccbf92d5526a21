import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomResponse, feedHead } from '~/http/atom.server.ts'
import { feedLanguage } from '~/http/feed-query.server.ts'
import { helpFeed } from '~/pages/feeds/help-feed.server.ts'

/** What is new in the help centre: in all languages, or in one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language, locale, t, search } = feedLanguage(request, context)
  const paths = { pagePath: '/help', feedPath: `/help.atom${search}` }
  const head = feedHead(context, { title: t('help.feed_title'), locale, ...paths })
  return atomResponse(await helpFeed(context.db.read, head, { language }))
}
