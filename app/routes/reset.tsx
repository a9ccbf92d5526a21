import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { askForReset } from '~/features/account-mail/reset.server.ts'
import { RESET_MINUTES } from '~/features/account-mail/rules.ts'
import { addressOnly } from '~/features/account-mail/schema.ts'
import { EmailField } from '~/features/accounts/ui/email-field.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitLetters } from '~/http/letter-limits.server.ts'
import '~/i18n/rooms/account.client.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { headTags } from '~/ui/head.ts'
import { Link } from '~/ui/link.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const isSent = new URL(request.url).searchParams.has('sent')
  return { head: pageHead(context, { title: context.t('accounts.reset_title'), path: '/reset' }), isSent }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, addressOnly)
  if (!form.ok) return form.reply()
  await limitLetters(context, form.value.email)
  await askForReset(context.db, form.value.email, context.now())
  return redirect('/reset?sent=1', 303)
}

export default function Reset() {
  const t = useT()
  const { isSent } = useLoaderData<typeof loader>()
  const problem = useProblem()
  return (
    <section className="narrow">
      <h1>{t('accounts.reset_title')}</h1>
      {isSent ? (
        <>
          <p className="lead">{t('accounts.reset_sent', { count: RESET_MINUTES })}</p>
          <p>
            <Link to="/reset">{t('accounts.reset_again')}</Link>
          </p>
        </>
      ) : (
        <>
          <p className="lead">{t('accounts.reset_lead')}</p>
          <ProblemNote problem={problem} />
          <Form className="form" method="post" reloadDocument noValidate>
            <EmailField problem={problem} />
            <div className="form-end">
              <Button look="primary">{t('accounts.reset_send')}</Button>
              <Link to="/login">{t('accounts.log_in')}</Link>
            </div>
          </Form>
        </>
      )}
    </section>
  )
}
