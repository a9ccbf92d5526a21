import type { LoaderFunctionArgs } from '@remix-run/node'
import { updatesPath } from '~/features/incidents/paths.ts'
import { atomResponse, feedHead } from '~/http/atom.server.ts'
import { feedLanguage } from '~/http/feed-query.server.ts'
import { updatesFeed } from '~/pages/feeds/updates-feed.server.ts'

/** Every update of every incident and announcement, in one language. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, t, search } = feedLanguage(request, context)
  const paths = { pagePath: updatesPath, feedPath: `/updates.atom${search}` }
  const head = feedHead(context, { title: t('incidents.feed_title'), locale, ...paths })
  return atomResponse(await updatesFeed(context.db.read, head, t))
}
