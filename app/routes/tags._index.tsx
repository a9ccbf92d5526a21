import '~/i18n/rooms/lists.client.ts'
import '~/i18n/rooms/tags.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { pageHead } from '~/http/head.server.ts'
import { parseQuery } from '~/http/query.server.ts'
import { tagsPage } from '~/pages/tag/tag.server.ts'
import { AllTags } from '~/pages/tag/tags-page.tsx'
import { headTags } from '~/ui/head.ts'

const tagsQuery = z.object({ q: z.string().max(100).default('') })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, locale, t } = context
  const { q } = parseQuery(request, tagsQuery)
  const page = await tagsPage(db.read, q, locale)
  // What somebody looked for is no page of its own for search engines.
  const path = q === '' ? '/tags' : null
  const description = t('descriptions.tags')
  return { page, head: pageHead(context, { title: t('shell.tags'), description, path }) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export default function Tags() {
  return <AllTags page={useLoaderData<typeof loader>().page} />
}
