import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bannersAt } from '~/features/incidents/banners.view.server.ts'
import { IncidentBanners } from '~/features/incidents/ui/incident-banners.tsx'
import { OfficialAnswer } from '~/pages/help/entry-page.tsx'
import { entryPage } from '~/pages/help/help.server.ts'
import { placeOfEntry } from '~/pages/updates/places.ts'
import { titled } from '~/ui/titled.ts'

/** An entry keeps its slug for ever and may move to another category: the old address leads to the new one. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale } = context
  const page = await entryPage(db.read, viewer, params.slug ?? '', locale)
  if (params.category !== page.entry.category.slug) throw redirect(encodeURI(page.entry.path), 301)
  return { page, incidents: await bannersAt(context, placeOfEntry(page.entry)) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.page.entry.title),
  ...(data?.page.entry.state === 'published' ? [] : [{ name: 'robots', content: 'noindex' }]),
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
