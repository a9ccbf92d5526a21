import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { publishEntry, submitEntry, unpublishEntry, verifyEntry } from '~/features/faq/publication.server.ts'
import { entryDecision } from '~/features/faq/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { entryIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'

const ACTS = {
  publish: { act: publishEntry, told: 'desk.published' },
  submit: { act: submitEntry, told: 'desk.submitted' },
  unpublish: { act: unpublishEntry, told: 'desk.unpublished' },
  verify: { act: verifyEntry, told: 'desk.verified' },
} as const

/** The form stands in the editor; what refuses it has a page of its own. */
export function loader({ params, context }: LoaderFunctionArgs) {
  requireStaff(context)
  return context.method === 'POST' ? null : redirect(`/mod/faq/${entryIdOf(params)}`)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, entryDecision)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const id = entryIdOf(params)
  const { act, told } = ACTS[form.value.decision]
  const seen = 'seen' in form.value ? form.value.seen : undefined
  await act(context.db, staff, id, context.now(), seen)
  return redirectWithToast(`/mod/faq/${id}`, told)
}

export { DecisionAgain as default } from '~/pages/review/decision-again.tsx'
