import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/suggestions.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { suggestionQuery } from '~/features/suggestions/schema.ts'
import { takeAnswerEdit } from '~/http/edit-form.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { AnswerEditor } from '~/pages/edit/answer-editor.tsx'
import { answerEditPage } from '~/pages/edit/edit.server.ts'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { suggestion } = parseQuery(request, suggestionQuery)
  const page = await answerEditPage(context.db.read, viewer, answerIdOf(params), suggestion)
  const title = context.t(page.mode === 'edit' ? 'answers.edit' : 'suggestions.suggest')
  return { title, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeAnswerEdit(request, context, answerIdOf(params))

export default function EditAnswer() {
  return <AnswerEditor page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
