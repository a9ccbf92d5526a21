import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { parseForm } from '~/http/forms.server.ts'
import { enterByOperator, letInBy } from '~/http/operator-link.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/identities.client.ts'
import { useT } from '~/i18n/react.tsx'
import { DeadLink } from '~/pages/account-mail/dead-link.tsx'
import { Button } from '~/ui/button.tsx'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

/** `askwell user:let-in` prints the address. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const handle = (await letInBy(request, context))?.member.handle
  return { title: context.t('accounts.log_in'), handle }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  const { displayName: name } = await enterByOperator(request, context)
  return redirectWithToast('/', 'accounts.welcome', { name })
}

export default function LetIn() {
  const t = useT()
  const { handle } = useLoaderData<typeof loader>()
  const problem = useProblem()
  if (handle === undefined) return <DeadLink title={t('accounts.log_in')} again="/login" />
  return (
    <section className="narrow">
      <h1>{t('accounts.log_in')}</h1>
      <p className="lead">{t('identities.operator_lead', { handle })}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post">
        <div className="form-end">
          <Button look="primary">{t('accounts.log_in')}</Button>
        </div>
      </form>
    </section>
  )
}
