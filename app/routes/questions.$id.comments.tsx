import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { takeComment } from '~/http/comment-form.server.ts'
import { questionIdOf } from '~/http/params.ts'

export { CommentAgain as default } from '~/features/comments/ui/comment-again.tsx'
export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeComment(request, context, questionRef(questionIdOf(params)))
