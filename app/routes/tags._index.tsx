import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseQuery } from '~/http/query.server.ts'
import { tagsPage } from '~/pages/tag/tag.server.ts'
import { AllTags } from '~/pages/tag/tags-page.tsx'
import { titled } from '~/ui/titled.ts'

const tagsQuery = z.object({ q: z.string().max(100).default('') })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { q } = parseQuery(request, tagsQuery)
  return { title: context.t('shell.tags'), page: await tagsPage(context.db.read, q, context.locale) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function Tags() {
  return <AllTags page={useLoaderData<typeof loader>().page} />
}
