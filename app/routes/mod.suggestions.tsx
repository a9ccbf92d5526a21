import '~/i18n/rooms/lists.client.ts'
import '~/i18n/rooms/suggestions.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { suggestionsList } from '~/pages/suggestions/suggestions-list.server.ts'
import { SuggestedEdits } from '~/pages/suggestions/suggestions-list.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.string().max(200).optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const { cursor } = parseQuery(request, query)
  const list = await suggestionsList(context.db.read, staff, { cursor, language: context.locale })
  return { title: context.t('suggestions.title'), list }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function SuggestionsRoute() {
  return <SuggestedEdits list={useLoaderData<typeof loader>().list} />
}
