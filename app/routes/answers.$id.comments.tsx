import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { answerRef } from '#db/post.ts'
import { takeComment } from '~/http/comment-form.server.ts'
import { answerIdOf } from '~/http/params.ts'

export { CommentAgain as default } from '~/features/comments/ui/comment-again.tsx'
export { leadToAnswer as loader } from '~/http/thread-acts.server.ts'

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeComment(request, context, answerRef(answerIdOf(params)))
