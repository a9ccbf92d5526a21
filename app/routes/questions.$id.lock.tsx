import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { lockQuestion } from '~/features/questions/guarding.server.ts'
import { lockInput } from '~/features/questions/schema.ts'
import { LockForm } from '~/features/questions/ui/lock-form.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { lockingOf } from '~/pages/thread/decisions.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const question = await lockingOf(context.db.read, viewer, questionIdOf(params))
  return { title: context.t('questions.lock'), question }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, lockInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  await lockQuestion(context.db, viewer, id, form.value.reason, context.now())
  return backTo(context, questionRef(id), 'questions.locked_done')
}

export default function LockQuestion() {
  const { question } = useLoaderData<typeof loader>()
  return <LockForm question={question} problem={useProblem()} />
}
