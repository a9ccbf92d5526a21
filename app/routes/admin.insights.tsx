import '~/i18n/rooms/activity.client.ts'
import '~/i18n/rooms/admin.client.ts'
import '~/i18n/rooms/profile.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { parseQuery } from '~/http/query.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { activityPage } from '~/pages/activity/activity.server.ts'
import { Activity } from '~/pages/activity/activity-page.tsx'
import { periodQuery } from '~/pages/admin/period-query.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, t, locale, now } = context
  const page = await activityPage(db.read, parseQuery(request, periodQuery), { locale, now: now() })
  return { title: t('activity.title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function AdminInsights() {
  return <Activity page={useLoaderData<typeof loader>().page} />
}
