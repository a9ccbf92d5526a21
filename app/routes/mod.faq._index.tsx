import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Desk } from '~/features/faq/ui/desk.tsx'
import { requireStaff } from '~/http/viewer.ts'
import { deskPage } from '~/pages/desk.server.ts'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  return { title: context.t('desk.title'), page: await deskPage(context.db.read, staff) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export default function FaqDesk() {
  return <Desk page={useLoaderData<typeof loader>().page} />
}
