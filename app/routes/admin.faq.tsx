import '~/i18n/rooms/desk.client.ts'
import '~/i18n/rooms/insights.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { secondApprover } from '~/features/faq/settings.ts'
import { setFaqRules } from '~/features/ledger/faq-rules.server.ts'
import { heldOutInput, holdOutShare } from '~/features/ledger/settings.ts'
import { readSettings } from '~/features/settings/settings.view.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { FaqSettings } from '~/pages/desk/faq-settings.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const [needsSecond, heldOut] = await readSettings(context.db.read, [secondApprover, holdOutShare])
  return { title: context.t('desk.settings'), needsSecond, heldOut }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

/** A box that is not ticked is not sent. */
const form = z.object({ secondApprover: z.stringbool().default(false), heldOut: heldOutInput })

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = await parseForm(request, form)
  if (!parsed.ok) return parsed.reply()
  const admin = requireAdmin(context, parsed)
  await setFaqRules(context.db, admin, parsed.value, context.now())
  return redirectWithToast('/admin/faq', 'desk.settings_saved')
}

export default function AdminFaq() {
  const { needsSecond, heldOut } = useLoaderData<typeof loader>()
  return <FaqSettings needsSecond={needsSecond} heldOut={heldOut} problem={useProblem()} />
}
