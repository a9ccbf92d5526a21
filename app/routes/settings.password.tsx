import '~/i18n/rooms/account.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { changePassword } from '~/features/accounts/accounts.server.ts'
import { passwordChange } from '~/features/accounts/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  requireViewer(context)
  return { title: context.t('accounts.change_password') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, passwordChange)
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  await context.limits.consume('logInToHandle', `${viewer.handle} ${context.clientAddress}`)
  await changePassword(context.db, viewer, form.value)
  await context.sessions.endOthers(viewer.id)
  return redirectWithToast('/settings/password', 'accounts.password_changed')
}

export default function PasswordSettings() {
  const t = useT()
  const problem = useProblem()
  return (
    <Form className="form" method="post" reloadDocument noValidate>
      <ProblemNote problem={problem} />
      <Field
        name="password"
        label={t('accounts.present_password')}
        problem={problem}
        type="password"
        autoComplete="current-password"
      />
      <Field
        name="newPassword"
        label={t('accounts.new_password')}
        hint={t('accounts.password_hint')}
        problem={problem}
        type="password"
        autoComplete="new-password"
      />
      <p className="hint">{t('accounts.change_password_hint')}</p>
      <div className="form-end">
        <Button look="primary">{t('accounts.change_password')}</Button>
      </div>
    </Form>
  )
}
