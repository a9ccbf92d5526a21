import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/incident-desk.client.ts'
import '~/i18n/rooms/incidents.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { takeIncidentForm } from '~/http/incident-form.server.ts'
import { incidentIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { incidentDesk } from '~/pages/incidents/desk.server.ts'
import { IncidentEditor } from '~/pages/incidents/incident-editor.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ edit: z.coerce.number().int().positive().optional() })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { db, locale, now } = context
  const { edit } = parseQuery(request, query)
  const page = await incidentDesk(db.read, { id: incidentIdOf(params), edit }, { locale, now: now() })
  return { title: page.incident.title, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeIncidentForm(request, context, incidentIdOf(params))

export default function Incident() {
  return <IncidentEditor page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
