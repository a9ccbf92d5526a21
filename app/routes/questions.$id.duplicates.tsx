import '~/i18n/rooms/duplicates.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { questionIdOf } from '~/http/params.ts'
import { parseQuery } from '~/http/query.server.ts'
import { mergedPage } from '~/pages/duplicates/merged.server.ts'
import { Merged } from '~/pages/duplicates/merged.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.string().max(200).optional() })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, viewer, t } = context
  const { cursor } = parseQuery(request, query)
  const page = await mergedPage(db.read, viewer, questionIdOf(params), cursor)
  return { title: `${t('duplicates.merged_title')} · ${page.question.title}`, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function MergedQuestions() {
  return <Merged page={useLoaderData<typeof loader>().page} />
}
