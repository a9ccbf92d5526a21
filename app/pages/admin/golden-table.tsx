import { Link } from '@remix-run/react'
import type { GoldenQueryRow } from '~/features/golden-queries/golden-queries.view.server.ts'
import { formatNumber } from '~/i18n/format.ts'
import { Message, useT } from '~/i18n/react.tsx'
import { Icon } from '~/ui/icon.tsx'
import { TimeAgo } from '~/ui/time-ago.tsx'
import { AdminTable } from './admin-table.tsx'

/** As rows come from a loader: dates are dates again. */
export function GoldenTable({ items }: { items: GoldenQueryRow[] }) {
  const t = useT()
  return (
    <AdminTable labelledBy="golden">
      <thead>
        <tr>
          <th scope="col">{t('admin.golden_query_and_expected')}</th>
          <th scope="col">{t('admin.golden_rank')}</th>
          <th scope="col">{t('admin.golden_state')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link to={`/admin/search/golden/${item.id}`} lang={item.language}>
                {item.query}
              </Link>
              <a className="golden-expected" href={item.expected.path} lang={item.expected.language}>
                {item.expected.title}
              </a>
            </th>
            <td>{item.rank === null ? '–' : formatNumber(item.rank, t.locale)}</td>
            <td>
              <State item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </AdminTable>
  )
}

const LOOKS = {
  worse: { icon: 'alert', className: 'state urgent' },
  missing: { icon: 'alert', className: 'state' },
  low: { icon: 'down', className: 'state' },
  new: { icon: 'clock', className: 'state' },
  good: { icon: 'check', className: 'state solved' },
} as const

function State({ item: { state, goodAt } }: { item: GoldenQueryRow }) {
  const t = useT()
  const { icon, className } = LOOKS[state]
  return (
    <>
      <span className={className}>
        <Icon name={icon} size={16} />
        {t(`admin.golden_state_${state}`)}
      </span>
      {state === 'worse' && goodAt ? (
        <span className="hint">
          <Message id="admin.golden_good_at" values={{ time: <TimeAgo at={goodAt} /> }} />
        </span>
      ) : null}
    </>
  )
}
