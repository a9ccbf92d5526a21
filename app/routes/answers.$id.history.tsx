import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerRef } from '#db/post.ts'
import { rollBackAnswer } from '~/features/answers/answers.server.ts'
import { rollBackInput } from '~/features/posts/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { answerIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { answerHistory } from '~/pages/history/history.server.ts'
import { History } from '~/pages/history/history.tsx'
import { historyQuery } from '~/pages/history/history-query.ts'
import { headTags } from '~/ui/head.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale } = context
  const { before } = parseQuery(request, historyQuery)
  const page = await answerHistory(db.read, viewer, answerIdOf(params), { before, language: locale })
  const title = context.t('posts.history_of', { title: page.title })
  return { page, head: pageHead(context, { title, path: null }) }
}

/** What a post said once is not what search engines should find. */
export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, rollBackInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = answerIdOf(params)
  await rollBackAnswer(context.db, viewer, id, form.value, context.now())
  return backTo(context, answerRef(id), 'posts.rolled_back_done', { number: String(form.value.number) })
}

export default function AnswerHistory() {
  return <History page={useLoaderData<typeof loader>().page} />
}
