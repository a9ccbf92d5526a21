import '~/i18n/rooms/acts.client.ts'
import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/help.client.ts'
import '~/i18n/rooms/waiting.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { markChangeRead } from '~/features/notices/notices.server.ts'
import { takeChangeForm } from '~/http/entry-change-form.server.ts'
import { entryChangeIdOf } from '~/http/params.ts'
import { requireStaff } from '~/http/viewer.ts'
import { changePage } from '~/pages/waiting/change.server.ts'
import { EntryChange } from '~/pages/waiting/change-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const staff = requireStaff(context)
  const id = entryChangeIdOf(params)
  await markChangeRead(context.db, staff, id, context.now())
  const page = await changePage(context.db.read, staff, id, context.locale)
  return { title: page.entry.title, page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, params, context }: ActionFunctionArgs) =>
  takeChangeForm(request, context, entryChangeIdOf(params))

export default function ChangeOfEntry() {
  return <EntryChange page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
