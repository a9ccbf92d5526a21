import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerRef } from '#db/post.ts'
import { editAnswer } from '~/features/answers/answers.server.ts'
import { answerEdit } from '~/features/answers/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { takePictureWithin } from '~/http/picture-form.server.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { AnswerEditor } from '~/pages/edit/answer-editor.tsx'
import { answerEditPage } from '~/pages/edit/edit.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const page = await answerEditPage(context.db.read, viewer, answerIdOf(params))
  return { title: context.t('answers.edit'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  await takePictureWithin(request, context)
  const form = await parseForm(request, answerEdit)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = answerIdOf(params)
  await editAnswer(context.db, viewer, id, form.value, context.now())
  return backTo(context, answerRef(id), 'answers.edited_ok')
}

export default function EditAnswer() {
  return <AnswerEditor page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
