import '~/i18n/rooms/support.client.ts'
import '~/i18n/rooms/support-admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { takeSupportForm } from '~/http/support-form.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { supportAdminPage } from '~/pages/support/admin.server.ts'
import { SupportAdmin } from '~/pages/support/admin-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const page = await supportAdminPage(context.db.read, context.now())
  return { title: context.t('support.admin_title'), page }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeSupportForm(request, context)

export default function AdminSupport() {
  return <SupportAdmin page={useLoaderData<typeof loader>().page} problem={useProblem()} />
}
