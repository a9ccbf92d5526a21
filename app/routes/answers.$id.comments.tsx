import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { answerRef } from '#db/post.ts'
import { takeComment } from '~/http/comment-form.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { leadToAnswer } from '~/http/thread-acts.server.ts'
import { CommentAgain } from '~/pages/thread/comment-again.tsx'
import { titled } from '~/ui/titled.ts'

export const loader = (args: LoaderFunctionArgs) => leadToAnswer(args)

export const meta: MetaFunction = () => titled(undefined)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeComment(request, context, answerRef(answerIdOf(params)))

export default CommentAgain
