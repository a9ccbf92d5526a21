import { formatNumber } from '~/i18n/format.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Button } from '~/ui/button.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { AdminTable } from './admin-table.tsx'
import type { IndexHealth } from './index-health.ts'

type Failing = IndexHealth['failing'][number]

/** What did not reach the index, and why. */
export function FailingChanges({ failing }: Pick<IndexHealth, 'failing'>) {
  const t = useT()
  return (
    <section>
      <h2 id="failing">{t('admin.index_failing')}</h2>
      {failing.length === 0 ? (
        <p className="hint">{t('admin.index_failing_none')}</p>
      ) : (
        <AdminTable labelledBy="failing">
          <thead>
            <tr>
              <th scope="col">{t('admin.index_change')}</th>
              <th scope="col">{t('admin.index_next')}</th>
              <th scope="col">{t('admin.index_error')}</th>
              <th scope="col">{t('admin.index_attempts')}</th>
            </tr>
          </thead>
          <tbody>
            {failing.map((change) => (
              <FailingRow key={change.id} change={change} />
            ))}
          </tbody>
        </AdminTable>
      )}
    </section>
  )
}

function FailingRow({ change: { id, key, lastError, attempts, parkedAt } }: { change: Failing }) {
  const t = useT()
  return (
    <tr>
      <th scope="row">
        <code>{key}</code>
      </th>
      <td>
        {parkedAt ? (
          <Message id="admin.index_given_up" values={{ time: <TimeAgo at={parkedAt} /> }} />
        ) : (
          t('admin.index_tried_again')
        )}
        <form method="post">
          <input type="hidden" name="change" value={id} />
          <Button size="s" name="intent" value="retry" aria-label={t('admin.index_retry_named', { key })}>
            {t('admin.index_retry')}
          </Button>
        </form>
      </td>
      <td>
        <code>{lastError}</code>
      </td>
      <td>{formatNumber(attempts, t.locale)}</td>
    </tr>
  )
}
