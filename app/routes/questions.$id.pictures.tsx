import type { ActionFunctionArgs } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { approvePictures } from '~/features/uploads/uploads.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'

export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'
export { FormAgainPage as default } from '~/ui/form-again-page.tsx'

export async function action({ params, context }: ActionFunctionArgs) {
  const post = questionRef(questionIdOf(params))
  await approvePictures(context.db, requireViewer(context), post, context.now())
  return backTo(context, post, 'pictures.approved')
}
