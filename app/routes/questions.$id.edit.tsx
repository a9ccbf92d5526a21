import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/suggestions.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { suggestionQuery } from '~/features/suggestions/schema.ts'
import { takeQuestionEdit } from '~/http/edit-form.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { questionEditPage } from '~/pages/edit/edit.server.ts'
import { QuestionEditor } from '~/pages/edit/question-editor.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { suggestion } = parseQuery(request, suggestionQuery)
  const page = await questionEditPage(context.db.read, viewer, questionIdOf(params), {
    language: context.locale,
    suggestion,
  })
  const title = context.t(page.mode === 'edit' ? 'questions.edit' : 'suggestions.suggest')
  return { title, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeQuestionEdit(request, context, questionIdOf(params))

export default function EditQuestion() {
  return <QuestionEditor page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
