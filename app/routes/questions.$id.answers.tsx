import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs } from '@remix-run/node'
import { postAnswer } from '~/features/answers/answers.server.ts'
import { answerInput } from '~/features/answers/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { takePictureWithin } from '~/http/picture-form.server.ts'
import { limitAct } from '~/http/rate-limits.server.ts'
import { redirectWithArrived } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'

export { AnswerAgain as default } from '~/features/answers/ui/answer-again.tsx'
export { leadToQuestion as loader } from '~/http/thread-acts.server.ts'

export async function action({ request, params, context }: ActionFunctionArgs) {
  await takePictureWithin(request, context)
  const form = await parseForm(request, answerInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  await limitAct(context, 'answer')
  const id = questionIdOf(params)
  const answer = await postAnswer(context.db, viewer, id, form.value, context.now())
  return redirectWithArrived(answer.path, `answer-${id}`, 'answers.posted')
}
