import { type ActionFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { fail } from '~/errors.ts'
import { memberById } from '~/features/accounts/accounts.view.server.ts'
import { OwnWays } from '~/features/identities/ui/own-ways.tsx'
import { passkeyLogIn } from '~/features/security/schema.ts'
import { carriedProblem } from '~/http/carried.ts'
import { parseForm } from '~/http/forms.server.ts'
import { signedBy } from '~/http/passkeys.server.ts'
import { ownPath } from '~/http/paths.ts'
import { signInAs } from '~/http/sign-in.server.ts'
import { arrive } from '~/http/waiting-form.server.ts'
import '~/i18n/rooms/account.client.ts'
import '~/i18n/rooms/security.client.ts'
import { useT } from '~/i18n/react.tsx'
import { keptValue } from '~/ui/problem.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'
import { useShell } from '~/ui/shell/shell-data.ts'
import { titled } from '~/ui/titled.ts'

export const loader = ({ context }: { context: { method: string } }) =>
  context.method === 'POST' ? null : redirect('/login')

export const meta: MetaFunction = () => titled(undefined)

/** A passkey alone opens a session: nobody has to say first who they are. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, passkeyLogIn)
  if (!form.ok) return form.reply()
  await context.limits.consume('logInFromAddress', context.clientAddress)
  const { credential } = form.value
  const userId = await signedBy(request, context, { credential, purpose: 'sign_in', userId: null })
  const member = (await memberById(context.db.read, userId)) ?? fail('security.passkey_refused', 400)
  const waiting = { next: ownPath(form.value.next), form: carriedProblem(form.value.carried) }
  await signInAs(context, member, 'passkey', waiting)
  await context.limits.forgive('logInFromAddress', context.clientAddress)
  return arrive(context, waiting, 'accounts.welcome', { name: member.displayName })
}

/** The passkey did not open the door. */
export default function LogInByPasskey() {
  const t = useT()
  const problem = useProblem()
  return (
    <section className="narrow">
      <h1>{t('accounts.log_in')}</h1>
      <ProblemNote problem={problem} />
      <OwnWays
        next={keptValue(problem, 'next') ?? '/'}
        carried={keptValue(problem, 'carried') ?? ''}
        makesAccounts={useShell()?.doors?.own === 'open'}
      />
    </section>
  )
}
