import type { ActionFunctionArgs } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { setProtection } from '~/features/questions/guarding.server.ts'
import { protectInput } from '~/features/questions/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'

export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'
export { FormAgainPage as default } from '~/ui/form-again-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, protectInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  const wish = form.value.protect === 'yes' ? 'protected' : 'open'
  await setProtection(context.db, viewer, id, wish, context.now())
  return backTo(
    context,
    questionRef(id),
    wish === 'protected' ? 'questions.protected_done' : 'questions.unprotected',
  )
}
