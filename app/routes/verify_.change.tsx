import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { agreeToChange, stopChange } from '~/features/account-mail/change.server.ts'
import { letterBehind } from '~/features/account-mail/links.server.ts'
import { OBJECTION_HOURS } from '~/features/account-mail/rules.ts'
import { changeAnswer } from '~/features/account-mail/schema.ts'
import { parseForm } from '~/http/forms.server.ts'
import { pageHead } from '~/http/head.server.ts'
import { limitSecrets } from '~/http/letter-limits.server.ts'
import { secretIn } from '~/http/link-secret.ts'
import { redirectWithToast } from '~/http/toast.server.ts'
import '~/i18n/rooms/account.client.ts'
import { useT } from '~/i18n/react.tsx'
import { DeadLink } from '~/pages/account-mail/dead-link.tsx'
import { Button } from '~/ui/button.tsx'
import { headTags } from '~/ui/head.ts'
import { ProblemNote, useProblem } from '~/ui/problem-note.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const letter = await letterBehind(context.db.read, secretIn(request), ['announce_change'], context.now())
  const head = pageHead(context, { title: context.t('accounts.change_title'), path: null })
  return { head, handle: letter?.handle }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headTags(data?.head)

/** The present address needs no log-in: a thief may have changed what one logs in with. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, changeAnswer)
  if (!form.ok) return form.reply()
  await limitSecrets(context)
  const { db, now } = context
  if (form.value.answer === 'stop') {
    await stopChange(db, secretIn(request), now())
    return redirectWithToast('/reset', 'accounts.change_stopped')
  }
  const outcome = await agreeToChange(db, secretIn(request), now())
  return redirectWithToast('/', outcome === 'done' ? 'accounts.email_changed' : 'accounts.change_agreed')
}

export default function AnswerChange() {
  const t = useT()
  const { handle } = useLoaderData<typeof loader>()
  const problem = useProblem()
  if (handle === undefined) return <DeadLink title={t('accounts.change_title')} again="/settings/email" />
  return (
    <section className="narrow">
      <h1>{t('accounts.change_title')}</h1>
      <p className="lead">{t('accounts.change_lead', { handle })}</p>
      <ProblemNote problem={problem} />
      <form className="form" method="post">
        <p className="hint">{t('accounts.change_hint', { count: OBJECTION_HOURS })}</p>
        <div className="form-end">
          <Button look="primary" name="answer" value="stop">
            {t('accounts.change_stop')}
          </Button>
          <Button name="answer" value="agree">
            {t('accounts.change_agree')}
          </Button>
        </div>
      </form>
    </section>
  )
}
