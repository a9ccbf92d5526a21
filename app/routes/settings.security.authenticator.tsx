import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ENROLMENT_LASTS_MS } from '~/features/security/rules.ts'
import { confirmTotpForm } from '~/features/security/schema.ts'
import { confirmTotp, enrolmentFor } from '~/features/security/totp.server.ts'
import { RecoveryCodes } from '~/features/security/ui/recovery-codes.tsx'
import { TotpEnrolment } from '~/features/security/ui/totp-enrolment.tsx'
import { readBound, setBound } from '~/http/bound-cookie.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { requireProof } from '~/http/identity-check.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import '~/i18n/rooms/security.client.ts'
import { useT } from '~/i18n/react.tsx'
import { isProblem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

/** The secret is the browser's, sealed, until a code confirms it: a page loaded again shows the same one. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireProof(request, context)
  const begun = readBound('totp_enrolment', request, context)
  const { sealed, ...enrolment } = enrolmentFor(context.serverKey, viewer, begun, context.now())
  if (sealed !== begun) setBound('totp_enrolment', context, sealed, ENROLMENT_LASTS_MS / 1_000)
  return { title: context.t('security.totp'), enrolment }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, confirmTotpForm)
  if (!form.ok) return form.reply()
  const viewer = await requireProof(request, context, form)
  const enrolment = readBound('totp_enrolment', request, context) ?? ''
  const codes = await confirmTotp(context, viewer, { enrolment, code: form.value.code }, context.now())
  setBound('totp_enrolment', context, '', 0)
  return codes ? { codes } : redirectWithToast('/settings/security', 'security.totp_added')
}

export default function Authenticator() {
  const t = useT()
  const { enrolment } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'codes' in answer) return <RecoveryCodes codes={answer.codes} />
  const problem = isProblem(answer) ? answer : undefined
  return (
    <>
      <h2>{t('security.totp')}</h2>
      <ProblemNote problem={problem} />
      <TotpEnrolment enrolment={enrolment} problem={problem} />
    </>
  )
}
