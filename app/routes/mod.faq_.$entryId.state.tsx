import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { publishEntry, submitEntry, unpublishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { entryIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'

const decision = z.object({ decision: z.enum(['publish', 'submit', 'unpublish', 'verify']) })

const ACTS = {
  publish: { act: publishEntry, told: 'desk.published' },
  submit: { act: submitEntry, told: 'desk.submitted' },
  unpublish: { act: unpublishEntry, told: 'desk.unpublished' },
  verify: { act: verifyEntry, told: 'desk.verified' },
} as const

/** The form stands in the editor. */
export function loader({ params, context }: LoaderFunctionArgs) {
  requireStaff(context)
  return context.method === 'POST' ? null : redirect(`/mod/faq/${entryIdOf(params)}`)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, decision)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const id = entryIdOf(params)
  const { act, told } = ACTS[form.value.decision]
  await act(context.db, staff, id, context.now())
  return redirectWithToast(`/mod/faq/${id}`, told)
}

export { FormAgainPage as default } from '~/ui/form-again.tsx'
