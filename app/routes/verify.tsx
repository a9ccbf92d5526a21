import '~/i18n/rooms/account.client.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { letterBehind } from '~/features/account-mail/links.server.ts'
import { verifyEmail } from '~/features/account-mail/verification.server.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitSecrets } from '~/http/letter-limits.server.ts'
import { secretIn } from '~/http/link-secret.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import { requireViewer } from '~/http/viewer.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { DeadLink } from '~/pages/account-mail/dead-link.tsx'
import { Button } from '~/ui/button.tsx'
import { headTags } from '~/ui/head.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, now, t, viewer } = context
  const letter = await letterBehind(db.read, secretIn(request), ['verify_email', 'confirm_change'], now())
  const head = pageHead(context, { title: t('accounts.verify_title'), path: null })
  return { head, letter, isTheirs: viewer === null || viewer.handle === letter?.handle }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, z.object({}))
  if (!form.ok) return form.reply()
  const viewer = requireViewer(context, form)
  await limitSecrets(context)
  const outcome = await verifyEmail(context.db, viewer, secretIn(request), context.now())
  const said = outcome === 'done' ? 'accounts.email_verified' : 'accounts.email_waits'
  return redirectWithToast('/settings/email', said)
}

export default function Verify() {
  const t = useT()
  const { letter, isTheirs } = useLoaderData<typeof loader>()
  const problem = useProblem()
  if (!letter) return <DeadLink title={t('accounts.verify_title')} again="/settings/email" />
  const { email, handle } = letter
  return (
    <section className="narrow">
      <h1>{t('accounts.verify_title')}</h1>
      <p className="lead">
        <Message id="accounts.verify_lead" values={{ email: <b>{email}</b>, handle: <b>@{handle}</b> }} />
      </p>
      <ProblemNote problem={problem} />
      {isTheirs ? (
        <form className="form" method="post">
          <p className="hint">{t('accounts.verify_hint')}</p>
          <div className="form-end">
            <Button look="primary">{t('accounts.verify')}</Button>
          </div>
        </form>
      ) : (
        <p className="note note-warn">{t('accounts.verify_other', { handle })}</p>
      )}
    </section>
  )
}
