import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { recallEntries } from '~/features/faq/recall.server.ts'
import { recall } from '~/features/faq/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'

/** The form stands at the desk of official answers. */
export function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return context.method === 'POST' ? null : redirect('/mod/faq')
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, recall)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const count = await recallEntries(context.db, staff, form.value, context.now())
  return redirectWithToast('/mod/faq', 'desk.recalled', { count })
}

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
