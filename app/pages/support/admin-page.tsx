import { COUNTED_DAYS } from '~/features/support/rules.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { keptValue, type Problem } from '~/ui/problem.ts'
import { ProblemNote } from '~/ui/problem-note.tsx'
import type { SupportAdminPage } from './admin.server.ts'
import { ChannelsForm } from './channels-form.tsx'
import { DeskForm } from './desk-form.tsx'
import { HoursForm } from './hours-form.tsx'

interface Props {
  page: SupportAdminPage
  problem: Problem | undefined
}

/** Each part is saved by itself. */
export function SupportAdmin({ page, problem }: Props) {
  const t = useT()
  const act = keptValue(problem, 'act')
  const of = (name: string) => (act === name ? problem : undefined)
  return (
    <section className="support-admin">
      <h1>{t('support.admin_title')}</h1>
      <p className="lead">{t('support.admin_lead')}</p>
      <ProblemNote problem={problem} />
      <HoursForm hours={page.hours} problem={of('hours')} />
      <ChannelsForm channels={page.channels} problem={of('channels')} />
      <DeskForm desk={page.desk} problem={of('desk')} />
      <Handoffs handoffs={page.handoffs} />
    </section>
  )
}

function Handoffs({ handoffs: { made, waiting } }: Pick<SupportAdminPage, 'handoffs'>) {
  const t = useT()
  return (
    <section aria-labelledby="handoffs">
      <h2 id="handoffs">{t('support.admin_handoffs')}</h2>
      <p>{t('support.admin_made', { count: made, days: COUNTED_DAYS })}</p>
      {waiting > 0 ? (
        <form className="form-end" method="post">
          <input type="hidden" name="act" value="send_waiting" />
          <span>{t('support.admin_waiting', { count: waiting })}</span>
          <Button size="s">{t('support.admin_send')}</Button>
        </form>
      ) : null}
    </section>
  )
}
