import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { sayAffected } from '~/features/incidents/affected.server.ts'
import { incidentPath } from '~/features/incidents/paths.ts'
import { affectedInput } from '~/features/incidents/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { incidentIdOf } from '~/http/params.ts'
import { ownPath } from '~/http/paths.ts'
import { redirectWithToast, redirectWithUndo } from '~/http/toast.server.ts'
import { visitorFrom } from '~/http/visitor.server.ts'

const affectedForm = affectedInput.extend({ back: z.string().optional() })

/** Whoever comes here by reloading wanted to see the incident; after a refused POST the refusal is shown. */
export const loader = ({ params, context }: LoaderFunctionArgs) =>
  context.method === 'POST' ? null : redirect(incidentPath(incidentIdOf(params)))

/** "I have this too", from whatever page, and back there. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, affectedForm)
  if (!form.ok) return form.reply()
  const { db, viewer, now } = context
  const id = incidentIdOf(params)
  const { value } = form.value
  const visitor = await visitorFrom(request, context)
  const count = await sayAffected(db, viewer, id, { value, visitor }, now())
  const back = ownPath(form.value.back, incidentPath(id))
  if (!value) return redirectWithToast(back, 'incidents.uncounted')
  const undo = { action: `${incidentPath(id)}/affected`, fields: { value: 'no', back } }
  return redirectWithUndo(back, undo, viewer ? 'incidents.counted_following' : 'incidents.counted', { count })
}

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
