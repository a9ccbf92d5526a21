import '~/i18n/rooms/mail-choices.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { emailSettings } from '~/features/account-mail/email.view.server.ts'
import { chooseMail, mailChoicesOf } from '~/features/notice-mail/choices.server.ts'
import { mailChoices } from '~/features/notice-mail/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { ChoicesForm } from '~/pages/mails/choices-form.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { read } = context.db
  const { email, verifiedAt } = await emailSettings(read, viewer.id)
  const choices = await mailChoicesOf(read, viewer)
  return { title: context.t('accounts.settings_notifications'), choices, address: verifiedAt ? email : null }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, mailChoices)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  await chooseMail(context.db, viewer, form.value, context.now())
  return redirectWithToast('/settings/notifications', 'mails.saved')
}

export default function NotificationSettings() {
  const { choices, address } = useLoaderData<typeof loader>()
  return (
    <>
      <ProblemNote problem={useProblem()} />
      <ChoicesForm choices={choices} address={address} />
    </>
  )
}
