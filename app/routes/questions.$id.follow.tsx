import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { questionRef } from '#db/post.ts'
import { followQuestion, unfollowQuestion } from '~/features/questions/follow.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'

export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'
export { FormAgainPage as default } from '~/ui/form-again-page.tsx'

const followForm = z.object({ follow: z.enum(['yes', 'no']) })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, followForm)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  if (form.value.follow === 'yes') {
    await followQuestion(context.db, viewer, id, context.now())
    return backTo(context, questionRef(id), 'questions.followed')
  }
  await unfollowQuestion(context.db, viewer, id)
  return backTo(context, questionRef(id), 'questions.unfollowed')
}
