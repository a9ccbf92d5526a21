import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { countLikelyDuplicates } from '~/features/duplicates/likely.view.server.ts'
import { requireStaff } from '~/http/viewer.ts'
import { DeskTabs } from '~/pages/desk/desk-tabs.tsx'

export async function loader({ context }: LoaderFunctionArgs) {
  requireStaff(context)
  return { likelyDuplicates: await countLikelyDuplicates(context.db.read, context.now()) }
}

export default function Moderation() {
  const { likelyDuplicates } = useLoaderData<typeof loader>()
  return (
    <>
      <DeskTabs likelyDuplicates={likelyDuplicates} />
      <Outlet />
    </>
  )
}
