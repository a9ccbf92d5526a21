import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CODE_MINUTES } from '~/features/account-mail/rules.ts'
import { codeOnly } from '~/features/account-mail/schema.ts'
import { redeemCode } from '~/features/account-mail/sign-in-code.server.ts'
import { askingBrowser, forgetAskingBrowser } from '~/http/asking-browser.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitSecrets } from '~/http/letter-limits.server.ts'
import { ownPath } from '~/http/paths.ts'
import { signInAs } from '~/http/sign-in.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import '~/i18n/rooms/account.client.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Field } from '~/ui/field.tsx'
import { headTags } from '~/ui/head.ts'
import { Icon } from '~/ui/icon.tsx'
import { Link } from '~/ui/link.tsx'
import { keptValue } from '~/ui/problem.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

const codeForm = codeOnly.extend({ next: z.string().optional() })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = ownPath(new URL(request.url).searchParams.get('next'))
  if (context.viewer && context.method !== 'POST') throw redirect(next)
  const title = context.t('accounts.code_title')
  return { head: pageHead(context, { title, path: '/login/code/enter' }), next }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, codeForm)
  if (!form.ok) return form.reply()
  const { code, next } = form.value
  await limitSecrets(context)
  const member = await redeemCode(context.db, askingBrowser(request, context), code, context.now())
  forgetAskingBrowser(context)
  const goOn = ownPath(next)
  await signInAs(context, member, 'mailed_code', { next: goOn })
  return redirectWithToast(goOn, 'accounts.welcome', { name: member.displayName })
}

export default function EnterCode() {
  const t = useT()
  const { next } = useLoaderData<typeof loader>()
  const problem = useProblem()
  return (
    <section className="narrow">
      <h1>{t('accounts.code_title')}</h1>
      <p className="lead">{t('accounts.code_sent', { count: CODE_MINUTES })}</p>
      <ProblemNote problem={problem} />
      <Form className="form" method="post" reloadDocument noValidate>
        <input type="hidden" name="next" value={keptValue(problem, 'next') ?? next} />
        <Field
          name="code"
          label={t('accounts.code')}
          hint={t('accounts.code_hint')}
          problem={problem}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck="false"
        />
        <p className="note">
          <Icon name="alert" />
          {t('accounts.code_never_asked')}
        </p>
        <div className="form-end">
          <Button look="primary">{t('accounts.log_in')}</Button>
          <Link to={`/login/code?next=${encodeURIComponent(next)}`}>{t('accounts.code_again')}</Link>
        </div>
      </Form>
    </section>
  )
}
