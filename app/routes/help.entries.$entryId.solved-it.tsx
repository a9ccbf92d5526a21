import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { entryById } from '~/features/faq/entry.view.server.ts'
import { solvedItInput } from '~/features/feedback/schema.ts'
import { endVisit } from '~/features/phrases/visits.server.ts'
import { searchEnd } from '~/features/search-log/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { entryIdOf } from '~/http/params.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { clientOf } from '~/http/visitor.server.ts'

/** Whoever comes here by reloading wanted to see the entry; after a refused POST the refusal is shown. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, method } = context
  if (method === 'POST') return null
  const { path } = await entryById(db.read, viewer, entryIdOf(params), locale)
  return redirect(encodeURI(path))
}

/** "Did this solve it?" under an official answer, and "This solved it" of the ask form. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, solvedItInput.extend(searchEnd.shape))
  if (!form.ok) return form.reply()
  const { db, viewer, locale, now } = context
  const entryId = entryIdOf(params)
  await endVisit(db, viewer, { entryId }, clientOf(request, context), form.value, now())
  if (form.value.value) context.searchLog.ended(form.value.search, 'solved', now())
  const { path } = await entryById(db.read, viewer, entryId, locale)
  return redirectWithToast(encodeURI(path), form.value.value ? 'help.thanks_yes' : 'help.thanks_no')
}

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
