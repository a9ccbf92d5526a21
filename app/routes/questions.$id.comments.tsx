import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { takeComment } from '~/http/comment-form.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { leadToQuestion } from '~/http/thread-acts.server.ts'
import { CommentAgain } from '~/pages/thread/comment-again.tsx'
import { titled } from '~/ui/titled.ts'

export const loader = (args: LoaderFunctionArgs) => leadToQuestion(args)

export const meta: MetaFunction = () => titled(undefined)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeComment(request, context, questionRef(questionIdOf(params)))

export default CommentAgain
