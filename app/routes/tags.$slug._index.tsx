import '~/i18n/rooms/lists.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/profile.client.ts'
import '~/i18n/rooms/tags.client.ts'
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bannersAt } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { getWholeTag } from '~/features/tags/whole.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { addressInIndex, listQuery } from '~/pages/questions-list/query.server.ts'
import { tagDescription } from '~/pages/tag/description.server.ts'
import { tagPage, tagPath } from '~/pages/tag/tag.server.ts'
import { OneTag } from '~/pages/tag/tag-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { headTags } from '~/ui/head.ts'

/** A synonym, or the name in another language, leads to the tag. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, reads, now, t } = context
  const query = parseQuery(request, listQuery)
  const tag = await getWholeTag(db.read, viewer, params.slug ?? '')
  if (params.slug !== tag.slug) throw redirect(tagPath(tag.slug) + new URL(request.url).search, 301)
  const path = addressInIndex(tagPath(tag.slug), { ...query, tag: undefined })
  const page = await tagPage(db.read, tag, query, { locale, reads, now: now() })
  return {
    page,
    incidents: await bannersAt(context, { tags: [tag.slug] }),
    head: pageHead(context, { title: page.tag.name, description: tagDescription(page, t), path }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...headTags(data.head),
        feedLink(`/tags/${encodeURIComponent(data.page.tag.slug)}/feed.atom`, data.page.tag.name),
      ]
    : headTags(undefined)

export default function Tag() {
  const { page, incidents } = useLoaderData<typeof loader>()
  return (
    <>
      <IncidentBanners banners={incidents} />
      <OneTag page={page} />
    </>
  )
}
