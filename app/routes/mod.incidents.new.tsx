import '~/i18n/rooms/incident-desk.client.ts'
import '~/i18n/rooms/incidents.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newIncidentForm } from '~/features/incidents/form.ts'
import { openIncident } from '~/features/incidents/incidents.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { joinTagNamesWithin } from '~/http/tags-field.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { NewIncident } from '~/pages/incidents/new-incident.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return { title: context.t('incidents.new'), now: context.now() }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  await joinTagNamesWithin(request, context)
  const form = await parseForm(request, newIncidentForm)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { path } = await openIncident(context.db, staff, form.value, context.now())
  return redirectWithToast(path, 'incidents.published')
}

export default function NewIncidentRoute() {
  return <NewIncident now={useLoaderData<typeof loader>().now} problem={useProblem()} />
}
