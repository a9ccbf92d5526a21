import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allBanners } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { homePage } from '~/pages/home/home.server.ts'
import { Home } from '~/pages/home/home-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import type { PageHandle } from '~/ui/page-scripts.tsx'
import { titled } from '~/ui/titled.ts'

export const handle: PageHandle = { ownSearch: true }

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, locale, reads, now, t } = context
  const page = await homePage(db.read, { locale, reads, now: now() })
  return {
    description: t('home.description'),
    feed: t('lists.title'),
    incidents: await allBanners(context),
    page,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(undefined),
  { name: 'description', content: data?.description },
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
