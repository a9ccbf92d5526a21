import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCategory } from '~/features/faq/help.view.server.ts'
import { atomResponse, feedHead } from '~/http/atom.server.ts'
import { feedLanguage } from '~/http/feed-query.server.ts'
import { helpFeed } from '~/pages/feeds/help-feed.server.ts'

/** What is new in a category of the help centre: in all languages, or in one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { language, locale, t, search } = feedLanguage(request, context)
  const { id, name, path } = await getCategory(context.db.read, params.category ?? '', locale)
  const title = t('help.feed_title_of', { name })
  const paths = { pagePath: path, feedPath: `${path}/feed.atom${search}` }
  const head = feedHead(context, { title, locale, ...paths })
  return atomResponse(await helpFeed(context.db.read, head, { categoryId: id, language }))
}
