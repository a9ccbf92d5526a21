import '~/i18n/rooms/duplicates.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { likelyDuplicatesPage } from '~/features/duplicates/likely.view.server.ts'
import { SUGGESTED_FOR } from '~/features/duplicates/rules.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { LikelyDuplicates } from '~/pages/desk/likely-duplicates.tsx'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.string().max(200).optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const { cursor } = parseQuery(request, query)
  const page = await likelyDuplicatesPage(context.db.read, staff, cursor, context.now())
  return { title: context.t('duplicates.likely'), page, days: SUGGESTED_FOR.value }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function LikelyDuplicatesOfTheWeek() {
  const { page, days } = useLoaderData<typeof loader>()
  return <LikelyDuplicates page={page} days={days} />
}
