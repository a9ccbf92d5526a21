import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/home.client.ts'
import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bannersAt } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { readEntry } from '~/http/reading.server.ts'
import { markdownPath } from '~/pages/as-markdown/paths.ts'
import { OfficialAnswer } from '~/pages/help/entry-page.tsx'
import { entryHead } from '~/pages/help/head.server.ts'
import { entryPage } from '~/pages/help/help.server.ts'
import { entryData } from '~/pages/structured-data/entry-data.ts'
import { placeOfEntry } from '~/pages/updates/places.ts'
import { headTags, markdownLink } from '~/ui/head.ts'

/** An entry may be renamed and may move to another category: each old address leads to the present one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, t, config } = context
  const page = await entryPage(db.read, viewer, params.slug ?? '', locale)
  const isHere = params.category === page.entry.category.slug && params.slug === page.entry.slug
  if (!isHere) throw redirect(encodeURI(page.entry.path), 301)
  if (page.entry.state === 'published') await readEntry(request, context, page.entry.id)
  const { origin } = config
  // Search engines are visitors: members need not load it.
  const structured = viewer === null ? entryData(page, { origin, t }) : null
  return {
    page,
    incidents: await bannersAt(context, placeOfEntry(page.entry)),
    head: { ...entryHead(page, origin), structured },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headTags(data?.head),
  ...(data?.head.canonical ? [markdownLink(markdownPath(data.page.entry.path))] : []),
]

export default function Entry() {
  const { page, incidents } = useLoaderData<typeof loader>()
  return (
    <>
      <IncidentBanners banners={incidents} />
      <OfficialAnswer page={page} />
    </>
  )
}
