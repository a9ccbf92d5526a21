import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { GoOn } from '~/features/accounts/ui/go-on.tsx'
import { LinkToAccount } from '~/features/identities/ui/link-to-account.tsx'
import { Newcomer } from '~/features/identities/ui/newcomer.tsx'
import { StepOver } from '~/features/security/ui/step-over.tsx'
import { visitAt } from '~/http/provider-visits.server.ts'
import { takeWelcomeForm } from '~/http/welcome-form.server.ts'
import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/identities.client.ts'
import { useT } from '~/i18n/react.tsx'
import { isProblem } from '~/ui/problem.ts'
import { titled } from '~/ui/titled.ts'

/** Whoever is back from a provider: as nobody whom we know, or with a form that waits. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const entered = await visitAt('in', request, context)
  const waiting = context.viewer ? entered?.waiting.form : undefined
  if (waiting) return { title: context.t('problems.go_on'), waiting }
  const visit = await visitAt('back', request, context)
  if (!visit && context.method !== 'POST') throw redirect(context.viewer ? '/' : '/login')
  if (!visit) return { title: context.t('accounts.log_in') }
  const { name } = context.providers.get(visit.provider).config
  const { label, email = '' } = visit.identity
  const handle = context.viewer?.handle
  return { title: context.t('identities.welcome', { name }), back: { name, label, email, handle } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeWelcomeForm(request, context)

export default function Welcome() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const waiting = answer && 'waiting' in answer ? answer.waiting : 'waiting' in page && page.waiting
  if (waiting) return <GoOn waiting={waiting} />
  const problem = isProblem(answer) ? answer : undefined
  if (!page.back) return <StepOver title={t('accounts.log_in')} problem={problem} />
  const { handle, ...back } = page.back
  return handle === undefined ? (
    <Newcomer {...back} problem={problem} />
  ) : (
    <LinkToAccount {...back} handle={handle} problem={problem} />
  )
}
