import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addressOnly } from '~/features/account-mail/schema.ts'
import { askForCode } from '~/features/account-mail/sign-in-code.server.ts'
import { EmailField } from '~/features/accounts/ui/email-field.tsx'
import { markAskingBrowser } from '~/http/asking-browser.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitLetters } from '~/http/letter-limits.server.ts'
import { ownPath } from '~/http/paths.ts'
import '~/i18n/rooms/account.client.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { headTags } from '~/ui/head.ts'
import { Link } from '~/ui/link.tsx'
import { keptValue } from '~/ui/problem.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

const askForm = addressOnly.extend({ next: z.string().optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = ownPath(new URL(request.url).searchParams.get('next'))
  if (context.viewer && context.method !== 'POST') throw redirect(next)
  return {
    head: pageHead(context, { title: context.t('accounts.log_in_by_code'), path: '/login/code' }),
    next,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, askForm)
  if (!form.ok) return form.reply()
  const { email, next } = form.value
  await limitLetters(context, email)
  await askForCode(context.db, email, markAskingBrowser(context), context.now())
  return redirect(`/login/code/enter?next=${encodeURIComponent(ownPath(next))}`, 303)
}

export default function LogInByCode() {
  const t = useT()
  const { next } = useLoaderData<typeof loader>()
  const problem = useProblem()
  return (
    <section className="narrow">
      <h1>{t('accounts.log_in_by_code')}</h1>
      <p className="lead">{t('accounts.code_lead')}</p>
      <ProblemNote problem={problem} />
      <Form className="form" method="post" reloadDocument noValidate>
        <input type="hidden" name="next" value={keptValue(problem, 'next') ?? next} />
        <EmailField problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('accounts.code_send')}</Button>
          <Link to={`/login?next=${encodeURIComponent(next)}`}>{t('accounts.log_in_by_password')}</Link>
        </div>
      </Form>
    </section>
  )
}
