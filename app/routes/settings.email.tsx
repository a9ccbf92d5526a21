import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { emailSettings } from '~/features/account-mail/email.view.server.ts'
import { takeEmailForm } from '~/http/email-form.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { EmailPage } from '~/pages/account-mail/email-page.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  return { title: context.t('accounts.email'), settings: await emailSettings(context.db.read, viewer.id) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeEmailForm(request, context)

export default function EmailSettings() {
  return <EmailPage settings={useLoaderData<typeof loader>().settings} problem={useProblem()} />
}
