import '~/i18n/rooms/account.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { emailSettings } from '~/features/account-mail/email.view.server.ts'
import { changePassword } from '~/features/accounts/accounts.server.ts'
import { passwordChange } from '~/features/accounts/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { requireFurtherProof } from '~/http/identity-check.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { Link } from '~/ui/link.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

/** Passwords are not kept while a proof is asked for: of whom one is needed, it is asked for before they type. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { hasPassword } = await emailSettings(context.db.read, requireViewer(context).id)
  if (hasPassword) await requireFurtherProof(request, context)
  return { title: context.t('accounts.change_password'), hasPassword }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, passwordChange)
  if (!form.ok) return form.reply()
  const viewer = await requireFurtherProof(request, context, form)
  await context.limits.consume('logInToHandle', `${viewer.handle} ${context.clientAddress}`)
  await changePassword(context.db, viewer, form.value, context.now())
  await context.sessions.endOthers(viewer.id)
  return redirectWithToast('/settings/password', 'accounts.password_changed')
}

export default function PasswordSettings() {
  const t = useT()
  const { hasPassword } = useLoaderData<typeof loader>()
  const problem = useProblem()
  if (!hasPassword) return <NoPassword />
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

/** Who came from another site, or was imported from one. */
function NoPassword() {
  const t = useT()
  return (
    <div className="form">
      <p>{t('accounts.no_password')}</p>
      <div className="form-end">
        <Link to="/reset">{t('accounts.no_password_link')}</Link>
      </div>
    </div>
  )
}
