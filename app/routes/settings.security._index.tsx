import '~/i18n/rooms/identities.client.ts'
import '~/i18n/rooms/security.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { tokensOf } from '~/features/accounts/tokens.server.ts'
import { factorsOf, passkeysOf, recoveryCodesLeft } from '~/features/security/factors.view.server.ts'
import { sessionsOf } from '~/features/security/sessions.server.ts'
import { RecoveryCodes } from '~/features/security/ui/recovery-codes.tsx'
import { SecondFactors } from '~/features/security/ui/second-factors.tsx'
import { SessionList } from '~/features/security/ui/session-list.tsx'
import { takeSecurityForm } from '~/http/security-form.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { useT } from '~/i18n/react.tsx'
import { ButtonLink } from '~/ui/button.tsx'
import { isProblem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { read } = context.db
  const { totpSince } = await factorsOf(read, viewer.id)
  const rows = await sessionsOf(read, viewer, context.now())
  return {
    title: context.t('security.title'),
    factors: {
      totpSince,
      passkeys: await passkeysOf(read, viewer.id),
      codesLeft: await recoveryCodesLeft(read, viewer.id),
    },
    hasProviders: context.config.providers.length > 0,
    tokens: (await tokensOf(read, viewer.id)).length,
    sessions: rows.map((row) => ({ ...row, isThis: row.id === context.session?.id })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export const action = ({ request, context }: ActionFunctionArgs) => takeSecurityForm(request, context)

export default function SecuritySettings() {
  const t = useT()
  const { factors, hasProviders, sessions, tokens } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'codes' in answer) return <RecoveryCodes codes={answer.codes} />
  return (
    <>
      <ProblemNote problem={isProblem(answer) ? answer : undefined} />
      <SecondFactors factors={factors} />
      {hasProviders ? (
        <section className="security-part" aria-labelledby="identities">
          <h2 id="identities">{t('identities.title')}</h2>
          <p className="hint">{t('identities.hint')}</p>
          <ButtonLink to="/settings/security/providers">{t('identities.open')}</ButtonLink>
        </section>
      ) : null}
      <SessionList sessions={sessions} tokens={tokens} />
    </>
  )
}
