import '~/i18n/rooms/incidents.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { markIncidentRead } from '~/features/notices/notices.server.ts'
import { incidentIdOf } from '~/http/params.ts'
import { OneIncident } from '~/pages/updates/incident-page.tsx'
import { incidentPage } from '~/pages/updates/updates.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, now, config } = context
  const id = incidentIdOf(params)
  const page = await incidentPage(db.read, viewer, id, { locale, now: now() })
  if (viewer) await markIncidentRead(db, viewer, id, now())
  return { page, canonical: config.origin + page.incident.path }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.page.incident.title),
  ...(data ? [{ tagName: 'link', rel: 'canonical', href: data.canonical }] : []),
]

export default function Incident() {
  return <OneIncident page={useLoaderData<typeof loader>().page} />
}
