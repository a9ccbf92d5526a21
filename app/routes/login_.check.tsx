import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { fail } from '~/errors.ts'
import { waysToProve } from '~/features/security/factors.view.server.ts'
import { identityProof } from '~/features/security/schema.ts'
import { IdentityCheckForms } from '~/features/security/ui/identity-check.tsx'
import { StepOver } from '~/features/security/ui/step-over.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { passCheck, presentCheck, providerFor } from '~/http/identity-check.server.ts'
import { leaveFor } from '~/http/provider-visits.server.ts'
import { arrive, wayOn } from '~/http/waiting-form.server.ts'
import '~/i18n/rooms/security.client.ts'
import { useT } from '~/i18n/react.tsx'
import { useProblem } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const check = await presentCheck(request, context)
  if (!check && context.method !== 'POST') throw redirect(context.viewer ? '/' : '/login')
  const ways = check && (await waysToProve(context.db.read, check))
  const provider = check && (await providerFor(context, check))
  return {
    title: context.t(check?.purpose === 'act' ? 'security.check_act' : 'security.check_sign_in'),
    check: check && ways && { purpose: check.purpose, ways, provider: provider?.name },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, identityProof)
  if (!form.ok) return form.reply()
  const check = (await presentCheck(request, context)) ?? fail('security.check_over', 409)
  if (form.value.by === 'provider') return leaveToProve(context, check)
  const member = await passCheck(request, context, check, form.value)
  if (check.purpose === 'act') return redirect(await wayOn(context, check.waiting), 303)
  return arrive(context, check.waiting, 'accounts.welcome', { name: member.displayName })
}

type Check = NonNullable<Awaited<ReturnType<typeof presentCheck>>>

async function leaveToProve(context: LoaderFunctionArgs['context'], check: Check) {
  const { slug } = (await providerFor(context, check)) ?? fail('security.second_factor_needed', 403)
  const { userId, waiting } = check
  const proves = { userId, since: context.now().getTime() }
  return leaveFor(context, { provider: slug, linksTo: null, proves, waiting })
}

export default function IdentityCheck() {
  const t = useT()
  const { check } = useLoaderData<typeof loader>()
  const problem = useProblem()
  if (check) return <IdentityCheckForms check={check} problem={problem} />
  return <StepOver title={t('security.check_sign_in')} problem={problem} />
}
