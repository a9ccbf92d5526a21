import type { MailHealth } from '~/features/account-mail/health.view.server.ts'
import { formatNumber } from '~/i18n/format.ts'
import { useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { Figures } from '~/ui/figures.tsx'
import { Link } from '~/ui/link.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { AdminTable } from './admin-table.tsx'
import { lagIn } from './lag.ts'

interface Props {
  way: 'server' | 'folder'
  health: MailHealth
}

/** How mail is, and what can be done about it. */
export function MailPage({ way, health }: Props) {
  const t = useT()
  const { waiting, lagMs, failing, refused } = health
  const figures = [
    { name: t('admin.mail_way'), value: t(`admin.mail_way_${way}`) },
    { name: t('admin.mail_waiting'), value: formatNumber(waiting, t.locale) },
    { name: t('admin.mail_lag'), value: waiting === 0 ? '–' : lagIn(t, lagMs) },
  ]
  return (
    <>
      <h1>{t('admin.mail')}</h1>
      <p className="hint admin-lead">{t('admin.mail_lead')}</p>
      <Figures figures={figures} />
      <Failing failing={failing} />
      <Refused refused={refused} />
    </>
  )
}

function Failing({ failing }: Pick<MailHealth, 'failing'>) {
  const t = useT()
  return (
    <section>
      <h2 id="failing">{t('admin.mail_failing')}</h2>
      {failing.length === 0 ? (
        <p className="hint">{t('admin.mail_failing_none')}</p>
      ) : (
        <>
          <AdminTable labelledBy="failing">
            <thead>
              <tr>
                <th scope="col">{t('admin.index_error')}</th>
                <th scope="col">{t('admin.mail_letters')}</th>
                <th scope="col">{t('admin.mail_parked')}</th>
              </tr>
            </thead>
            <tbody>
              {failing.map(({ error, letters, parked }) => (
                <tr key={error}>
                  <th scope="row">
                    <code>{error}</code>
                  </th>
                  <td>{formatNumber(letters, t.locale)}</td>
                  <td>{formatNumber(parked, t.locale)}</td>
                </tr>
              ))}
            </tbody>
          </AdminTable>
          <form className="form-end" method="post">
            <Button look="primary">{t('admin.mail_retry')}</Button>
          </form>
        </>
      )}
    </section>
  )
}

function Refused({ refused }: Pick<MailHealth, 'refused'>) {
  const t = useT()
  return (
    <section>
      <h2 id="refused">{t('admin.mail_refused')}</h2>
      {refused.length === 0 ? (
        <p className="hint">{t('admin.mail_refused_none')}</p>
      ) : (
        <AdminTable labelledBy="refused">
          <thead>
            <tr>
              <th scope="col">{t('admin.mail_reader')}</th>
              <th scope="col">{t('admin.mail_kind')}</th>
              <th scope="col">{t('admin.mail_when')}</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ id, kind, handle, at }) => (
              <tr key={`${kind} ${id}`}>
                <th scope="row">{handle ? <Link to={`/users/${handle}`}>@{handle}</Link> : '–'}</th>
                <td>{t(`admin.mail_${kind}`)}</td>
                <td>{at ? <TimeAgo at={at} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </AdminTable>
      )}
    </section>
  )
}
