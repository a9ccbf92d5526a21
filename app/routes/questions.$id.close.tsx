import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { closeQuestion } from '~/features/questions/judgement.server.ts'
import { closeInput } from '~/features/questions/schema.ts'
import { CloseForm } from '~/features/questions/ui/close-form.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { closingOf } from '~/pages/thread/decisions.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const question = await closingOf(context.db.read, viewer, questionIdOf(params))
  return { title: context.t('questions.close'), question }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, closeInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  const outcome = await closeQuestion(context.db, viewer, id, form.value.reason, context.now())
  if (outcome.closed) return backTo(context, questionRef(id), 'questions.closed_done')
  return backTo(context, questionRef(id), 'questions.close_voted', { count: outcome.votesNeeded })
}

export default function CloseQuestion() {
  const { question } = useLoaderData<typeof loader>()
  return <CloseForm question={question} problem={useProblem()} />
}
