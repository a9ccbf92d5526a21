import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/bulk.client.ts'
import '~/i18n/rooms/lists.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { takeBulkForm } from '~/http/bulk-form.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { ChooseQuestions } from '~/pages/bulk/choose-questions.tsx'
import { addressInIndex, bulkQuery } from '~/pages/questions-list/query.server.ts'
import { questionsPage } from '~/pages/questions-list/questions-list.server.ts'
import { AllQuestions } from '~/pages/questions-list/questions-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { headTags } from '~/ui/head.ts'
import { useProblem } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, reads, now, t, viewer } = context
  const { select, ...query } = parseQuery(request, bulkQuery)
  const page = await questionsPage(db.read, query, { locale, reads, now: now() })
  const title = t('lists.title')
  const { tag } = page
  const path = addressInIndex('/questions', { ...query, tag: tag?.slug })
  const description = tag ? t('descriptions.tag', { name: tag.name }) : t('descriptions.questions')
  const selecting = viewer?.isStaff ? select : undefined
  return { title, page, selecting, head: pageHead(context, { title, description, path }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headTags(data?.head),
  data?.page.tag
    ? feedLink(`/tags/${data.page.tag.slug}/feed.atom`, data.page.tag.name)
    : feedLink('/feeds/questions.atom', data?.title ?? ''),
]

/** Of staff, over the questions that they chose. */
export const action = ({ request, context }: ActionFunctionArgs) => takeBulkForm(request, context)

export default function Questions() {
  const { page, selecting } = useLoaderData<typeof loader>()
  const problem = useProblem()
  return selecting || problem ? (
    <ChooseQuestions page={page} problem={problem} />
  ) : (
    <AllQuestions page={page} />
  )
}
