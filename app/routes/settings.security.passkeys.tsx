import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { addPasskey } from '~/features/security/passkeys.server.ts'
import { addPasskeyForm } from '~/features/security/schema.ts'
import { PasskeyForm } from '~/features/security/ui/passkey-form.tsx'
import { RecoveryCodes } from '~/features/security/ui/recovery-codes.tsx'
import { parseForm } from '~/http/forms.server.ts'
import { requireProof } from '~/http/identity-check.server.ts'
import { challengeOf } from '~/http/passkeys.server.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import '~/i18n/rooms/security.client.ts'
import { useT } from '~/i18n/react.tsx'
import { Field } from '~/ui/field.tsx'
import { isProblem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import { titled } from '~/ui/titled.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireProof(request, context)
  return { title: context.t('security.passkey_add') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, addPasskeyForm)
  if (!form.ok) return form.reply()
  const viewer = await requireProof(request, context, form)
  const challenge = await challengeOf(request, context, { purpose: 'add', userId: viewer.id })
  const made = { ...form.value, challenge, origin: context.config.origin }
  const codes = await addPasskey(context.db, viewer, made, context.now())
  return codes ? { codes } : redirectWithToast('/settings/security', 'security.passkey_added')
}

export default function AddPasskey() {
  const t = useT()
  const answer = useActionData<typeof action>()
  if (answer && 'codes' in answer) return <RecoveryCodes codes={answer.codes} />
  const problem = isProblem(answer) ? answer : undefined
  return (
    <>
      <h2>{t('security.passkey_add')}</h2>
      <ProblemNote problem={problem} />
      <p>{t('security.passkey_add_hint')}</p>
      <noscript>
        <p>{t('security.passkey_needs_script')}</p>
      </noscript>
      <PasskeyForm
        purpose="add"
        action="/settings/security/passkeys"
        label={t('security.passkey_add')}
        look="primary"
      >
        <Field
          name="name"
          label={t('security.passkey_name')}
          hint={t('security.passkey_name_hint')}
          problem={problem}
          autoComplete="off"
        />
      </PasskeyForm>
    </>
  )
}
