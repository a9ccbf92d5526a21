import '~/i18n/rooms/lists.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/home.client.ts'
import '~/i18n/rooms/search.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allBanners, bannersNear } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { searchInput } from '~/features/search/schema.ts'
import { search } from '~/features/search/search.view.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { limitAct } from '~/http/rate-limits.server.ts'
import { noteSearch, officialsFor, searcherFrom } from '~/http/searching.server.ts'
import { foundPage, searchStart } from '~/pages/search/search.server.ts'
import { SearchResults } from '~/pages/search/search-page.tsx'
import { StartOfSearch } from '~/pages/search/search-start.tsx'
import type { PageHandle } from '~/ui/page-scripts.tsx'
import { titled } from '~/ui/titled.ts'

export const handle: PageHandle = { ownSearch: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, now, t } = context
  const input = parseQuery(request, searchInput)
  if (input.q === '') {
    const incidents = { banners: await allBanners(context) }
    return { title: t('search.title'), incidents, start: await searchStart(db.read, locale), found: null }
  }
  await limitAct(context, 'search')
  const { q: text, ...filters } = input
  const searcher = await searcherFrom(request, context)
  const wanted = { text, ...filters, locale, officials: officialsFor(searcher) }
  const found = await search(db.read, context.search, viewer, wanted, now())
  const token = noteSearch(searcher, context, found)
  const page = await foundPage(db.read, { input, found, token, locale })
  const { banners, near: open } = await bannersNear(context, { words: text })
  const incidents = { banners, open }
  return { title: `${text} · ${t('search.title')}`, incidents, start: null, found: page }
}

/** What somebody looked for is no page of its own for search engines. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'robots', content: 'noindex' },
]

export default function Search() {
  const { start, found, incidents } = useLoaderData<typeof loader>()
  return (
    <>
      <IncidentBanners {...incidents} />
      {found ? <SearchResults page={found} /> : <StartOfSearch start={start} />}
    </>
  )
}
