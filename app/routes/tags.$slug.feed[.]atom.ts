import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { getTag, inLanguage } from '~/features/tags/tags.view.server.ts'
import { atomResponse, feedHead } from '~/http/atom.server.ts'
import { questionsFeed } from '~/pages/feeds/questions-feed.server.ts'
import { tagPath } from '~/pages/tag/tag.server.ts'

/** The newest questions of a tag, in all languages. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, locale, t } = context
  const tag = await getTag(db.read, params.slug ?? '')
  const pagePath = tagPath(tag.slug)
  const feedPath = `${pagePath}/feed.atom`
  if (params.slug !== tag.slug) throw redirect(feedPath, 301)
  const title = t('tags.feed_title', { name: inLanguage(tag.name, locale) })
  const head = feedHead(context, { title, pagePath, feedPath, locale })
  return atomResponse(await questionsFeed(db.read, head, { tagId: tag.id }))
}
