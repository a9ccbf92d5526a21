import '~/i18n/rooms/account.client.ts'
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { logIn } from '~/features/accounts/schema.ts'
import { OwnWays } from '~/features/identities/ui/own-ways.tsx'
import { ProviderButtons } from '~/features/identities/ui/provider-buttons.tsx'
import { carriedProblem } from '~/http/carried.ts'
import { doorsOf } from '~/http/doors.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { ownPath } from '~/http/paths.ts'
import { signIn } from '~/http/sign-in.server.ts'
import { arrive } from '~/http/waiting-form.server.ts'
import { isVouchedFor } from '~/http/ways-in.server.ts'
import '~/i18n/rooms/security.client.ts'
import { useT } from '~/i18n/react.tsx'
import { headTags } from '~/ui/head.ts'
import { keptValue } from '~/ui/problem.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

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
  const waiting = { next: ownPath(form.value.next), form: carriedProblem(form.value.carried) }
  const { displayName: name } = await signIn(context, form.value, waiting)
  return arrive(context, waiting, 'accounts.welcome', { name })
}

export default function LogIn() {
  const t = useT()
  const { next, doors, isOwnOpen } = useLoaderData<typeof loader>()
  const problem = useProblem()
  const goingOn = { next: keptValue(problem, 'next') ?? next, carried: keptValue(problem, 'carried') ?? '' }
  return (
    <section className="narrow">
      <h1>{t('accounts.log_in')}</h1>
      <p className="lead">{t('accounts.log_in_lead')}</p>
      <ProblemNote problem={problem} />
      {isOwnOpen ? <OwnWays {...goingOn} problem={problem} makesAccounts={doors.own === 'open'} /> : null}
      <ProviderButtons doors={doors} {...goingOn} />
    </section>
  )
}
