import '~/i18n/rooms/admin.client.ts'
import '~/i18n/rooms/insights.client.ts'
import '~/i18n/rooms/profile.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { insightsPage } from '~/pages/insights/insights.server.ts'
import { Insights } from '~/pages/insights/insights-page.tsx'
import { insightsQuery } from '~/pages/insights/insights-query.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const page = await insightsPage(context.db.read, parseQuery(request, insightsQuery), context.now())
  return { title: context.t('insights.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function ModInsights() {
  return <Insights page={useLoaderData<typeof loader>().page} />
}
