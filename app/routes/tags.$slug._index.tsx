import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bannersAt } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { getTag } from '~/features/tags/tags.view.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { listQuery } from '~/pages/questions-list/query.server.ts'
import { tagPage, tagPath } from '~/pages/tag/tag.server.ts'
import { OneTag } from '~/pages/tag/tag-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { titled } from '~/ui/titled.ts'

/** A synonym, or the name in another language, leads to the tag. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, reads, now } = context
  const query = parseQuery(request, listQuery)
  const tag = await getTag(db.read, params.slug ?? '')
  if (params.slug !== tag.slug) throw redirect(tagPath(tag.slug) + new URL(request.url).search, 301)
  return {
    page: await tagPage(db.read, viewer, tag, query, { locale, reads, now: now() }),
    incidents: await bannersAt(context, { tags: [tag.slug] }),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        ...titled(data.page.tag.name),
        feedLink(`/tags/${encodeURIComponent(data.page.tag.slug)}/feed.atom`, data.page.tag.name),
      ]
    : titled(undefined)

export default function Tag() {
  const { page, incidents } = useLoaderData<typeof loader>()
  return (
    <>
      <IncidentBanners banners={incidents} />
      <OneTag page={page} />
    </>
  )
}
