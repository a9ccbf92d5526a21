import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { followIncident, unfollowIncident } from '~/features/incidents/follow.server.ts'
import { incidentPath } from '~/features/incidents/paths.ts'
import { parseForm } from '~/http/forms.server.ts'
import { incidentIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'

const followForm = z.object({ follow: z.enum(['yes', 'no']) })

/** Whoever comes here by reloading wanted to see the incident; after a refused POST the refusal is shown. */
export const loader = ({ params, context }: LoaderFunctionArgs) =>
  context.method === 'POST' ? null : redirect(incidentPath(incidentIdOf(params)))

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, followForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const { db, now } = context
  const id = incidentIdOf(params)
  if (form.value.follow === 'yes') {
    await followIncident(db, viewer, id, now())
    return redirectWithToast(incidentPath(id), 'incidents.followed')
  }
  await unfollowIncident(db, viewer, id)
  return redirectWithToast(incidentPath(id), 'incidents.unfollowed')
}

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
