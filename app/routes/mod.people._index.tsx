import '~/i18n/rooms/people.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOpenAppeals } from '~/features/people/appeals.view.server.ts'
import { listPeople } from '~/features/people/people.view.server.ts'
import { peopleQuery } from '~/features/people/schema.ts'
import { parseQuery } from '~/http/query.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { People } from '~/pages/people/people-page.tsx'
import { titled } from '~/ui/titled.ts'

/** As moderators see them: without addresses, also for admins, who have a list of their own. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireStaff(context)
  const { db, now, t } = context
  const query = parseQuery(request, peopleQuery)
  const list = await listPeople(db.read, query, { addresses: 'hidden' }, now())
  return { title: t('people.title'), query, ...list, appeals: await countOpenAppeals(db.read) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function PeopleRoute() {
  return <People {...useLoaderData<typeof loader>()} addresses="hidden" />
}
