import type { ActionFunctionArgs } from '@remix-run/node'
import { questionRef } from '#db/post.ts'
import { questionIdOf } from '~/http/params.ts'
import { takeVote } from '~/http/vote-form.server.ts'

export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'
export { FormAgainPage as default } from '~/ui/form-again-page.tsx'

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeVote(request, context, questionRef(questionIdOf(params)))
