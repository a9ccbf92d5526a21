import '~/i18n/rooms/candidates.client.ts'
import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/waiting.client.ts'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '~/http/viewer.ts'
import { deskPage } from '~/pages/desk/desk.server.ts'
import { Desk } from '~/pages/desk/desk.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  return { title: context.t('desk.title'), page: await deskPage(context.db.read, staff, context.now()) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function FaqDesk() {
  return <Desk page={useLoaderData<typeof loader>().page} />
}
