import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkToAccount } from '~/features/identities/ui/link-to-account.tsx'
import { Newcomer } from '~/features/identities/ui/newcomer.tsx'
import { StepOver } from '~/features/security/ui/step-over.tsx'
import { formToGoOnWith } from '~/http/go-on.server.ts'
import { visitAt } from '~/http/provider-visits.server.ts'
import { takeWelcomeForm } from '~/http/welcome-form.server.ts'
import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/identities.client.ts'
import { useT } from '~/i18n/react.tsx'
import { GoOn } from '~/pages/go-on/go-on.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

/** Whoever is back from a provider: as nobody whom we know, or with a form that waits. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const waiting = context.method === 'POST' ? undefined : await formToGoOnWith(request, context)
  if (waiting) return { title: waiting.title, waiting }
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
  const problem = useProblem()
  if ('waiting' in page && page.waiting) return <GoOn {...page.waiting} />
  if (!page.back) return <StepOver title={t('accounts.log_in')} problem={problem} />
  const { handle, ...back } = page.back
  return handle === undefined ? (
    <Newcomer {...back} problem={problem} />
  ) : (
    <LinkToAccount {...back} handle={handle} problem={problem} />
  )
}
