import type { ActionFunctionArgs } from '@remix-run/node'
import { answerRef } from '#db/post.ts'
import { acceptAnswer } from '~/features/answers/acceptance.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'

export { leadToAnswer as loader } from '~/http/thread-acts.server.ts'
export { FormAgainPage as default } from '~/ui/form-again-page.tsx'

export async function action({ params, context }: ActionFunctionArgs) {
  const id = answerIdOf(params)
  await acceptAnswer(context.db, requireViewer(context), id, context.now())
  return backTo(context, answerRef(id), 'answers.accepted_done')
}
