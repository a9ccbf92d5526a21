import type { LoaderFunctionArgs } from '@remix-run/node'
import { atomResponse, feedHead } from '~/http/atom.server.ts'
import { feedLanguage } from '~/http/feed-query.server.ts'
import { questionsFeed } from '~/pages/feeds/questions-feed.server.ts'

/** The newest questions: all of them, or those in one language. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language, locale, t, search } = feedLanguage(request, context)
  const title = t('lists.feed_title')
  const paths = { pagePath: '/questions', feedPath: `/feeds/questions.atom${search}` }
  return atomResponse(
    await questionsFeed(context.db.read, feedHead(context, { title, locale, ...paths }), { language }),
  )
}
