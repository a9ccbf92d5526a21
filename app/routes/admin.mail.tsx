import '~/i18n/rooms/admin.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mailHealth } from '~/features/account-mail/health.view.server.ts'
import { retryLetters } from '~/features/account-mail/retry.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireAdmin } from '~/http/viewer.ts'
import { MailPage } from '~/pages/admin/mail-page.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context)
  const { db, now, t, config } = context
  const way: 'server' | 'folder' = config.mail.server ? 'server' : 'folder'
  return { title: t('admin.mail'), way, health: await mailHealth(db.read, now()) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  await retryLetters(context.db, requireAdmin(context, form), context.now())
  return redirectWithToast('/admin/mail', 'admin.mail_retried')
}

export default function AdminMail() {
  return <MailPage {...useLoaderData<typeof loader>()} />
}
