import '~/i18n/rooms/account.client.ts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { registration } from '~/features/accounts/schema.ts'
import { RegisterFields } from '~/features/accounts/ui/log-in-fields.tsx'
import { ProviderButtons } from '~/features/identities/ui/provider-buttons.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { ownPath } from '~/http/paths.ts'
import { signUp } from '~/http/sign-in.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { assertUnseenEmpty } from '~/http/unseen-field.server.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { headTags } from '~/ui/head.ts'
import { Link } from '~/ui/link.tsx'
import { keptValue } from '~/ui/problem.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'

const registerForm = registration.extend({ next: z.string().optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = ownPath(new URL(request.url).searchParams.get('next'))
  if (context.viewer && context.method !== 'POST') throw redirect(next)
  return { head: pageHead(context, { title: context.t('accounts.register'), path: '/register' }), next }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, registerForm)
  assertUnseenEmpty(request)
  if (!form.ok) return form.reply()
  const member = await signUp(context, form.value)
  return redirectWithToast(ownPath(form.value.next), 'accounts.registered', { name: member.displayName })
}

export default function Register() {
  const t = useT()
  const { next } = useLoaderData<typeof loader>()
  const problem = useProblem()
  return (
    <section className="narrow">
      <h1>{t('accounts.register')}</h1>
      <p className="lead">{t('accounts.register_lead')}</p>
      <ProblemNote problem={problem} />
      <Form className="form" method="post" reloadDocument noValidate>
        <input type="hidden" name="next" value={keptValue(problem, 'next') ?? next} />
        <RegisterFields problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('accounts.register')}</Button>
          <span>
            {t('accounts.have_account')}{' '}
            <Link to={`/login?next=${encodeURIComponent(next)}`}>{t('accounts.log_in')}</Link>
          </span>
        </div>
      </Form>
      <ProviderButtons doors={useShell()?.doors} next={keptValue(problem, 'next') ?? next} />
    </section>
  )
}
