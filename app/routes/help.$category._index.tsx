import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/home.client.ts'
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageHead } from '~/http/head.server.ts'
import { HelpCategory } from '~/pages/help/category-page.tsx'
import { categoryPage } from '~/pages/help/help.server.ts'
import { feedLink } from '~/ui/feed-link.ts'
import { headTags } from '~/ui/head.ts'
import type { PageHandle } from '~/ui/page-scripts.tsx'

export const handle: PageHandle = { ownSearch: true }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, locale, t } = context
  const page = await categoryPage(db.read, params.category ?? '', locale)
  const { name: title, description, path, slug } = page.category
  if (params.category !== slug) throw redirect(encodeURI(path), 301)
  return {
    page,
    head: pageHead(context, { title, description, path }),
    feed: { path: `${path}/feed.atom?language=${locale}`, title: t('help.feed_title_of', { name: title }) },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headTags(data?.head),
  ...(data ? [feedLink(data.feed.path, data.feed.title)] : []),
]

export default function Category() {
  return <HelpCategory page={useLoaderData<typeof loader>().page} />
}
