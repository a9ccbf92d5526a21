import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseQuery } from '~/http/query.server.ts'
import { listQuery } from '~/pages/questions-list/query.server.ts'
import { questionsPage } from '~/pages/questions-list/questions-list.server.ts'
import { AllQuestions } from '~/pages/questions-list/questions-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, reads, now, t } = context
  const page = await questionsPage(db.read, parseQuery(request, listQuery), { locale, reads, now: now() })
  return { title: t('lists.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  feedLink('/feeds/questions.atom', data?.title ?? ''),
]

export default function Questions() {
  return <AllQuestions page={useLoaderData<typeof loader>().page} />
}
