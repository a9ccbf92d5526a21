import '~/i18n/rooms/people.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPeople } from '~/features/people/people.view.server.ts'
import { peopleQuery } from '~/features/people/schema.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { People } from '~/pages/people/people-page.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, now, t } = context
  const query = parseQuery(request, peopleQuery)
  const list = await listPeople(db.read, query, { addresses: 'shown' }, now())
  return { title: t('people.admin_title'), query, ...list }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function UsersRoute() {
  return <People {...useLoaderData<typeof loader>()} addresses="shown" />
}
