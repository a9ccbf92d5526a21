import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { letterBehind } from '~/features/account-mail/links.server.ts'
import { resetPassword } from '~/features/account-mail/reset.server.ts'
import { newPasswordOnly } from '~/features/account-mail/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitSecrets } from '~/http/letter-limits.server.ts'
import { secretIn } from '~/http/link-secret.ts'
import { signInAs } from '~/http/sign-in.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { GO_ON_PAGE, waitingForm } from '~/http/waiting-form.server.ts'
import '~/i18n/rooms/account.client.ts'
import { useT } from '~/i18n/react.tsx'
import { DeadLink } from '~/pages/account-mail/dead-link.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { headTags } from '~/ui/head.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const letter = await letterBehind(context.db.read, secretIn(request), ['reset_password'], context.now())
  const head = pageHead(context, { title: context.t('accounts.reset_title'), path: null })
  return { head, handle: letter?.handle }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, newPasswordOnly)
  if (!form.ok) return form.reply()
  await limitSecrets(context)
  const { db, now } = context
  const member = await resetPassword(db, secretIn(request), form.value.newPassword, now())
  const next = (await waitingForm(request, context)) ? GO_ON_PAGE : '/'
  await signInAs(context, member, 'reset_link', { next })
  return redirectWithToast(next, 'accounts.password_changed')
}

export default function NewPassword() {
  const t = useT()
  const { handle } = useLoaderData<typeof loader>()
  const problem = useProblem()
  if (handle === undefined) return <DeadLink title={t('accounts.reset_title')} again="/reset" />
  return (
    <section className="narrow">
      <h1>{t('accounts.reset_title')}</h1>
      <p className="lead">{t('accounts.reset_for', { handle })}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={handle} />
        <Field
          name="newPassword"
          label={t('accounts.new_password')}
          hint={t('accounts.password_hint')}
          problem={problem}
          type="password"
          autoComplete="new-password"
        />
        <p className="hint">{t('accounts.reset_hint')}</p>
        <div className="form-end">
          <Button look="primary">{t('accounts.reset_save')}</Button>
        </div>
      </form>
    </section>
  )
}
