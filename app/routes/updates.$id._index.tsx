import '~/i18n/rooms/incidents.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { markIncidentRead } from '~/features/notices/notices.server.ts'
import { incidentIdOf } from '~/http/params.ts'
import { incidentHead } from '~/pages/updates/head.server.ts'
import { OneIncident } from '~/pages/updates/incident-page.tsx'
import { incidentPage } from '~/pages/updates/updates.server.ts'
import { headTags } from '~/ui/head.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, now, config } = context
  const id = incidentIdOf(params)
  const page = await incidentPage(db.read, viewer, id, { locale, now: now() })
  if (viewer) await markIncidentRead(db, viewer, id, now())
  return { page, head: incidentHead(page, config.origin) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export default function Incident() {
  return <OneIncident page={useLoaderData<typeof loader>().page} />
}
