import '~/i18n/rooms/account.client.ts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { logIn } from '~/features/accounts/schema.ts'
import { GoOn } from '~/features/accounts/ui/go-on.tsx'
import { LogInFields } from '~/features/accounts/ui/log-in-fields.tsx'
import { ProviderButtons } from '~/features/identities/ui/provider-buttons.tsx'
import { PasskeyForm } from '~/features/security/ui/passkey-form.tsx'
import { carriedProblem } from '~/http/carried.ts'
import { doorsOf } from '~/http/doors.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { ownPath } from '~/http/paths.ts'
import { signIn } from '~/http/sign-in.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { isVouchedFor } from '~/http/ways-in.server.ts'
import '~/i18n/rooms/security.client.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { headTags } from '~/ui/head.ts'
import { Link } from '~/ui/link.tsx'
import { isProblem, keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'

const logInForm = logIn.extend({ next: z.string().optional(), carried: z.string().optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = ownPath(new URL(request.url).searchParams.get('next'))
  if (context.viewer && context.method !== 'POST') throw redirect(next)
  const head = pageHead(context, { title: context.t('accounts.log_in'), path: '/login' })
  const doors = doorsOf(context)
  // Whoever is back from the provider shows which account is theirs.
  const isOwnOpen = doors.own === 'open' || (await isVouchedFor(request, context))
  return { head, next, doors, isOwnOpen }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, logInForm)
  if (!form.ok) return form.reply()
  const waiting = carriedProblem(form.value.carried)
  const next = ownPath(form.value.next)
  const member = await signIn(context, form.value, { next, form: waiting })
  if (waiting) return { waiting }
  return redirectWithToast(next, 'accounts.welcome', { name: member.displayName })
}

export default function LogIn() {
  const t = useT()
  const { next, doors, isOwnOpen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'waiting' in answer) return <GoOn waiting={answer.waiting} />
  const problem = isProblem(answer) ? answer : undefined
  const goingOn = { next: keptValue(problem, 'next') ?? next, carried: keptValue(problem, 'carried') ?? '' }
  return (
    <section className="narrow">
      <h1>{t('accounts.log_in')}</h1>
      <p className="lead">{t('accounts.log_in_lead')}</p>
      <ProblemNote problem={problem} />
      {isOwnOpen ? <OwnWays {...goingOn} problem={problem} canRegister={doors.own === 'open'} /> : null}
      <ProviderButtons doors={doors} {...goingOn} />
    </section>
  )
}

interface OwnWaysProps {
  next: string
  carried: string
  problem: Problem | undefined
  canRegister: boolean
}

function OwnWays({ next, carried, problem, canRegister }: OwnWaysProps) {
  const t = useT()
  const query = `?next=${encodeURIComponent(next)}`
  return (
    <>
      <Form className="form" method="post" reloadDocument noValidate>
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="carried" value={carried} />
        <LogInFields problem={problem} />
        <div className="form-end">
          <Button look="primary">{t('accounts.log_in')}</Button>
          {canRegister ? (
            <span>
              {t('accounts.no_account')} <Link to={`/register${query}`}>{t('accounts.register')}</Link>
            </span>
          ) : null}
        </div>
      </Form>
      <PasskeyForm purpose="sign_in" action="/login/passkey" label={t('security.log_in_by_passkey')}>
        <input type="hidden" name="next" value={next} />
      </PasskeyForm>
      <p className="other-ways">
        <Link to={`/login/code${query}`}>{t('accounts.log_in_by_code')}</Link>
        {canRegister ? <Link to="/reset">{t('accounts.forgot_password')}</Link> : null}
      </p>
    </>
  )
}
