import '~/i18n/rooms/admin.client.ts'
import '~/i18n/rooms/profile.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseQuery } from '~/http/query.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { periodQuery } from '~/pages/admin/period-query.ts'
import { searchUsePage } from '~/pages/admin/search-use.server.ts'
import { SearchUse } from '~/pages/admin/search-use.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const page = await searchUsePage(context.db.read, parseQuery(request, periodQuery), context.now())
  return { title: context.t('admin.use'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function AdminSearch() {
  return <SearchUse page={useLoaderData<typeof loader>().page} />
}
