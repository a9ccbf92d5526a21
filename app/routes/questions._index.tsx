import '~/i18n/rooms/lists.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageHead } from '~/http/head.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { addressInIndex, listQuery } from '~/pages/questions-list/query.server.ts'
import { questionsPage } from '~/pages/questions-list/questions-list.server.ts'
import { AllQuestions } from '~/pages/questions-list/questions-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { headTags } from '~/ui/head.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, reads, now, t } = context
  const query = parseQuery(request, listQuery)
  const page = await questionsPage(db.read, query, { locale, reads, now: now() })
  const title = t('lists.title')
  const path = addressInIndex('/questions', { ...query, tag: page.tag?.slug })
  return { title, page, head: pageHead(context, { title, path }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...headTags(data?.head),
  feedLink('/feeds/questions.atom', data?.title ?? ''),
]

export default function Questions() {
  return <AllQuestions page={useLoaderData<typeof loader>().page} />
}
