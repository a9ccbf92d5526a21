import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { markDuplicate } from '~/features/questions/judgement.server.ts'
import { duplicateInput } from '~/features/questions/schema.ts'
import { DuplicateForm } from '~/features/questions/ui/duplicate-form.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { mergingOf } from '~/pages/thread/decisions.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const question = await mergingOf(context.db.read, viewer, questionIdOf(params))
  return { title: context.t('questions.duplicate'), question }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, duplicateInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  const { merged } = await markDuplicate(context.db, viewer, id, form.value.canonical, context.now())
  return backTo(context, questionRef(id), merged ? 'questions.merged' : 'questions.duplicate_proposed')
}

export default function MarkDuplicate() {
  const { question } = useLoaderData<typeof loader>()
  return <DuplicateForm question={question} problem={useProblem()} />
}
