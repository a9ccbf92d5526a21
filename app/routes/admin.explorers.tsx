import '~/i18n/rooms/checks.client.ts'
import '~/i18n/rooms/support-admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { explorers, explorersForm } from '~/features/checks/explorers.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { Explorers } from '~/pages/checks/explorers-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return { title: context.t('checks.admin_title'), list: await readSetting(context.db.read, explorers) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, explorersForm)
  if (!form.ok) return form.reply()
  const admin = requireAdmin(context, form)
  await changeSetting(context.db, admin, explorers, form.value, context.now())
  return redirectWithToast('/admin/explorers', 'support.admin_saved')
}

export default function AdminExplorers() {
  return <Explorers explorers={useLoaderData<typeof loader>().list} problem={useProblem()} />
}
