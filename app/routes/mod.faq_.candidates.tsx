import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { dismissCandidate, restoreCandidate } from '~/features/candidates/dismissal.server.ts'
import { type CandidateSubject, candidateDecision } from '~/features/candidates/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast, redirectWithUndo } from '~/http/toast.server.ts'
import { requireStaff } from '~/http/viewer.ts'

/** The form stands at the desk of official answers. */
export function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return context.method === 'POST' ? null : redirect('/mod/faq')
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, candidateDecision)
  if (!form.ok) return form.reply()
  const staff = requireStaff(context, form)
  const { db } = context
  const choice = form.value
  if (choice.decision === 'restore') {
    await restoreCandidate(db, staff, choice, context.now())
    return redirectWithToast('/mod/faq', 'candidates.restored')
  }
  await dismissCandidate(db, staff, choice, choice, context.now())
  const told = choice.decision === 'snooze' ? 'candidates.snoozed' : 'candidates.dismissed'
  return redirectWithUndo('/mod/faq', undoOf(choice), told)
}

const undoOf = (subject: CandidateSubject) => ({
  action: '/mod/faq/candidates',
  fields: {
    decision: 'restore',
    ...('questionId' in subject
      ? { questionId: String(subject.questionId) }
      : { searchText: subject.searchText }),
  },
})

export { FormAgainPage as default } from '~/ui/form-again-page.tsx'
