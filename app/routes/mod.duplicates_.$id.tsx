import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { dismissLikelyDuplicate, restoreLikelyDuplicate } from '~/features/duplicates/dismissal.server.ts'
import { likelyDecision } from '~/features/duplicates/schema.ts'
import { markDuplicate, reopenQuestion } from '~/features/questions/judgement.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { redirectWithToast, redirectWithUndo } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { placeOf } from '~/pages/thread/places.server.ts'

/** The form stands in the list, and in the thread. */
export function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return context.method === 'POST' ? null : redirect('/mod/duplicates')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, likelyDecision)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db } = context
  const { decision, canonical, from, cursor } = form.value
  const id = questionIdOf(params)
  const pair = { questionId: id, candidateId: canonical }
  const back = from === 'thread' ? await placeOf(db.read, staff, questionRef(id)) : listAt(cursor)
  const undoBy = (taken: 'reopen' | 'restore') => ({
    action: `/mod/duplicates/${id}`,
    fields: { decision: taken, canonical: String(canonical), from },
  })
  switch (decision) {
    case 'merge':
      await markDuplicate(db, staff, id, canonical, context.now())
      return redirectWithUndo(back, undoBy('reopen'), 'questions.merged')
    case 'dismiss':
      await dismissLikelyDuplicate(db, staff, pair, context.now())
      return redirectWithUndo(back, undoBy('restore'), 'duplicates.dismissed')
    case 'reopen':
      await reopenQuestion(db, staff, id, context.now())
      return redirectWithToast(back, 'questions.reopened')
    case 'restore':
      await restoreLikelyDuplicate(db, staff, pair, context.now())
      return redirectWithToast(back, 'duplicates.restored')
  }
}

const listAt = (cursor: string | undefined) =>
  cursor ? `/mod/duplicates?cursor=${encodeURIComponent(cursor)}` : '/mod/duplicates'

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
