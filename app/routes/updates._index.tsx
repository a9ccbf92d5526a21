import '~/i18n/rooms/incidents.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseQuery } from '~/http/query.server.ts'
import { updatesPage } from '~/pages/updates/updates.server.ts'
import { Updates } from '~/pages/updates/updates-page.tsx'
import { feedLink } from '~/ui/feed-link.ts'
import { titled } from '~/ui/titled.ts'

const query = z.object({ cursor: z.string().max(200).optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, viewer, locale, now, t } = context
  const { cursor } = parseQuery(request, query)
  const page = await updatesPage(db.read, viewer, cursor, { locale, now: now() })
  return { title: t('incidents.title'), description: t('incidents.lead'), locale, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
  feedLink(`/updates.atom?language=${data?.locale}`, data?.title ?? ''),
]

export default function ServiceUpdates() {
  return <Updates page={useLoaderData<typeof loader>().page} />
}
