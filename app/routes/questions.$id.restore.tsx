import type { ActionFunctionArgs } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { restoreQuestion } from '~/features/questions/removal.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'

export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'
export { FormAgainPage as default } from '~/ui/form-again-page.tsx'

export async function action({ params, context }: ActionFunctionArgs) {
  const id = questionIdOf(params)
  await restoreQuestion(context.db, requireViewer(context), id, context.now())
  return backTo(context, questionRef(id), 'questions.restored')
}
