import '~/i18n/rooms/acts.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { questionRef } from '#db/post.ts'
import { rollBackInput } from '~/features/posts/schema.ts'
import { rollBackQuestion } from '~/features/questions/questions.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { questionIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { backTo } from '~/http/thread-acts.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { questionHistory } from '~/pages/history/history.server.ts'
import { History } from '~/pages/history/history.tsx'
import { historyQuery } from '~/pages/history/history-query.ts'
import { headTags } from '~/ui/head.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, locale } = context
  const { before } = parseQuery(request, historyQuery)
  const page = await questionHistory(db.read, viewer, questionIdOf(params), { before, language: locale })
  const title = context.t('posts.history_of', { title: page.title })
  return { page, head: pageHead(context, { title, path: null }) }
}

/** What a post said once is not what search engines should find. */
export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await parseForm(request, rollBackInput)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  const id = questionIdOf(params)
  await rollBackQuestion(context.db, viewer, id, form.value, context.now())
  return backTo(context, questionRef(id), 'posts.rolled_back_done', { number: String(form.value.number) })
}

export default function QuestionHistory() {
  return <History page={useLoaderData<typeof loader>().page} />
}
