import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { getTag, inLanguage } from '~/features/tags/tags.view.server.ts'
import { atomResponse } from '~/http/atom.server.ts'
import { tagPath } from '~/pages/tag/tag.server.ts'

/** The newest questions of a tag, in all languages. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, locale, t } = context
  const tag = await getTag(db.read, params.slug ?? '')
  const pagePath = tagPath(tag.slug)
  if (params.slug !== tag.slug) throw redirect(`${pagePath}/feed.atom`, 301)
  const title = t('tags.feed_title', { name: inLanguage(tag.name, locale) })
  const feedPath = `${pagePath}/feed.atom`
  return atomResponse(context, { title: `${title} · Askwell`, pagePath, feedPath, locale, tagId: tag.id })
}
