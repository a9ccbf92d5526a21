import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { secondApprover } from '~/features/faq/settings.ts'
import { changeSetting } from '~/features/settings/settings.server.ts'
import { readSetting } from '~/features/settings/settings.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { FaqSettings } from '~/pages/desk/faq-settings.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  return {
    title: context.t('desk.settings'),
    needsSecond: await readSetting(context.db.read, secondApprover),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

/** A box that is not ticked is not sent. */
const form = z.object({ secondApprover: z.stringbool().default(false) })

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = await parseForm(request, form)
  if (!parsed.ok) return parsed.reply()
  const admin = requireAdmin(context, parsed)
  await changeSetting(context.db, admin, secondApprover, parsed.value.secondApprover, context.now())
  return redirectWithToast('/admin/faq', 'desk.settings_saved')
}

export default function AdminFaq() {
  return <FaqSettings needsSecond={useLoaderData<typeof loader>().needsSecond} />
}
