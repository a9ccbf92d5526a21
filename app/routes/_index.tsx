import '~/i18n/rooms/lists.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/home.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allBanners } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { pageHead } from '~/http/head.server.ts'
import { homePage } from '~/pages/home/home.server.ts'
import { Home } from '~/pages/home/home-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { headTags } from '~/ui/head.ts'
import type { PageHandle } from '~/ui/page-scripts.tsx'

export const handle: PageHandle = { ownSearch: true }

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, locale, reads, now, t } = context
  const page = await homePage(db.read, { locale, reads, now: now() })
  const head = pageHead(context, { title: undefined, description: t('home.description'), path: '/' })
  return { head, feed: t('lists.title'), incidents: await allBanners(context), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headTags(data?.head),
  feedLink('/feeds/questions.atom', data?.feed ?? ''),
]

export default function Index() {
  const { page, incidents } = useLoaderData<typeof loader>()
  return (
    <>
      <IncidentBanners banners={incidents} />
      <Home page={page} />
    </>
  )
}
