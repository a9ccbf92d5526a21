import '~/i18n/rooms/incident-desk.client.ts'
import '~/i18n/rooms/incidents.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { incidentList } from '~/pages/incidents/desk.server.ts'
import { IncidentList } from '~/pages/incidents/incident-list.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.string().max(200).optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { db, locale, now, t } = context
  const { cursor } = parseQuery(request, query)
  return { title: t('incidents.desk'), page: await incidentList(db.read, cursor, { locale, now: now() }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function Incidents() {
  return <IncidentList page={useLoaderData<typeof loader>().page} />
}
