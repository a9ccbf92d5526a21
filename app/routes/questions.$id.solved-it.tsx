import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { solvedItInput } from '~/features/feedback/schema.ts'
import { endVisit } from '~/features/phrases/visits.server.ts'
import { searchEnd } from '~/features/search-log/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { inAscii } from '~/http/paths.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { clientOf } from '~/http/visitor.server.ts'
import { placeOf } from '~/pages/thread/places.server.ts'

export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'
export { FormAgainPage as default } from '~/ui/form-again-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, solvedItInput.extend(searchEnd.shape))
  if (!form.ok) return form.reply()
  const { db, viewer, now } = context
  const id = questionIdOf(params)
  await endVisit(db, viewer, { questionId: id }, clientOf(request, context), form.value, now())
  if (form.value.value) context.searchLog.ended(form.value.search, 'solved', now())
  const path = await placeOf(db.read, viewer, questionRef(id))
  if (form.value.value) return redirectWithToast(`${path}#solved-it`, 'feedback.thanks')
  return redirect(`${inAscii(path)}?solved=no#solved-it`, 303)
}
