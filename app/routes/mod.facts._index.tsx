import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/living-facts.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { factsPage } from '~/pages/living-facts/facts.server.ts'
import { FactsList } from '~/pages/living-facts/facts-list.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.string().max(200).optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { cursor } = parseQuery(request, query)
  const page = await factsPage(context.db.read, cursor, context.locale, context.now())
  return { title: context.t('living_facts.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function Facts() {
  return <FactsList page={useLoaderData<typeof loader>().page} />
}
