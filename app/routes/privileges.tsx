import '~/i18n/rooms/privileges.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privilegesPage } from '~/pages/privileges/privileges.server.ts'
import { Privileges } from '~/pages/privileges/privileges-page.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { db, viewer, now, t } = context
  const page = await privilegesPage(db.read, viewer, now())
  return { title: t('privileges.title'), description: t('privileges.lead'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.title),
  { name: 'description', content: data?.description },
]

export default function PrivilegesRoute() {
  return <Privileges {...useLoaderData<typeof loader>().page} />
}
